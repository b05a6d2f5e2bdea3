import { addWorkingTime, isOpenAt, type WorkCalendar } from '../time/calendar'
import { dayNumberAt, startOfDayNumber } from '../time/days'
import { MINUTE_MS } from '../time/units'
import type { PromiseClock } from './promise'

/** The earliest instant that can be chosen is this far away. */
const SOONEST_MS = 30 * MINUTE_MS
const CHOICES_MAX = 5

/** The latest instant for the next word if the park answers at `at`. An officer may name an earlier instant, but no later one. Epoch ms. */
export function nextWordLimit(
  { updateBudgetMs }: Pick<PromiseClock, 'updateBudgetMs'>,
  at: number,
  calendar: WorkCalendar,
): number {
  return addWorkingTime(calendar, at, updateBudgetMs)
}

/**
 * Instants that an officer may choose for the next word: the ends of the office's mornings and afternoons, then the limit, in whole minutes.
 * Ascending, epoch ms.
 */
export function nextWordChoices(
  promise: Pick<PromiseClock, 'updateBudgetMs'>,
  at: number,
  calendar: WorkCalendar,
): number[] {
  const limit = Math.floor(nextWordLimit(promise, at, calendar) / MINUTE_MS) * MINUTE_MS
  const choices: number[] = []
  for (let day = dayNumberAt(at); day <= dayNumberAt(limit) && choices.length < CHOICES_MAX - 1; day += 1)
    for (const [, end] of calendar.spans) {
      const endsAt = startOfDayNumber(day) + end * MINUTE_MS
      if (endsAt >= at + SOONEST_MS && endsAt < limit && isOpenAt(calendar, endsAt - 1)) choices.push(endsAt)
    }
  return [...choices.slice(0, CHOICES_MAX - 1), limit]
}
