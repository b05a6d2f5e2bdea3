import type { contract } from '@/shared/contract'
import { Stop } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'
import { whoWrote } from './revisions'

export const revision: Handler<typeof contract.policies.revision> = async (
  { subject: { id }, store },
  { version },
) => {
  const found = await store.policyRevisions.one(id, version)
  if (!found) throw new Stop('NotFound')
  return { revision: { ...whoWrote(found), content: found.content } }
}
