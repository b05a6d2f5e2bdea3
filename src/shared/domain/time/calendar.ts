import { dayNumberAt, dayText, startOfDayNumber, weekday } from './days'
import { MINUTE_MS } from './units'

/**
 * Working time in China Standard Time (UTC+8, no daylight saving). A promise counts office hours only:
 * weekends, public holidays and the lunch break do not run the clock; 调休 working weekends do.
 */
export interface WorkCalendar {
  /** Half-open spans of a working day in minutes since midnight, in order: morning, afternoon. */
  spans: readonly (readonly [startMinute: number, endMinute: number])[]
  /** Days off besides weekends, YYYY-MM-DD. */
  holidays: readonly string[]
  /** Weekend days that are worked (调休), YYYY-MM-DD. */
  workingWeekends: readonly string[]
}

/** No promise reaches further: a calendar without working days must not loop for ever. */
const MAX_DAYS = 3660

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
  return calendar.spans.reduce((sum, [start, end]) => sum + (end - start) * MINUTE_MS, 0)
}

/** True when the office is open at this instant. */
export function isOpenAt(calendar: WorkCalendar, at: number): boolean {
  return spansOfDay(calendar, dayNumberAt(at)).some(([start, end]) => start <= at && at < end)
}

/** The instant at which `workingMs` of working time have passed since `from`. */
export function addWorkingTime(calendar: WorkCalendar, from: number, workingMs: number): number {
  let left = workingMs
  const first = dayNumberAt(from)
  for (let day = first; day < first + MAX_DAYS; day += 1) {
    for (const [start, end] of spansOfDay(calendar, day)) {
      const begin = Math.max(start, from)
      if (begin >= end) continue
      if (left <= end - begin) return begin + left
      left -= end - begin
    }
  }
  throw new RangeError('the calendar has no working time left for this promise')
}

/** Working milliseconds between two instants; 0 when `to` is not after `from`. */
export function workingTimeBetween(calendar: WorkCalendar, from: number, to: number): number {
  let sum = 0
  for (let day = dayNumberAt(from); startOfDayNumber(day) < to; day += 1) {
    for (const [start, end] of spansOfDay(calendar, day)) {
      sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
    }
  }
  return sum
}

/** The end of office hours on the `days`-th working day after the day of `from`. @internal Nothing of the product counts so yet. */
export function endOfWorkingDayAfter(calendar: WorkCalendar, from: number, days: number): number {
  const first = dayNumberAt(from)
  let left = days
  for (let day = first; day < first + MAX_DAYS; day += 1) {
    const end = spansOfDay(calendar, day).at(-1)?.[1]
    if (end === undefined || end <= from) continue
    if (left === 0) return end
    left -= 1
  }
  throw new RangeError('the calendar has no working day left')
}

/** Half-open spans of office hours on a day, as instants. */
function spansOfDay(calendar: WorkCalendar, day: number): (readonly [number, number])[] {
  if (!isWorkingDay(calendar, day)) return []
  const midnight = startOfDayNumber(day)
  return calendar.spans.map(
    ([start, end]) => [midnight + start * MINUTE_MS, midnight + end * MINUTE_MS] as const,
  )
}

function isWorkingDay(calendar: WorkCalendar, day: number): boolean {
  const on = dayText(day)
  if (calendar.holidays.includes(on)) return false
  const ofWeek = weekday(day)
  return (ofWeek !== 0 && ofWeek !== 6) || calendar.workingWeekends.includes(on)
}
