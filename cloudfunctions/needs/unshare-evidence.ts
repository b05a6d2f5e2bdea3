import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { keepEvidence } from './keep-evidence'
import { attachmentUrls, toNeedView } from './view'
import { awayFrom, earlierFoundFor, toViewing, withoutOthersWords } from './viewing'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { sharedNeeds } from '../_kernel/data/repositories/shared-needs'

/** Removes the consent from the need, and the words from the evidence that others read. */
export const unshareEvidence: Handler<typeof contract.needs.unshareEvidence> = async (context) => {
  const { subject: known, now } = context
  const [zone, urls, same, earlier, away] = await Promise.all([
    regions.known(known.zoneCode, now),
    attachmentUrls(known),
    known.sameId === undefined ? undefined : sharedNeeds.byId(known.sameId),
    earlierFoundFor(known),
    awayFrom(context, known),
  ])
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(known.id)
    if (!need?.evidence) return refuse('NotAllowedNow')
    const { evidence: _evidence, ...unshared } = need
    const saved = await tx.use(needs).update(unshared, need.version)
    await keepEvidence(tx, saved, need, undefined)
    return { need: toNeedView(saved, toViewing(context, zone, urls, { same, earlier, away })) }
  }, withoutOthersWords)
}
