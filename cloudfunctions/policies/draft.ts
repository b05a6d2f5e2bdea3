import type { contract } from '@/shared/contract'
import { Refusal } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import { partyOf } from '../_kernel/policies/park-party'
import { newDraft, openDraft } from '../_kernel/policies/policy-drafting'
import { policyView } from '../_kernel/policies/policy-view'
import type { Handler } from '../_kernel/rpc/serve'

export const draft: Handler<typeof contract.policies.draft> = async (context, { text }) => {
  const { subject: regionCode, now, store } = context
  const by = partyOf(context)
  const policy = newDraft(text, { id: newId('p'), regionCode, by, now })
  if (policy instanceof Refusal) return policy
  const { name: regionName } = await store.regions.known(regionCode, now)
  return context.change(async (tx) => {
    await openDraft(tx, policy, by)
    return { policy: policyView(policy, { regionName, now, urls: new Map(), desk: by }) }
  })
}
