import { dutyAgentAt } from '@/shared/domain/duty/duty'
import type { contract } from '@/shared/contract'
import type { Action } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import type { Need } from '@/shared/domain/need/need'
import { advance } from '@/shared/domain/need/life'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { seesNumber } from '@/shared/domain/need/call-back'
import { isOffered } from '@/shared/domain/need/handling'
import { holdNewest } from '@/shared/domain/need/review'
import { refuse, type Refusal } from '../_kernel/rpc/action-error'
import { askAboutPictures, keepAsked } from '../_kernel/platform/picture-check'
import { jobForReviewer } from '../_kernel/notifications/review-notification'
import type { Context } from '../_kernel/rpc/handler'
import { keepShared } from '../_kernel/search/shared-need-change'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { jobsOfHandling } from '../_kernel/notifications/offer-notification'
import { jobsForTaken } from '../_kernel/notifications/taken-notification'
import type { KeptAttachments } from './attachments'
import { withoutUntrusted } from './sharing'
import { toNeedActor } from './party'
import { keepEvidence, whatCanBeNamed } from './keep-evidence'
import { toNeedView, attachmentUrls } from './view'
import { awayFrom, earlierFoundFor, toViewing, withoutOthersWords } from './viewing'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { regions } from '../_kernel/data/repositories/regions'
import { needs } from '../_kernel/data/repositories/needs'
import { jobs, type Job } from '../_kernel/data/repositories/jobs'

/** Any action about one need. */
export type NeedAction = Action & { about: 'need' }

/** An action that answers with the need after the step. */
type NeedStep = NeedAction & Pick<typeof contract.needs.claim, 'output'>

/** Logs, before the answer, that the caller is about to see the author's number. `serving`: the caller will answer for the need from now on. */
export async function recordPhoneAccess(context: Context<NeedAction>, serving = false): Promise<void> {
  const { person, as, subject: need, now } = context
  if (!person || !as) return
  if (as.role !== 'staff' && !serving && !seesNumber(need, toNeedActor(context))) return
  await phoneAccessLog.record(
    { person, as, now },
    { kind: 'need', id: need.id },
    need.author.personId === '' ? [] : [need.author.personId],
  )
}

/** Further work of the system in the same transaction: an event after the step, and the jobs that tell of it. */
export interface FollowUp {
  event: (need: Need) => NeedEvent | undefined
  jobs: (saved: Need) => readonly (Job | undefined)[]
}

/** Takes one step in the life of a need. The domain decides; one transaction stores the change and all that follows from it. */
export async function takeNeedStep<A extends NeedStep>(
  context: Context<A>,
  event: NeedEvent,
  kept?: KeptAttachments,
  follow?: FollowUp,
): Promise<{ need: NeedView } | Refusal<'NotAllowedNow'>> {
  const seen: Need = context.subject
  const { now } = context
  const added = kept?.attachments ?? []
  await recordPhoneAccess(context, event.type === 'claimed' || isOffered(seen, event.by))
  const [zone, urls, asked, named, earlier, away] = await Promise.all([
    regions.known(seen.zoneCode, now),
    attachmentUrls(seen, added),
    askAboutPictures(added, context.openid),
    event.type === 'confirmed' && event.evidence ? whatCanBeNamed() : undefined,
    earlierFoundFor(seen),
    awayFrom(context, seen),
  ])
  // The words of a confirmation are not in the timeline: they are shared if they passed the check, or not at all.
  const text = event.type === 'confirmed' ? 'passed' : context.checked
  const check = { text, pictures: asked.map(({ fileId }) => fileId) }
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    const next = need && advance(need, event, now, zone.calendar)
    if (!next) return refuse('NotAllowedNow')
    const stepped = holdNewest(next, check, now)
    const after = follow?.event(stepped)
    const followed = (after && advance(stepped, after, now, zone.calendar)) ?? stepped
    const saved = await tx.use(needs).update(await withoutUntrusted(tx, followed, need), need.version)
    await keepAsked(tx, saved.id, asked, now)
    await kept?.keep(tx)
    const same = await keepShared(tx, saved, now)
    await keepEvidence(tx, saved, need, named)
    if (need.open && !saved.open) await enterprises.noteWord(tx, saved.enterpriseId, { wordAt: now })
    const told = { ...stepped, version: saved.version }
    const job =
      jobAfter(told, event.type, now, need.responsible) ??
      jobForReviewer(told, dutyAgentAt(zone, now)?.personId, now)
    for (const one of [
      job,
      ...jobsOfHandling(need, saved, now),
      ...jobsForTaken([{ before: need, saved }], now),
      ...(follow?.jobs(saved) ?? []),
    ])
      if (one) await tx.use(jobs).insert(one)
    return { need: toNeedView(saved, toViewing(context, zone, urls, { same, earlier, away })) }
  }, withoutOthersWords)
}
