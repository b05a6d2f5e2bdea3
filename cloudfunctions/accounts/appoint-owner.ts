import type { contract } from '@/shared/contract'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { newId } from '../_kernel/rpc/ids'
import { jobs } from '../_kernel/data/repositories/jobs'
import { people } from '../_kernel/data/repositories/people'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { withOwnership } from './hand-over'
import { findStaffMembership } from './staff-membership'

export const appointOwner: Handler<typeof contract.accounts.appointOwner> = async (
  context,
  { personId, reason },
) => {
  const { subject: enterprise, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  const all = await people.ofEnterprise(enterprise.id)
  const owners = all.filter((one) => findStaffMembership(one, enterprise.id)?.owner)
  if (owners.some(({ id }) => id === personId)) return refuse('AlreadyMember')
  return context.change(async (tx) => {
    const next = await tx.use(people).byId(personId)
    if (!next || !findStaffMembership(next, enterprise.id)) return refuse('NotColleague')
    for (const { id } of owners) {
      const owner = await tx.use(people).byId(id)
      if (owner) await tx.use(people).update(withOwnership(owner, enterprise.id, false), owner.version)
    }
    await tx.use(people).update(withOwnership(next, enterprise.id, true), next.version)
    const told = all.map(({ id }) => id).filter((id) => id !== person.id)
    await tx.use(jobs).insert(
      jobForPeople(newId('owner'), told, now, {
        title: `企业管理员换成了${next.name}`,
        text: `${person.name}（管委会）：${reason}。不对的话，请联系管委会。`,
        page: 'enterprise/colleagues/index',
        about: enterprise.name,
      }),
    )
    return { ownerName: next.name }
  })
}
