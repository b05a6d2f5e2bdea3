import * as v from 'valibot'
import { category, count, fileChanged, id, instant, regionCodeField } from './fields'
import { earlierMatchView, matchView, policyMatchView } from './need-match-views'
import { MATCH_COLLECTIONS } from '../domain/search/match/match'
import { paperView } from './need-paper-view'
import { sharingView } from './shared-need-view'
import { CLOCK_STATES, CLOCKS } from '../domain/need/clock-states'
import { DECLINE_GROUNDS } from '../domain/need/decline-grounds'
import { NEED_CHANNELS, NEED_EVENTS, NEED_STATES, RATING_LEVELS } from '../domain/need/need'

/** Whether a side found something that was shown with a need helpful. */
export const judgedView = v.object({
  collection: v.picklist(MATCH_COLLECTIONS),
  itemId: id,
  helpful: v.boolean(),
  side: v.picklist(['enterprise', 'park']),
})

/** An open need that may be the same. */
export const sameNeedView = v.object({
  needId: id,
  code: v.string(),
  title: v.string(),
  state: v.picklist(NEED_STATES),
})

/** Who would answer, and by when (epoch ms), before anything is posted. */
export const promiseForecast = v.object({
  responsible: v.string(),
  /** Why this person, as a sentence: “您的管家周敏休假，由孙杰代”. */
  why: v.exactOptional(v.string()),
  responseDueAt: instant,
  resolutionDueAt: instant,
  /** What the forecast cannot know yet, as a sentence: next year's holidays. */
  caveat: v.exactOptional(v.string()),
})

/** The state of a due date. `at_risk`: at most a quarter of its working time is left. */
const dueState = v.picklist(['in_time', 'at_risk', 'overdue'])

const clockStanding = v.object({
  clock: v.picklist(CLOCKS),
  state: v.picklist(CLOCK_STATES),
  text: v.string(),
})

/** Who answers, what will be done, by when (epoch ms). */
const promiseView = v.object({
  responsible: v.object({ name: v.string(), phone: v.string() }),
  /** The person whom the enterprise calls if the responsible person is away today, without a number if there is nobody; absent otherwise. */
  meanwhile: v.exactOptional(v.object({ name: v.string(), phone: v.string() })),
  /** Why this person answers, as a sentence for the enterprise; absent once somebody has taken the need over. */
  why: v.exactOptional(v.string()),
  /** What the promise cannot know yet, as a sentence. */
  caveat: v.exactOptional(v.string()),
  plan: v.string(),
  startedAt: instant,
  responseDueAt: instant,
  respondedAt: v.optional(instant),
  updateDueAt: instant,
  resolutionDueAt: instant,
  resolvedAt: v.optional(instant),
  /** Set while the clock stands still because the park waits for facts. */
  pausedAt: v.optional(instant),
  /** When the park next owes something; absent while it owes nothing. */
  dueAt: v.optional(instant),
  /** Working milliseconds left until `dueAt` by the zone's calendar, negative when late; `spent` is the share of the time that is gone (0–1). */
  leftMs: v.optional(v.number()),
  spent: v.optional(v.number()),
  /** The state of `dueAt`; absent while nothing is owed. */
  due: v.exactOptional(dueState),
  /** The state of each promise, in the words that both sides read. */
  clocks: v.exactOptional(v.array(clockStanding)),
  /** While a confirmation is awaited: the need closes then if the enterprise stays silent. */
  confirmBy: v.optional(instant),
})
export type PromiseView = v.InferOutput<typeof promiseView>

const state = v.picklist(NEED_STATES)
/** Set while a content has not passed the content check or the review: only its author and the reviewers see it. */
const review = v.exactOptional(v.picklist(['pending', 'refused']))
const fileView = v.object({
  name: v.string(),
  sizeBytes: count,
  /** Address from which it can be fetched for two hours; empty when the file is gone or differs from the one that was checked. */
  url: v.string(),
  /** The file was changed after the check, so nobody gets it. */
  changed: fileChanged,
  review,
})

const factsView = v.record(v.string(), v.union([v.string(), v.number()]))

const timelineEntry = v.object({
  at: instant,
  by: v.object({ side: v.picklist(['enterprise', 'park', 'system']), name: v.string() }),
  type: v.picklist(['posted', ...NEED_EVENTS]),
  state,
  text: v.optional(v.string()),
  attachments: v.optional(v.array(fileView)),
  /** Only for an edit that changed the words: the former words. */
  before: v.exactOptional(v.string()),
  /** Only for a correction: the facts that it corrects, with their new values. */
  facts: v.exactOptional(factsView),
  /** The review of the text; in the first entry, of everything that the need was posted with. */
  review,
})

/** For officers, while a need can be taken up: instants to choose from for the next word, the latest allowed one last. */
const nextWord = v.exactOptional(v.array(instant))

/** A need in a list. */
export const needCard = v.object({
  id,
  code: v.string(),
  title: v.string(),
  category,
  urgent: v.boolean(),
  state,
  enterpriseName: v.string(),
  responsible: v.string(),
  /** How often it was edited; absent once somebody has taken it up. */
  edits: v.exactOptional(count),
  nextWord,
  /** The first suggestion, for agents: name of the best service, or absent when nothing fits well. */
  suggestion: v.optional(v.string()),
  /** What happened last, in the words of the timeline. */
  last: v.object({
    at: instant,
    type: v.picklist(['posted', ...NEED_EVENTS]),
    name: v.string(),
    text: v.optional(v.string()),
  }),
  /** The question that an administrator has to decide now. */
  ruling: v.exactOptional(v.picklist(['decline', 'contest'])),
  /** How many enterprises of the zone have the same need, this one among them; absent when no other has. */
  enterprises: v.exactOptional(count),
  dueAt: v.optional(instant),
  leftMs: v.optional(v.number()),
  spent: v.optional(v.number()),
  due: v.exactOptional(dueState),
  createdAt: instant,
})
export type NeedCard = v.InferOutput<typeof needCard>

/** The same need of another enterprise, and what the caller may do with it now. */
export const sameNeedCard = v.object({ ...needCard.entries, steps: v.array(v.picklist(NEED_EVENTS)) })
export type SameNeedCard = v.InferOutput<typeof sameNeedCard>

/** A need in full, as the caller may see it: telephone numbers are masked except for those who serve the case. */
export const needView = v.object({
  id,
  /** How it came in; absent when the enterprise wrote it. */
  channel: v.exactOptional(v.picklist(NEED_CHANNELS)),
  /** Nobody has registered the enterprise yet. */
  unregistered: v.exactOptional(v.boolean()),
  version: count,
  code: v.string(),
  title: v.string(),
  text: v.string(),
  category,
  urgent: v.boolean(),
  facts: factsView,
  /** Further quantities in the words of the text. */
  mentions: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  contact: v.object({ name: v.string(), phone: v.string() }),
  attachments: v.array(fileView),
  /** The policy that it asks about. */
  policy: v.exactOptional(v.object({ id, title: v.string() })),
  enterpriseId: id,
  enterpriseName: v.string(),
  regionCode: regionCodeField,
  state,
  promise: promiseView,
  wellMatched: v.boolean(),
  matches: v.pipe(v.array(matchView), v.readonly()),
  /** What else fitted when it was posted; absent in needs for which it was not stored. */
  alsoFound: v.exactOptional(
    v.object({
      policies: v.pipe(v.array(policyMatchView), v.readonly()),
      earlier: v.pipe(v.array(earlierMatchView), v.readonly()),
    }),
  ),
  /** Judgements of the caller's side about what was shown; the park also sees those of the enterprise. */
  judged: v.exactOptional(v.array(judgedView)),
  mayJudge: v.optional(v.boolean(), false),
  timeline: v.array(timelineEntry),
  rating: v.optional(
    v.object({
      level: v.picklist(RATING_LEVELS),
      reasons: v.pipe(v.array(v.string()), v.readonly()),
      text: v.optional(v.string()),
    }),
  ),
  closedWithoutAnswer: v.boolean(),
  /** The question that an administrator has to decide, by when, and whether the caller may decide it. */
  ruling: v.exactOptional(
    v.object({
      kind: v.picklist(['decline', 'contest']),
      text: v.string(),
      decideBy: instant,
      ground: v.exactOptional(v.picklist(DECLINE_GROUNDS)),
      pointer: v.exactOptional(v.string()),
      mayRule: v.boolean(),
    }),
  ),
  /** Why it was declined, and where to go instead; absent in needs declined before grounds were stored. */
  decline: v.exactOptional(v.object({ ground: v.picklist(DECLINE_GROUNDS), pointer: v.string() })),
  /** For the enterprise: who does what by when, what happens if that is late, and what it can do now. */
  standing: v.exactOptional(
    v.object({ doing: v.string(), late: v.exactOptional(v.string()), can: v.string() }),
  ),
  /** After a bad rating: who calls the enterprise, by when, and whether the call is still to be made. */
  callBack: v.exactOptional(
    v.object({ officer: v.exactOptional(v.string()), dueAt: instant, open: v.boolean() }),
  ),
  /** Who is asked to take it over, by whom, until when; absent while nobody is asked. `assigned`: that person answers for it meanwhile. */
  handling: v.exactOptional(
    v.object({
      to: v.string(),
      by: v.string(),
      until: instant,
      assigned: v.boolean(),
      /** The caller is asked. */
      mine: v.boolean(),
    }),
  ),
  /** The papers that it owes, also after it was solved; absent if none was asked for. */
  papers: v.exactOptional(v.array(paperView)),
  /** The proposed split into two needs, until the enterprise has answered. */
  split: v.exactOptional(v.object({ first: v.string(), second: v.string(), category })),
  /** Present while other enterprises of the zone may read it. */
  sharing: v.exactOptional(sharingView),
  /** What other enterprises of the zone may read of how it was solved, and since when. */
  evidence: v.exactOptional(v.object({ at: instant, asked: v.string(), answer: v.string() })),
  /** How many enterprises of the zone have the same need, this one among them; absent when no other has. */
  enterprises: v.exactOptional(count),
  createdAt: instant,
  /** Whether the caller reviews what others do not see yet. */
  mayReview: v.boolean(),
  /** What the caller may do now, as `nextSteps` of the domain says. */
  steps: v.array(v.picklist(NEED_EVENTS)),
  nextWord,
  /** Which side the caller stands on. */
  side: v.picklist(['enterprise', 'park']),
})
export type NeedView = v.InferOutput<typeof needView>
