import type { contract } from '@/shared/contract'
import { judge as judgedAs, judgedSeenBy, mayJudge, shownWith } from '@/shared/domain/need/judgement'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { needs } from '../_kernel/data/repositories/needs'

/** Stores the judgement without a new version of the need, so that open pages stay valid, and without an entry in the timeline. */
export const judgeSuggestion: Handler<typeof contract.needs.judge> = (context, { needId, ...judgement }) => {
  const party = toParty(context)
  const side = party.side === 'enterprise' ? 'enterprise' : 'park'
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(needId)
    if (!need) throw new ActionError('NotFound')
    if (!mayJudge(need, party)) return refuse('HandlersOnly')
    if (!shownWith(need)[judgement.collection].includes(judgement.itemId)) return refuse('NotShown')
    const next = judgedAs(need, judgement, side, context.now)
    if (next !== need) await tx.use(needs).touch(next)
    return { judged: judgedSeenBy(next, side) }
  })
}
