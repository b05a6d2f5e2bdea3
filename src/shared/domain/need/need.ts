import { NEED_TITLE_MAX } from '@/shared/contract/limits'
import type { Party, Responsible } from '../access/party'
import type { Route } from '../duty/assign-responsible'
import type { Category } from './category'
import type { PromiseClock } from './promise'
import type { RegionCode } from '../access/region'
import type { CallBack, Climb, Decline, Handling, NeedVersion, OwedPaper, Ruling, Split } from './records'
import type { Match, MatchCollection, StoredMatches } from '../search/match/match'

/** The label of each state has at most five Han characters: it must fit a `phrase` field of a subscription message. */
export const NEED_STATES = [
  'submitted',
  'in_progress',
  'awaiting_info',
  'forwarded',
  'awaiting_confirmation',
  'resolved',
  'reopened',
  'declined',
  'withdrawn',
  'merged',
] as const

export type NeedState = (typeof NEED_STATES)[number]

export const NEED_STATE_LABELS: Readonly<Record<NeedState, string>> = {
  submitted: '待受理',
  in_progress: '办理中',
  awaiting_info: '待补充',
  forwarded: '已转办',
  awaiting_confirmation: '待确认',
  resolved: '已办结',
  reopened: '已重开',
  declined: '不受理',
  withdrawn: '已撤回',
  merged: '已合并',
}

/** The tabs of the park's queue. */
export const QUEUE_TABS = ['todo', 'unclaimed', 'today', 'late', 'mine', 'awaiting', 'closed'] as const
export type QueueTab = (typeof QUEUE_TABS)[number]

/**
 * The events of a need. `expired`: five working days of silence after a proposal. `raised`: it goes to an administrator, because a
 * solution or a hand-over was refused twice. `offered` and `assigned`: a colleague is asked to take it over, see `Handling`; `offer_returned`:
 * nobody answered in time. `sent_back`: from the region above to the one below. `recounted`: a calendar changed, and a date of the promise with it.
 * `edited`: the enterprise replaces the words before anybody has taken the need up; `corrected`: afterwards it adds words beside the original.
 */
export const NEED_EVENTS = [
  'claimed',
  'replied',
  'info_requested',
  'info_added',
  'resolution_proposed',
  'confirmed',
  'rejected',
  'rated',
  'declined',
  'forwarded',
  'handed_over',
  'offered',
  'assigned',
  'offer_accepted',
  'offer_refused',
  'offer_returned',
  'sent_back',
  'split_proposed',
  'split_agreed',
  'split_refused',
  'withdrawn',
  'merged',
  'expired',
  'escalated',
  'decline_proposed',
  'decline_refused',
  'contested',
  'contest_upheld',
  'contest_denied',
  'raised',
  'called_back',
  'call_back_reopened',
  'recounted',
  'edited',
  'corrected',
  'papers_asked',
  'paper_handed_in',
  'paper_checked',
  'papers_reminded',
] as const

export type NeedEventType = (typeof NEED_EVENTS)[number]

/** 好差评, best first. Never preselected, never forced. */
export const RATING_LEVELS = [
  'very_satisfied',
  'satisfied',
  'fair',
  'dissatisfied',
  'very_dissatisfied',
] as const
export type RatingLevel = (typeof RATING_LEVELS)[number]

export const RATING_LABELS: Readonly<Record<RatingLevel, string>> = {
  very_satisfied: '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  very_dissatisfied: '非常不满意',
}

/**
 * Why others do not see a content yet. `unchecked`: the platform has not checked it yet; `pending`: a person of the park has to look at it;
 * `refused`: it stays hidden. Absent: everybody may see it.
 */
export type Review = 'unchecked' | 'pending' | 'refused'

export interface Attachment {
  fileId: string
  name: string
  sizeBytes: number
  review?: Review
}

/** One line of the timeline: written once, never changed, readable by both sides. */
export interface TimelineEntry {
  at: number
  by: Party
  type: 'posted' | NeedEventType
  /** State after it happened. */
  state: NeedState
  text?: string
  attachments?: readonly Attachment[]
  /** Facts of a correction, which replace the earlier ones. */
  facts?: Need['facts']
  /** The review of the entry's text. On the first entry it covers everything posted, on an edit everything that the edit wrote. */
  review?: Review
}

export interface Rating {
  level: RatingLevel
  reasons: readonly string[]
  text?: string
  at: number
}

/** How a need came in: written by the enterprise, or told to the park by telephone, at the counter, on a visit. */
export const NEED_CHANNELS = ['online', 'phone', 'counter', 'visit'] as const
export type NeedChannel = (typeof NEED_CHANNELS)[number]

export const NEED_CHANNEL_LABELS: Readonly<Record<NeedChannel, string>> = {
  online: '线上',
  phone: '来电',
  counter: '来访',
  visit: '走访',
}

export interface Need {
  id: string
  version: number
  /** 受理码: short, for the telephone. */
  code: string
  title: string
  text: string
  category: Category
  urgent: boolean
  facts: Readonly<Record<string, string | number>>
  /** Further quantities in the words of the text, for which the category has no fact: 400千瓦. */
  mentions?: readonly string[]
  contact: { name: string; phone: string }
  attachments: readonly Attachment[]
  /** The words before each edit, oldest first. */
  versions?: readonly NeedVersion[]
  /** The policy that the need asks about, with its name at that time. */
  policy?: { id: string; title: string }
  enterpriseId: string
  enterpriseName: string
  author: { personId: string; name: string }
  /** Zone of the enterprise, and the levels above for the queues of city and province. */
  zoneCode: RegionCode
  cityCode: RegionCode
  provinceCode: RegionCode
  /** Region whose people handle it now: the zone, or above when forwarded. */
  handledBy: RegionCode
  state: NeedState
  /** False once nothing is owed any more. */
  open: boolean
  /** The next instant at which something is owed to the enterprise. While nothing is owed it is far in the future (`NEVER`), so that queues sort by it. */
  dueAt: number
  /** When housekeeping next looks at the ladder of reminders; `NEVER` when nothing is owed or everybody was told. */
  remindAt?: number
  /** The rung of the ladder that the due date has reached. */
  climb?: Climb
  responsible: Responsible
  /** Why this person answers, until somebody takes it over; absent in needs posted before this was stored. */
  route?: Route
  /** The park's next action, in words: the "how" of the promise. */
  plan: string
  promise: PromiseClock
  /** False when no service fits well. The enterprise is told, and the zone's duty agent looks for help by hand. */
  wellMatched: boolean
  matches: readonly Match[]
  /** Policies and solved needs that fitted when it was posted; absent in needs posted before these were kept. */
  alsoFound?: StoredMatches
  /** The judgements of both sides on the items that were shown: at most one judgement for each side and item. */
  judged?: readonly Judged[]
  timeline: readonly TimelineEntry[]
  /** Latest instant at which silence counts as "closed without answer"; only while awaiting confirmation. */
  confirmBy?: number
  proposedAt?: number
  closedWithoutAnswer: boolean
  rating?: Rating
  /** Ratings of earlier resolutions, oldest first; kept when a need is reopened. */
  pastRatings?: readonly Rating[]
  /** The question that an administrator has to decide now. */
  ruling?: Ruling
  /** Why it was declined; absent in needs declined before grounds were stored. */
  decline?: Decline
  /** When the enterprise contested the decline. It may do so once. */
  contestedAt?: number
  /** Who is asked to take it over, and how often colleagues have refused. */
  handling?: Handling
  /** The two needs into which it may be split, until the enterprise answers. */
  split?: Split
  /** Ids of the needs that were split from the same one; they share its files. */
  splitWith?: readonly string[]
  /** After a bad rating: who calls the enterprise back, and whether that is done. */
  callBack?: CallBack
  /** The papers that the enterprise pledged to hand in later (先承诺后补交); `owesPapers` while some are still to come or to be checked. */
  papers?: readonly OwedPaper[]
  owesPapers?: true
  createdAt: number
  updatedAt: number
  /** When the platform is asked again about unchecked content (absent when there is none), and how often that has failed so far. */
  recheckAt?: number
  rechecks?: number
  /** The words that other enterprises of the zone may read of it, and since when. */
  sharing?: Sharing
  /** The words that other enterprises of the zone may read of it now that it is solved. */
  evidence?: EvidenceConsent
  /** Absent when the enterprise wrote it itself. */
  channel?: NeedChannel
  /** When the enterprise agreed that the park enters the need for it. */
  consentAt?: number
  /** The enterprise is not registered: `enterpriseId` names no stored enterprise. */
  unregistered?: boolean
  /** The keys by which a search finds it; written with every change. */
  searchKeys?: readonly string[]
  /** The id under which the same needs of several enterprises are counted (`SharedNeed`). */
  sameId?: string
  /** Words of other needs (`joinKey`) that its own resembled when it joined them. */
  alikeTo?: readonly string[]
  /** It joined before `alikeTo` was stored. Such needs count as the same until their words change. */
  joinedBefore?: true
}

export const NEVER = 8.64e15

/** The text before its first stop; the whole text where it begins with a stop. */
export function firstClause(text: string): string {
  return text.split(/[。！？!?；;\n]/)[0] || text
}

/** The first clause of the text, as the need's title in lists. */
export function deriveTitle(text: string): string {
  const symbols = [...firstClause(text.replace(/\s+/g, ' ').trim())]
  return symbols.length <= NEED_TITLE_MAX
    ? symbols.join('')
    : symbols.slice(0, NEED_TITLE_MAX - 1).join('') + '…'
}

/** One side's judgement of a service, policy or solved need that was shown with a need. It is evidence, so it names nobody. */
export interface Judged {
  collection: MatchCollection
  itemId: string
  helpful: boolean
  side: 'enterprise' | 'park'
  at: number
}

/** Consent of the enterprise to show others how its need was solved: since when (epoch ms), and exactly what they read. */
export interface EvidenceConsent {
  at: number
  asked: string
  answer: string
}

/** Consent of the enterprise to show others what it asks: since when, and exactly what they read. */
interface Sharing {
  at: number
  asked: string
}

/** Whether the enterprise gave one of the two bad ratings. */
export function isDiscontent({ rating }: { rating?: Pick<Rating, 'level'> }): boolean {
  return rating?.level === 'dissatisfied' || rating?.level === 'very_dissatisfied'
}
