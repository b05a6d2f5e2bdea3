import type { contract } from '@/shared/contract'
import { toPolicyCard } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { policies } from '../_kernel/data/repositories/policies'

export const policyQueue: Handler<typeof contract.policies.queue> = async (
  { subject: regionCode, now },
  { state, cursor },
) => {
  const { items, nextCursor } = await policies.queue(regionCode, state, cursor)
  return { policies: items.map((policy) => toPolicyCard(policy, now)), ...(nextCursor && { nextCursor }) }
}
