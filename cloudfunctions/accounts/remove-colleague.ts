import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { people } from '../_kernel/data/repositories/people'
import { endMembership } from './end-membership'
import { findStaffMembership } from './staff-membership'

export const removeColleague: Handler<typeof contract.accounts.removeColleague> = async (
  context,
  { personId, successorId },
) => {
  const { subject: enterprise, person, as } = context
  if (!person || as?.role !== 'staff' || !as.owner) return refuse('OwnersOnly')
  const colleague = await people.byId(personId)
  if (!colleague || personId === person.id || !findStaffMembership(colleague, enterprise.id))
    return refuse('NotColleague')
  const answer = await endMembership(context, colleague, successorId ?? person.id)
  return 'code' in answer && answer.code === 'OpenNeeds' ? refuse('NotColleague') : answer
}
