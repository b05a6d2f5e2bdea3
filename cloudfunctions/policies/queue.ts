import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'
import { policyCard } from './view'

export const queue: Handler<typeof contract.policies.queue> = async (
  { subject: regionCode, now, store },
  { state, cursor },
) => {
  const { items, nextCursor } = await store.policies.queue(regionCode, state, cursor)
  return { policies: items.map((policy) => policyCard(policy, now)), ...(nextCursor && { nextCursor }) }
}
