import type { contract } from '@/shared/contract'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { whoWrote } from './revisions'
import { policyRevisions } from '../_kernel/data/repositories/policies'

export const revision: Handler<typeof contract.policies.revision> = async (
  { subject: { id } },
  { version },
) => {
  const found = await policyRevisions.one(id, version)
  if (!found) throw new ActionError('NotFound')
  return { revision: { ...whoWrote(found), content: found.content } }
}
