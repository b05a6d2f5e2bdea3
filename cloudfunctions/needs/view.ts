import type { NeedCard, NeedView, PromiseView } from '@/shared/contract/need-view'
import { describePlan } from '@/shared/domain/need/plan'
import { maskPhone, type Region } from '@/shared/domain/access/account'
import { seesNumber } from '@/shared/domain/need/call-back'
import { whyAt } from '@/shared/domain/service/open-now'
import { NEVER, type Attachment, type Need, type Rating, type Review } from '@/shared/domain/need/need'
import type { NeedActor } from '@/shared/domain/access/party'
import { countEdits, wordsReview } from '@/shared/domain/need/need-words'
import type { Away } from '@/shared/domain/duty/away'
import { asSeenBy } from '@/shared/domain/need/review'
import { judgedSeenBy, mayJudge } from '@/shared/domain/need/judgement'
import { nextSteps } from '@/shared/domain/need/life'
import { budgetOf, standingOfClocks, stateOfDate } from '@/shared/domain/need/clock-states'
import { ladderOf } from '@/shared/domain/need/escalation'
import { formatStandingOf } from '@/shared/domain/need/standing'
import { formatRoute } from '@/shared/domain/duty/route-wording'
import { formatPromiseCaveat } from '@/shared/domain/need/promise-caveat'
import { nextWordChoices } from '@/shared/domain/need/next-word'
import { canBeClaimed } from '@/shared/domain/need/states'
import { workingTimeLeft } from '@/shared/domain/need/promise'
import { workingTimeBetween, type WorkCalendar } from '@/shared/domain/time/calendar'
import { enterprisesWith, type SharedNeed } from '@/shared/domain/need/shared-need'
import { withWords } from '@/shared/domain/search/match/match-earlier-needs'
import type { StoredMatches } from '@/shared/domain/search/match/match'
import type { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import { files, type FileAddress } from '../_kernel/platform/files'
import { askedView } from './asked-view'
import { papersView } from './papers-view'

/** Who looks at a need and when, and the documents around the need. */
export interface Viewing {
  viewer: NeedActor
  /** The viewer reviews contents that have not passed the check, and so sees them. */
  reviews: boolean
  /** The viewer is an administrator here, who may assign the need to another officer. */
  administers: boolean
  now: number
  zone: Region
  urls: ReadonlyMap<string, FileAddress>
  /** The same needs of several enterprises. */
  same: SharedNeed | undefined
  /** The present index of solved needs, so that evidence that was taken back is not shown. Absent where none was found. */
  earlier: EarlierNeedIndex | undefined
  /** Those of the people who have to act that are away. */
  away: readonly Away[]
}

/** Addresses of all files of a need, and of those about to be added. */
export function attachmentUrls(
  need: Need,
  added: readonly Attachment[] = [],
): Promise<ReadonlyMap<string, FileAddress>> {
  const attachments = [
    ...need.attachments,
    ...need.timeline.flatMap((entry) => entry.attachments ?? []),
    ...added,
  ]
  return files.provenAddresses(attachments.map(({ fileId }) => fileId))
}

/** A need as the viewer may see it. */
export function toNeedView(
  whole: Need,
  { viewer, reviews, administers, now, zone, urls, same, earlier, away }: Viewing,
): NeedView {
  const need = asSeenBy(whole, { ...viewer, reviews })
  const steps = toSteps(need, viewer, administers)
  const serves = viewer.side === 'enterprise' || seesNumber(need, viewer)
  const show = (attachments: readonly Attachment[]) =>
    attachments.map(({ fileId, name, sizeBytes, review }) => ({
      name,
      sizeBytes,
      ...(urls.get(fileId) ?? { url: '' }),
      ...reviewView(review),
    }))
  const {
    id,
    version,
    code,
    title,
    text,
    category,
    urgent,
    enterpriseId,
    enterpriseName,
    state,
    wellMatched,
    closedWithoutAnswer,
    createdAt,
  } = need
  return {
    id,
    version,
    code,
    title,
    text,
    category,
    urgent,
    enterpriseId,
    enterpriseName,
    state,
    wellMatched,
    closedWithoutAnswer,
    createdAt,
    facts: { ...need.facts },
    ...(need.mentions && { mentions: need.mentions }),
    contact: { name: need.contact.name, phone: serves ? need.contact.phone : maskPhone(need.contact.phone) },
    attachments: show(need.attachments),
    ...(need.policy && { policy: need.policy }),
    ...(need.channel && { channel: need.channel }),
    ...(need.unregistered && { unregistered: true }),
    regionCode: need.zoneCode,
    promise: { ...promiseView(need, now, zone), ...meanwhileView(need, away) },
    matches: need.matches.map((match) => ({ ...match, why: whyAt(match, now, zone.calendar) })),
    ...(need.alsoFound && { alsoFound: alsoFoundView(need.alsoFound, earlier) }),
    judged: judgedSeenBy(need, viewer.side),
    mayJudge: mayJudge(need, viewer),
    timeline: need.timeline.map(({ attachments, by, review, ...entry }, index) => ({
      ...entry,
      ...(review === undefined && wordsBefore(need, index)),
      ...reviewView(review),
      by: { side: by.side, name: by.name },
      ...(attachments && { attachments: show(attachments) }),
    })),
    ...(need.rating && { rating: ratingView(need.rating) }),
    ...askedView(need, viewer),
    ...papersView(need, viewer, now),
    ...sharingOf(whole),
    ...(whole.evidence && { evidence: whole.evidence }),
    ...severalOf(same, need),
    mayReview: reviews,
    steps,
    ...(steps.includes('claimed') && { nextWord: nextWordChoices(need.promise, now, zone.calendar) }),
    ...(viewer.side === 'enterprise' && {
      standing: formatStandingOf(need, { steps, ladder: ladderOf(zone), now, away }),
    }),
    side: viewer.side === 'enterprise' ? 'enterprise' : 'park',
  }
}

/** The viewer's next steps. For older phones, a viewer who may offer or assign the need also gets `handed_over`. */
export function toSteps(need: Need, viewer: NeedActor, administers: boolean): NeedView['steps'] {
  const steps = nextSteps(need, viewer)
  const hands = (administers && steps.includes('assigned')) || steps.includes('offered')
  return steps.filter((step) => step !== 'handed_over' || hands)
}

/** The person to call while the responsible officer is away. */
function meanwhileView({ responsible }: Need, away: readonly Away[]): Pick<PromiseView, 'meanwhile'> {
  const absent = away.find(({ personId }) => personId === responsible.personId)
  if (!absent) return {}
  const { name = '', phone = '' } = absent.callee ?? {}
  return { meanwhile: { name, phone } }
}

/** Solved needs in the words that others may read now; those that were taken back are left out. */
function alsoFoundView(
  { policies, earlier }: StoredMatches,
  index: EarlierNeedIndex | undefined,
): NonNullable<NeedView['alsoFound']> {
  return {
    policies,
    earlier: earlier.flatMap((found) => withWords(found, index?.get(found.earlierId)) ?? []),
  }
}

/** Readers do not distinguish whether the platform or a reviewer has not answered yet: both are `pending`. */
function reviewView(review: Review | undefined): { review?: 'pending' | 'refused' } {
  return review === undefined ? {} : { review: review === 'refused' ? 'refused' : 'pending' }
}

/** Hides the shared text while the need's text has not passed the check. */
function sharingOf({ sharing, timeline }: Need): Pick<NeedView, 'sharing'> {
  if (!sharing) return {}
  const { at, asked } = sharing
  return { sharing: { at, ...(wordsReview({ timeline }) === undefined && { asked }) } }
}

/** The words before an edit that changed them, once they have passed the check. */
function wordsBefore({ versions = [], timeline, text }: Need, index: number): { before?: string } {
  const place = timeline.slice(0, index + 1).filter(({ type }) => type === 'edited').length - 1
  const former = timeline[index]?.type === 'edited' ? versions[place] : undefined
  if (!former || timeline[former.entry]?.review !== undefined) return {}
  return former.text === (versions[place + 1]?.text ?? text) ? {} : { before: former.text }
}

/** How many enterprises have the same need; empty when it is one. */
function severalOf(same: SharedNeed | undefined, need: Need): { enterprises?: number } {
  const enterprises = enterprisesWith(same, need)
  return enterprises > 1 ? { enterprises } : {}
}

function ratingView({ level, reasons, text }: Rating): NonNullable<NeedView['rating']> {
  return { level, reasons, ...(text !== undefined && { text }) }
}

/** Who looks at a list of needs, and when. */
interface CardViewing {
  reader: { personId?: string; reviews: boolean }
  now: number
  calendar: WorkCalendar
  /** True: the reader can take needs up from this list. */
  claims?: boolean
  /** The same needs of several enterprises. */
  same?: SharedNeed | undefined
}

/** A need in a list, as this person may see it. */
export function toNeedCard(
  whole: Need,
  { reader, now, calendar, claims = false, same }: CardViewing,
): NeedCard {
  const need = asSeenBy(whole, reader)
  const { id, code, title, category, urgent, state, enterpriseName, createdAt } = need
  // A recount moved only dates, so it does not count as the last step.
  const last = need.timeline.filter(({ type }) => type !== 'recounted').at(-1)
  const suggestion = need.wellMatched ? need.matches[0]?.name : undefined
  return {
    id,
    code,
    title,
    category,
    urgent,
    state,
    enterpriseName,
    createdAt,
    responsible: need.responsible.name,
    ...(suggestion !== undefined && { suggestion }),
    last: {
      at: last?.at ?? createdAt,
      type: last?.type ?? 'posted',
      name: last?.by.name ?? '',
      ...(last?.text !== undefined && { text: last.text }),
    },
    ...(need.state === 'submitted' && { edits: countEdits(need.timeline) }),
    ...(claims && canBeClaimed(need) && { nextWord: nextWordChoices(need.promise, now, calendar) }),
    ...(need.ruling && { ruling: need.ruling.kind }),
    ...severalOf(same, need),
    ...timeLeft(need, now, calendar),
  }
}

function promiseView(need: Need, now: number, { name, calendar }: Region): PromiseView {
  const { startedAt, responseDueAt, respondedAt, updateDueAt, resolutionDueAt, resolvedAt, pausedAt } =
    need.promise
  const caveat = formatPromiseCaveat(calendar, resolutionDueAt)
  return {
    responsible: { name: need.responsible.name, phone: need.responsible.phone },
    ...(need.open && caveat !== undefined && { caveat }),
    ...(need.route && { why: formatRoute(need.route, need.responsible.name, name) }),
    plan: describePlan(need),
    startedAt,
    responseDueAt,
    updateDueAt,
    resolutionDueAt,
    ...(respondedAt !== undefined && { respondedAt }),
    ...(resolvedAt !== undefined && { resolvedAt }),
    ...(pausedAt !== undefined && { pausedAt }),
    ...(need.confirmBy !== undefined && { confirmBy: need.confirmBy }),
    clocks: standingOfClocks(need, now, calendar),
    ...timeLeft(need, now, calendar),
  }
}

/** When something is next owed, the working time left until then, and the share of the working time since the posting that is gone. */
function timeLeft(
  { dueAt, promise, ruling }: Need,
  now: number,
  calendar: WorkCalendar,
): Pick<NeedCard, 'dueAt' | 'leftMs' | 'spent' | 'due'> {
  if (dueAt === NEVER) return {}
  const leftMs = workingTimeLeft(dueAt, now, calendar)
  const goneMs = workingTimeBetween(calendar, promise.startedAt, now)
  const spent = leftMs <= 0 ? 1 : goneMs / (goneMs + leftMs)
  const owed = { dueAt, promise, ...(ruling && { ruling }) }
  const due = stateOfDate({ dueAt, budgetMs: budgetOf(owed, calendar) }, now, calendar)
  return { dueAt, leftMs, spent: Math.round(spent * 1000) / 1000, due }
}
