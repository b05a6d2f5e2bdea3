import type { Person } from '@/shared/domain/access/account'
import type { Membership } from '@/shared/domain/access/role'
import { newId } from '../_kernel/rpc/ids'
import type { Transaction } from '../_kernel/data/transaction'
import { people } from '../_kernel/data/repositories/people'

/** The person with one more membership: who was a stranger becomes a person by it. */
export function withMembership(
  person: Person | undefined,
  { openid, now, name, phone }: { openid: string; now: number; name: string; phone: string },
  membership: Membership,
): Person {
  if (person) return { ...person, name, phone, memberships: [...person.memberships, membership] }
  return {
    id: newId('p'),
    version: 1,
    openid,
    name,
    phone,
    memberships: [membership],
    quota: {},
    unread: 0,
    createdAt: now,
  }
}

/** Keeps the person: anew, or as the next version of the one that was known. */
export async function keepPerson(tx: Transaction, known: Person | undefined, next: Person): Promise<Person> {
  if (known) return tx.use(people).update(next, known.version)
  await tx.use(people).insert(next)
  return next
}
