import type { contract } from '@/shared/contract'
import { policyCard } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/serve'

export const queue: Handler<typeof contract.policies.queue> = async (
  { subject: regionCode, now, store },
  { state, cursor },
) => {
  const { items, nextCursor } = await store.policies.queue(regionCode, state, cursor)
  return { policies: items.map((policy) => policyCard(policy, now)), ...(nextCursor && { nextCursor }) }
}
