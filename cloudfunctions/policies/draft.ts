import type { contract } from '@/shared/contract'
import { Refusal } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import { toParkParty } from '../_kernel/policies/park-party'
import { newDraft, openDraft, refuseSame } from '../_kernel/policies/policy-drafting'
import { toPolicyView } from '../_kernel/policies/policy-view'
import type { Handler } from '../_kernel/rpc/handler'
import { regions } from '../_kernel/data/repositories/regions'

export const draft: Handler<typeof contract.policies.draft> = async (
  context,
  { text, findSame = false, ofReport },
) => {
  const { subject: regionCode, now } = context
  const by = toParkParty(context)
  const read = newDraft(text, { id: newId('p'), regionCode, by, now, ofReport })
  if (read instanceof Refusal) return read
  const same = findSame ? await refuseSame(read.policy) : undefined
  if (same) return same
  const { name: regionName } = await regions.known(regionCode, now)
  return context.change(async (tx) => {
    await openDraft(tx, read, by)
    return { policy: toPolicyView(read.policy, { regionName, now, urls: new Map(), desk: by }) }
  })
}
