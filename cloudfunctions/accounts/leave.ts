import type { contract } from '@/shared/contract'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { people } from '../_kernel/data/repositories/people'
import { endMembership } from './end-membership'

export const leave: Handler<typeof contract.accounts.leave> = async (context, { successorId }) => {
  const { subject: enterprise, person, as } = context
  if (!person) throw new ActionError('Forbidden')
  const isOwner = as?.role === 'staff' && as.owner
  if (isOwner && (await people.ofEnterprise(enterprise.id)).length > 1) return refuse('HandOverFirst')
  return endMembership(context, person, successorId)
}
