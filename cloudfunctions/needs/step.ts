import type { Action } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import type { Attachment, Need, Party, Responsible } from '@/shared/domain/need/need'
import { advance, type NeedEvent } from '@/shared/domain/need/life'
import { holdNewest } from '@/shared/domain/need/review'
import { sideOf } from '@/shared/domain/access/role'
import { refuse, Stop, type Refusal } from '../_kernel/rpc/action-error'
import { askAboutPictures, keepAsked } from '../_kernel/platform/picture-check'
import { jobForReviewer } from '../_kernel/notifications/review-notification'
import type { Context } from '../_kernel/rpc/serve'
import { keepShared } from '../_kernel/search/shared-need-change'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { keepEvidence, TELLING, whatCanBeNamed } from './keep-evidence'
import { needView, urlsOf } from './view'
import { viewingOf } from './viewing'

/** Any action about one need. */
export type NeedAction = Action & { about: 'need' }

/** The caller as the timeline names them. */
export function partyOf({
  person,
  as,
}: Pick<Context<Action>, 'person' | 'as'>): Party & { personId: string } {
  if (!person || !as) throw new Stop('Forbidden')
  return { side: sideOf(as), personId: person.id, name: person.name }
}

/** The caller as somebody who answers for a need. */
export function responsibleOf({ person }: Pick<Context<Action>, 'person'>): Responsible {
  if (!person) throw new Stop('Forbidden')
  return { personId: person.id, name: person.name, phone: person.phone }
}

/** Who is about to see the number of the one who wrote the need, written down beforehand. `serving`: will answer for it from now on. */
export async function noteLook(
  { person, as, subject: need, store, now }: Context<NeedAction>,
  serving = false,
): Promise<void> {
  if (!person || !as) return
  if (as.role !== 'staff' && !serving && person.id !== need.responsible.personId) return
  await store.looks.note(person, as, { kind: 'need', id: need.id }, [need.author.personId], now)
}

/** One step in the life of the need: the domain decides, the change and what follows from it are kept together. */
export async function step<A extends NeedAction>(
  context: Context<A>,
  event: NeedEvent,
  added: readonly Attachment[] = [],
): Promise<{ need: NeedView } | Refusal<'NotAllowedNow'>> {
  const seen: Need = context.subject
  const { now } = context
  await noteLook(context, event.type === 'claimed')
  const [zone, urls, asked, named] = await Promise.all([
    context.store.regions.known(seen.zoneCode, now),
    urlsOf(seen, added),
    askAboutPictures(added, context.openid),
    TELLING.includes(event.type) ? whatCanBeNamed(context.store) : undefined,
  ])
  const check = { text: context.checked, pictures: asked.map(({ fileId }) => fileId) }
  return context.change(async (tx) => {
    const need = await tx.needs.byId(seen.id)
    const next = need && advance(need, event, now, zone.calendar)
    if (!next) return refuse('NotAllowedNow')
    const saved = await tx.needs.save(holdNewest(next, check, now), need.version)
    await keepAsked(tx, saved.id, asked, now)
    const same = await keepShared(tx, saved, now)
    await keepEvidence(tx, saved, event.type, named)
    const job =
      jobAfter(saved, event.type, now, need.responsible) ??
      jobForReviewer(saved, zone.dutyAgent?.personId, now)
    if (job) await tx.jobs.open(job)
    return { need: needView(saved, viewingOf(context, zone, urls, same)) }
  })
}
