import type { contract } from '@/shared/contract'
import { toPolicyCard } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { toParkParty } from '../_kernel/policies/park-party'
import { policies } from '../_kernel/data/repositories/policies'

export const myPolicies: Handler<typeof contract.policies.mine> = async (context, { cursor }) => {
  const { now } = context
  const { items, nextCursor } = await policies.ofAuthor(toParkParty(context).personId, cursor)
  return { policies: items.map((policy) => toPolicyCard(policy, now)), ...(nextCursor && { nextCursor }) }
}
