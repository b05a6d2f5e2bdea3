import { addWorkingTime, workingDayMs, type WorkCalendar } from '../time/calendar'
import { CONFIRM_WORKING_DAYS, RESPONSES } from './life'
import { NEVER, type Need } from './need'
import { nextDueAt, type PromiseClock } from './promise'

/** What counting anew reads of a need, and nothing else: tens of thousands are looked at. */
export const COUNTED_FIELDS = ['promise', 'dueAt', 'state', 'confirmBy', 'proposedAt', 'timeline'] as const
export type CountedNeed = Pick<Need, (typeof COUNTED_FIELDS)[number]>

/**
 * An open need with the dates of its promise counted anew by another calendar; undefined when none of them moves. Dates that have passed
 * stay: a promise that was broken is not mended afterwards.
 */
export function recountPromise<Counted extends CountedNeed>(
  need: Counted,
  calendar: WorkCalendar,
  now: number,
): Counted | undefined {
  const { promise } = need
  const move = (due: number, from: number, workingMs: number) =>
    due <= now ? due : addWorkingTime(calendar, from, workingMs)
  const { startedAt, pausedWorkingMs, respondedAt } = promise
  const moved: PromiseClock = {
    ...promise,
    responseDueAt:
      respondedAt === undefined
        ? move(promise.responseDueAt, startedAt, promise.responseBudgetMs)
        : promise.responseDueAt,
    updateDueAt: move(promise.updateDueAt, lastProgressAt(need), promise.updateBudgetMs),
    resolutionDueAt: move(promise.resolutionDueAt, startedAt, promise.resolutionBudgetMs + pausedWorkingMs),
  }
  const confirmBy =
    need.confirmBy !== undefined && need.proposedAt !== undefined
      ? move(need.confirmBy, need.proposedAt, CONFIRM_WORKING_DAYS * workingDayMs(calendar))
      : undefined
  const isAwaited = need.state !== 'awaiting_confirmation'
  const dueAt = isAwaited ? (nextDueAt(moved) ?? NEVER) : NEVER
  const isSame =
    dueAt === need.dueAt &&
    confirmBy === need.confirmBy &&
    moved.responseDueAt === promise.responseDueAt &&
    moved.updateDueAt === promise.updateDueAt &&
    moved.resolutionDueAt === promise.resolutionDueAt
  if (isSame) return undefined
  return { ...need, promise: moved, dueAt, ...(confirmBy !== undefined && { confirmBy }) }
}

/** When the promise of the next update was last renewed: by what the park did, by a refused solution, or by facts that were awaited. */
function lastProgressAt({ timeline, promise }: CountedNeed): number {
  for (let i = timeline.length - 1; i > 0; i -= 1) {
    const entry = timeline[i]
    if (!entry) continue
    const isAnswer = entry.type === 'info_added' && timeline[i - 1]?.state === 'awaiting_info'
    const hasWords = entry.type === 'claimed' && entry.text !== undefined
    const isProgress = hasWords || RESPONSES.some((type) => type === entry.type)
    if (isProgress || isAnswer || entry.type === 'rejected') return entry.at
  }
  return promise.startedAt
}
