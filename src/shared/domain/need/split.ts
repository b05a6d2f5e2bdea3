import type { NeedActor } from '../access/party'
import { addWorkingTime, type WorkCalendar } from '../time/calendar'
import type { Need, NeedEventType } from './need'
import type { NeedEvent } from './need-event'
import { wordsReview } from './need-words'
import type { PromiseClock } from './promise'

/** A need may be split into so many parts at most. */
const PARTS_MAX = 5

/** Steps that leave a proposal open. Any other step ends it. */
const STAYS: readonly NeedEventType[] = [
  'replied',
  'info_requested',
  'info_added',
  'corrected',
  'claimed',
  'handed_over',
  'offered',
  'assigned',
  'offer_accepted',
  'offer_refused',
  'offer_returned',
  'forwarded',
  'sent_back',
  'raised',
  'escalated',
  'papers_asked',
  'paper_handed_in',
  'paper_checked',
  'papers_reminded',
]

export function staysSplit({ type }: NeedEvent): boolean {
  return STAYS.includes(type)
}

/**
 * Whether a step about splitting is allowed. The responsible officer proposes a split, to an enterprise that can answer here. The enterprise can
 * agree only to a proposal that passed the content check.
 */
export function isLetBySplit(need: Need, type: NeedEventType, by: NeedActor): boolean {
  switch (type) {
    case 'split_proposed':
      return (
        !need.split &&
        by.personId === need.responsible.personId &&
        need.author.personId !== '' &&
        wordsReview(need) === undefined &&
        (need.splitWith?.length ?? 0) < PARTS_MAX - 1
      )
    case 'split_agreed':
    case 'split_refused':
      return isSplitShown(need)
    default:
      return true
  }
}

/** Whether there is a proposal that the enterprise may read. */
export function isSplitShown({ split, timeline }: Pick<Need, 'split' | 'timeline'>): boolean {
  const proposed = [...timeline].reverse().find(({ type }) => type === 'split_proposed')
  return split !== undefined && proposed?.review === undefined
}

/**
 * The clock of a part. It begins when the original was posted, and takes over its answers and waits. `fresh`: the promise of the part's category from
 * that instant.
 */
export function carryClock(fresh: PromiseClock, before: PromiseClock, calendar: WorkCalendar): PromiseClock {
  const { resolvedAt: _resolvedAt, ...clock } = before
  const { resolutionBudgetMs } = fresh
  const resolutionDueAt = addWorkingTime(
    calendar,
    before.startedAt,
    resolutionBudgetMs + before.pausedWorkingMs,
  )
  return { ...clock, resolutionBudgetMs, resolutionDueAt }
}
