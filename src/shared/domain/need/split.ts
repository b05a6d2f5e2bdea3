import type { NeedActor } from '../access/party'
import { addWorkingTime, type WorkCalendar } from '../time/calendar'
import type { Need, NeedEventType } from './need'
import type { NeedEvent } from './need-event'
import { wordsReview } from './need-words'
import type { PromiseClock } from './promise'

/** A need that came of so many splits is split no more. */
const PARTS_MAX = 5

/** Steps through which a proposal stays open; any other ends it. */
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
 * Whether a step about splitting may be taken. Whoever answers for the need proposes it, to an enterprise that can answer here; only what passed the
 * content check is agreed to.
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
 * The clock of a part: it began when the need was posted, and what was answered and waited since counts. `fresh`: the promise of its own category from
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
