import { HOUR_MS } from '@/shared/domain/time/units'
import type { Region } from '../access/account'
import type { Category } from './category'
import { resolutionDaysOf, SLOWEST } from './service-terms'
import { addWorkingTime, workingDayMs, workingTimeBetween, type WorkCalendar } from '../time/calendar'

/**
 * The three independent promises of a need: first response, next update, resolution.
 * The clock starts when the enterprise posts the need and never restarts: not on hand-over, forward or reassignment.
 * It stands still only while it is the enterprise's turn (`clockAfter`), and ends at resolution.
 */
export interface PromiseClock {
  startedAt: number
  responseBudgetMs: number
  updateBudgetMs: number
  resolutionBudgetMs: number
  responseDueAt: number
  updateDueAt: number
  resolutionDueAt: number
  /** The instant that an officer named for the next word. It applies as long as it equals `updateDueAt`. */
  namedUpdateAt?: number
  /** When the park first answered: by a reply, a question, a proposal, a decline, or a claim with words and a date. */
  respondedAt?: number
  /** When the present pause began; absent while the clock runs. */
  pausedAt?: number
  /** Working time of all pauses that have ended, in ms. */
  pausedWorkingMs: number
  /** When the accepted solution was proposed. */
  resolvedAt?: number
}

const UPDATE_DAYS = 2
const URGENT_UPDATE_DAYS = 1

/** The promise at the moment of posting, by the zone's terms. */
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

/** Notes a response of the park: the first one keeps the response promise, and each one renews the update promise. */
export function noteProgress(promise: PromiseClock, at: number, calendar: WorkCalendar): PromiseClock {
  return {
    ...promise,
    respondedAt: promise.respondedAt ?? at,
    updateDueAt: addWorkingTime(calendar, at, promise.updateBudgetMs),
  }
}

/** Pauses the clock at `at`. A paused clock stays as it is. */
export function pause(promise: PromiseClock, at: number): PromiseClock {
  return promise.pausedAt === undefined ? { ...promise, pausedAt: at } : promise
}

/** Starts a paused clock again: the resolution moves by the working time of the pause, and the next update is counted from `at`. */
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

/** The next instant at which something is owed to the enterprise; undefined while nothing is owed. */
export function nextDueAt(promise: PromiseClock): number | undefined {
  if (promise.pausedAt !== undefined || promise.resolvedAt !== undefined) return undefined
  if (promise.respondedAt === undefined) return Math.min(promise.responseDueAt, promise.resolutionDueAt)
  return Math.min(promise.updateDueAt, promise.resolutionDueAt)
}

/** Working milliseconds left until `dueAt`; negative when it has passed. */
export function workingTimeLeft(dueAt: number, now: number, calendar: WorkCalendar): number {
  return dueAt >= now ? workingTimeBetween(calendar, now, dueAt) : -workingTimeBetween(calendar, dueAt, now)
}
