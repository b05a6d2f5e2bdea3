import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import { refuse, Stop } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'
import { staffOf } from './staff-of'

export const handOver: Handler<typeof contract.accounts.handOver> = async (context, { personId }) => {
  const { subject: enterprise, person, as } = context
  if (!person || as?.role !== 'staff' || !as.owner) return refuse('OwnersOnly')
  return context.change(async (tx) => {
    const [giver, taker] = [await tx.people.byId(person.id), await tx.people.byId(personId)]
    if (!giver) throw new Stop('NotFound')
    if (!taker || taker.id === giver.id || !staffOf(taker, enterprise.id)) return refuse('NotColleague')
    await tx.people.save(withOwnership(taker, enterprise.id, true), taker.version)
    await tx.people.save(withOwnership(giver, enterprise.id, false), giver.version)
    return { ownerName: taker.name }
  })
}

function withOwnership(person: Person, enterpriseId: string, owner: boolean): Person {
  const memberships = person.memberships.map((held) =>
    held.role === 'staff' && held.enterpriseId === enterpriseId ? { ...held, owner } : held,
  )
  return { ...person, memberships }
}
