import type { contract } from '@/shared/contract'
import { Refusal } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import { toParkParty } from '../_kernel/policies/park-party'
import { newDraft, openDraft } from '../_kernel/policies/policy-drafting'
import { toPolicyView } from '../_kernel/policies/policy-view'
import type { Handler } from '../_kernel/rpc/handler'
import { regions } from '../_kernel/data/repositories/regions'

export const draft: Handler<typeof contract.policies.draft> = async (context, { text }) => {
  const { subject: regionCode, now } = context
  const by = toParkParty(context)
  const policy = newDraft(text, { id: newId('p'), regionCode, by, now })
  if (policy instanceof Refusal) return policy
  const { name: regionName } = await regions.known(regionCode, now)
  return context.change(async (tx) => {
    await openDraft(tx, policy, by)
    return { policy: toPolicyView(policy, { regionName, now, urls: new Map(), desk: by }) }
  })
}
