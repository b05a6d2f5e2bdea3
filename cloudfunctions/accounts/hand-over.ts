import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { findStaffMembership } from './staff-membership'
import { people } from '../_kernel/data/repositories/people'

export const handOver: Handler<typeof contract.accounts.handOver> = async (context, { personId }) => {
  const { subject: enterprise, person, as } = context
  if (!person || as?.role !== 'staff' || !as.owner) return refuse('OwnersOnly')
  return context.change(async (tx) => {
    const [giver, taker] = [await tx.use(people).byId(person.id), await tx.use(people).byId(personId)]
    if (!giver) throw new ActionError('NotFound')
    if (!taker || taker.id === giver.id || !findStaffMembership(taker, enterprise.id))
      return refuse('NotColleague')
    await tx.use(people).update(withOwnership(taker, enterprise.id, true), taker.version)
    await tx.use(people).update(withOwnership(giver, enterprise.id, false), giver.version)
    return { ownerName: taker.name }
  })
}

/** The person as owner of the enterprise, or as its staff only. */
export function withOwnership(person: Person, enterpriseId: string, owner: boolean): Person {
  const memberships = person.memberships.map((held) =>
    held.role === 'staff' && held.enterpriseId === enterpriseId ? { ...held, owner } : held,
  )
  return { ...person, memberships }
}
