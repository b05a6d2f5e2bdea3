import { HOUR_MS } from '@/shared/domain/time/units'
import type { Region } from '../access/account'
import type { Category } from './category'
import { resolutionDaysOf, SLOWEST } from './service-terms'
import { addWorkingTime, workingDayMs, workingTimeBetween, type WorkCalendar } from '../time/calendar'

/**
 * The three independent promises of a need: first response, next update, resolution.
 * The clock starts at the enterprise's tap and never restarts: not on transfer, forward or reassignment.
 * It stands still only while the park waits for facts from the enterprise, and ends at resolution.
 */
export interface PromiseClock {
  startedAt: number
  responseBudgetMs: number
  updateBudgetMs: number
  resolutionBudgetMs: number
  responseDueAt: number
  updateDueAt: number
  resolutionDueAt: number
  /** The instant that an officer named for the next word; it holds as long as it is `updateDueAt`. */
  namedUpdateAt?: number
  /** When the park first said something about it: a reply, a question, a reason, or a claim with words and a date. */
  respondedAt?: number
  /** When the waiting for facts began, while it lasts. */
  pausedAt?: number
  /** Working time spent waiting for facts so far. */
  pausedWorkingMs: number
  /** When the solution that was accepted was proposed. */
  resolvedAt?: number
}

const UPDATE_DAYS = 2
const URGENT_UPDATE_DAYS = 1

/** The promise given at the moment of the tap, as the zone has it. */
export function givePromise(
  category: Category,
  urgent: boolean,
  at: number,
  { calendar, terms }: Pick<Region, 'calendar' | 'terms'>,
): PromiseClock {
  const dayMs = workingDayMs(calendar)
  const urgentHours = terms?.urgentResponseHours ?? SLOWEST.urgentResponseHours
  const ordinaryMs = terms?.responseHours === undefined ? dayMs : terms.responseHours * HOUR_MS
  const responseBudgetMs = urgent ? urgentHours * HOUR_MS : ordinaryMs
  const updateBudgetMs = (urgent ? URGENT_UPDATE_DAYS : UPDATE_DAYS) * dayMs
  const resolutionBudgetMs = resolutionDaysOf(category, terms) * dayMs
  return {
    startedAt: at,
    responseBudgetMs,
    updateBudgetMs,
    resolutionBudgetMs,
    responseDueAt: addWorkingTime(calendar, at, responseBudgetMs),
    updateDueAt: addWorkingTime(calendar, at, updateBudgetMs),
    resolutionDueAt: addWorkingTime(calendar, at, resolutionBudgetMs),
    pausedWorkingMs: 0,
  }
}

/** The park did something the enterprise can see: the first time it keeps the response promise, every time it renews the update promise. */
export function noteProgress(promise: PromiseClock, at: number, calendar: WorkCalendar): PromiseClock {
  return {
    ...promise,
    respondedAt: promise.respondedAt ?? at,
    updateDueAt: addWorkingTime(calendar, at, promise.updateBudgetMs),
  }
}

/** The park waits for facts: the clock stands still from now. */
export function pause(promise: PromiseClock, at: number): PromiseClock {
  return promise.pausedAt === undefined ? { ...promise, pausedAt: at } : promise
}

/** The facts are there: what was still open moves by the working time that was spent waiting. */
export function resumeClock(promise: PromiseClock, at: number, calendar: WorkCalendar): PromiseClock {
  const { pausedAt, ...running } = promise
  if (pausedAt === undefined) return promise
  const pausedWorkingMs = promise.pausedWorkingMs + workingTimeBetween(calendar, pausedAt, at)
  return {
    ...running,
    pausedWorkingMs,
    updateDueAt: addWorkingTime(calendar, at, promise.updateBudgetMs),
    resolutionDueAt: addWorkingTime(
      calendar,
      promise.startedAt,
      promise.resolutionBudgetMs + pausedWorkingMs,
    ),
  }
}

/** The next instant something is owed to the enterprise, or undefined while nothing is. */
export function nextDueAt(promise: PromiseClock): number | undefined {
  if (promise.pausedAt !== undefined || promise.resolvedAt !== undefined) return undefined
  if (promise.respondedAt === undefined) return Math.min(promise.responseDueAt, promise.resolutionDueAt)
  return Math.min(promise.updateDueAt, promise.resolutionDueAt)
}

/** Working milliseconds left until `dueAt`; negative when it has passed. */
export function workingTimeLeft(dueAt: number, now: number, calendar: WorkCalendar): number {
  return dueAt >= now ? workingTimeBetween(calendar, now, dueAt) : -workingTimeBetween(calendar, dueAt, now)
}
