import type { contract } from '@/shared/contract'
import { policyCard } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf } from '../_kernel/policies/park-party'

export const mine: Handler<typeof contract.policies.mine> = async (context, { cursor }) => {
  const { now, store } = context
  const { items, nextCursor } = await store.policies.ofAuthor(partyOf(context).personId, cursor)
  return { policies: items.map((policy) => policyCard(policy, now)), ...(nextCursor && { nextCursor }) }
}
