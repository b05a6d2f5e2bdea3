import { createHash } from 'node:crypto'
import type { Person } from '@/shared/domain/access/account'
import type { Membership } from '@/shared/domain/access/role'
import { newId } from '../rpc/ids'
import type { Transaction } from './transaction'
import { people } from './repositories/people'

/** A key that recognises an openid whose data was deleted. Nobody can tell the openid from the key. */
export function returnKeyFor(openid: string): string {
  return createHash('sha256').update(`return:${openid}`).digest('hex').slice(0, 40)
}

/** The former records of a stranger who had their data deleted and comes back, so that rules about former posts still hold; else empty. */
export async function formerSelf(
  person: Person | undefined,
  openid: string,
): Promise<Pick<Person, 'formerIds' | 'left'>> {
  if (person) return {}
  const erased = await people.erasedBefore(returnKeyFor(openid))
  if (erased.length === 0) return {}
  return {
    formerIds: [...new Set(erased.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]))],
    left: erased.flatMap(({ left = [] }) => left),
  }
}

/** The person with one more membership. A stranger becomes a `Person` by it. */
export function withMembership(
  person: Person | undefined,
  newcomer: { openid: string; now: number; name: string; phone: string } & Pick<Person, 'formerIds' | 'left'>,
  membership: Membership,
): Person {
  const { now, name, phone, ...rest } = newcomer
  if (person) return { ...person, name, phone, memberships: [...person.memberships, membership] }
  return {
    id: newId('p'),
    version: 1,
    ...rest,
    name,
    phone,
    memberships: [membership],
    quota: {},
    unread: 0,
    createdAt: now,
  }
}

/** Stores the person: inserts a new one, or saves the next version of a known one. */
export async function keepPerson(tx: Transaction, known: Person | undefined, next: Person): Promise<Person> {
  if (known) return tx.use(people).update(next, known.version)
  await tx.use(people).insert(next)
  return next
}
