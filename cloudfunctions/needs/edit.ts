import { dutyAgentAt } from '@/shared/domain/duty/duty'
import type { contract } from '@/shared/contract'
import type { ParsedInputOf } from '@/shared/contract/action'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import type { NeedActor } from '@/shared/domain/access/party'
import { isEdited, type NeedEdit } from '@/shared/domain/need/editing'
import { advance } from '@/shared/domain/need/life'
import type { Need } from '@/shared/domain/need/need'
import { NEED_EDITS_MAX } from '@/shared/domain/need/need-words'
import { toFound } from '@/shared/domain/need/open'
import { holdNewest } from '@/shared/domain/need/review'
import { restate } from '@/shared/domain/need/stated/restate'
import { alikeWords } from '@/shared/domain/search/index/shared-need-index'
import { ActionError, refuse, type Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { jobForReviewer } from '../_kernel/notifications/review-notification'
import { keepShared } from '../_kernel/search/shared-need-change'
import type { Transaction } from '../_kernel/data/transaction'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { sharedNeeds } from '../_kernel/data/repositories/shared-needs'
import { refuseWrongFacts } from './facts-wrong'
import { findAnew } from './find-anew'
import { keepUnmatched } from './keep-unmatched'
import { toKnownNames } from './known-names'
import { toNeedActor } from './party'
import { attachmentUrls, toNeedView } from './view'
import { awayFrom, toViewing, withoutOthersWords } from './viewing'

type Edit = typeof contract.needs.edit
type NoEdit = Refusal<'TakenUp' | 'EditedEnough' | 'WritersOnly' | 'NotAllowedNow'>

/** Reads the same documents as a posting. Writes the need, its job and the shared need. The promise stays unchanged. */
export const editNeed: Handler<Edit> = async (context, input) => {
  const { subject: seen, now } = context
  const wrong = refuseWrongFacts(seen.category, input.facts)
  if (wrong) return wrong
  const by = toNeedActor(context)
  const [zone, enterprise, urls, away] = await Promise.all([
    regions.known(seen.zoneCode, now),
    enterprises.byId(seen.enterpriseId),
    attachmentUrls(seen),
    awayFrom(context, seen),
  ])
  if (!enterprise) throw new ActionError('NotFound')
  const { ranking, catalogue, earlier } = await findAnew(
    { text: input.text, category: seen.category, enterprise, zone },
    now,
  )
  const found = toFound(ranking)
  const asksInVain = !found.wellMatched && context.checked === 'passed' && isTrusted(enterprise)
  const names = [seen.author.name, input.contact.name]
  const who = asksInVain ? await toKnownNames(zone, enterprise, names, now) : undefined
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    if (!need) return refuse('NotAllowedNow')
    const edit: NeedEdit = { ...toEdit(need, input, now), found }
    const next = advance(need, { type: 'edited', by, edit }, now, zone.calendar)
    if (!next) return refuseEdit(need, by)
    if (!isEdited(need, edit)) return refuse('NothingChanged')
    const held = holdNewest(next, { text: context.checked, pictures: [] }, now)
    const saved = await tx
      .use(needs)
      .update(await withoutOld(tx, held, need, (term) => catalogue.rarity(term)), need.version)
    if (need.sameId !== undefined && saved.sameId === undefined)
      await keepShared(tx, { ...saved, sameId: need.sameId, open: false }, now)
    const same = await keepShared(tx, saved, now)
    const { text, category, zoneCode } = saved
    if (who && text !== need.text) await keepUnmatched(tx, { text, category, zoneCode, who, now })
    const job = jobAfter(saved, 'edited', now) ?? jobForReviewer(saved, dutyAgentAt(zone, now)?.personId, now)
    if (job) await tx.use(jobs).insert(job)
    return { need: toNeedView(saved, toViewing(context, zone, urls, { same, earlier, away })) }
  }, withoutOthersWords)
}

/** The most helpful refusal for an edit that is not possible. */
function refuseEdit(need: Need, by: NeedActor): NoEdit {
  if (!need.open) return refuse('NotAllowedNow')
  if (need.state !== 'submitted') return refuse('TakenUp')
  if (need.author.personId !== by.personId) return refuse('WritersOnly')
  return (need.versions?.length ?? 0) >= NEED_EDITS_MAX ? refuse('EditedEnough') : refuse('NotAllowedNow')
}

function toEdit(need: Need, { text, facts, contact }: ParsedInputOf<Edit>, now: number) {
  return { text, contact, ...restate(need, { text, facts }, now) }
}

/**
 * Consent to share ends with the words that it was given for. A need leaves its shared need when its new words no longer resemble it.
 */
async function withoutOld(
  tx: Transaction,
  next: Need,
  before: Need,
  rarity: (term: string) => number,
): Promise<Need> {
  if (next.text === before.text) return next
  const { sharing: _sharing, sameId, alikeTo: _alike, joinedBefore: _before, ...rest } = next
  if (sameId === undefined) return rest
  const shared = await tx.use(sharedNeeds).byId(sameId)
  const sharers = shared?.sharers.filter(({ needId }) => needId !== next.id) ?? []
  const alikeTo = alikeWords(next.text, { sharers }, rarity)
  return alikeTo ? { ...rest, sameId, alikeTo } : rest
}
