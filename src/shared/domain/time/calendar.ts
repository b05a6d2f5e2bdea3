import {
  compileCalendar,
  isWorkingDay,
  workedUntil,
  workingDayAt,
  workingDaysBefore,
  type WorkCalendar,
} from './compiled-calendar'
import { dayNumberAt, startOfDayNumber } from './days'

export type { WorkCalendar }

/** Mon–Fri 8:30–12:00 and 13:00–17:00; 2020's Spring Festival and 调休 as extended by the State Council (01-24…02-02). */
export const DEFAULT_CALENDAR: WorkCalendar = {
  spans: [
    [8 * 60 + 30, 12 * 60],
    [13 * 60, 17 * 60],
  ],
  holidays: ['2020-01-24', '2020-01-27', '2020-01-28', '2020-01-29', '2020-01-30', '2020-01-31'],
  workingWeekends: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
}

/** Working milliseconds of one full working day. */
export function workingDayMs(calendar: WorkCalendar): number {
  return compileCalendar(calendar).dayMs
}

/** True when the office is open at this instant. */
export function isOpenAt(calendar: WorkCalendar, at: number): boolean {
  const compiled = compileCalendar(calendar)
  const day = dayNumberAt(at)
  const sinceMidnight = at - startOfDayNumber(day)
  return (
    isWorkingDay(compiled, day) &&
    compiled.spans.some(([start, end]) => start <= sinceMidnight && sinceMidnight < end)
  )
}

/**
 * The instant at which `workingMs` of working time have passed since `from`. Time that runs out with the office hours ends at closing time, not at
 * the next opening.
 * @throws RangeError when the calendar has no working time
 */
export function addWorkingTime(calendar: WorkCalendar, from: number, workingMs: number): number {
  const compiled = compileCalendar(calendar)
  const { dayMs, spans } = compiled
  if (dayMs === 0) throw new RangeError('the calendar has no working time left for this promise')
  const total = workedUntil(compiled, from) + workingMs
  // Without time to add: the next instant at which the office is open. Otherwise the last instant of the added time.
  const index = workingMs > 0 ? Math.ceil(total / dayMs) - 1 : Math.floor(total / dayMs)
  const midnight = startOfDayNumber(workingDayAt(compiled, index))
  let left = total - index * dayMs
  for (const [start, end] of spans) {
    if (workingMs > 0 ? left <= end - start : left < end - start) return midnight + start + left
    left -= end - start
  }
  throw new RangeError('a working day has less working time than all its spans')
}

/** Working milliseconds between two instants; 0 when `to` is not after `from`. */
export function workingTimeBetween(calendar: WorkCalendar, from: number, to: number): number {
  if (to <= from) return 0
  const compiled = compileCalendar(calendar)
  return workedUntil(compiled, to) - workedUntil(compiled, from)
}

/** The end of office hours on the `days`-th working day after the day of `from`. @internal Only tests use it so far. */
export function endOfWorkingDayAfter(calendar: WorkCalendar, from: number, days: number): number {
  const compiled = compileCalendar(calendar)
  const end = compiled.spans.at(-1)?.[1]
  if (end === undefined) throw new RangeError('the calendar has no working day left')
  const day = dayNumberAt(from)
  const isOver = !isWorkingDay(compiled, day) || startOfDayNumber(day) + end <= from
  const first = workingDaysBefore(compiled, isOver ? day + 1 : day)
  return startOfDayNumber(workingDayAt(compiled, first + days)) + end
}
