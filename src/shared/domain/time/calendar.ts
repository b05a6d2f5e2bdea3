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

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** China Standard Time is this far ahead of UTC, all year. */
export const CST_OFFSET_MS = 8 * 60 * MINUTE_MS
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

/** The day of an instant in China Standard Time, YYYY-MM-DD. */
export function toDay(at: number): string {
  return new Date(at + CST_OFFSET_MS).toISOString().slice(0, 10)
}

/** Working milliseconds of one full working day. */
export function workingDayMs(calendar: WorkCalendar): number {
  return calendar.spans.reduce((sum, [start, end]) => sum + (end - start) * MINUTE_MS, 0)
}

/** True when the office is open at this instant. */
export function isOpenAt(calendar: WorkCalendar, at: number): boolean {
  return spansOfDay(calendar, midnightOf(at)).some(([start, end]) => start <= at && at < end)
}

/** The instant at which `workingMs` of working time have passed since `from`. */
export function addWorkingTime(calendar: WorkCalendar, from: number, workingMs: number): number {
  let left = workingMs
  let midnight = midnightOf(from)
  for (let day = 0; day < MAX_DAYS; day += 1, midnight += DAY_MS) {
    for (const [start, end] of spansOfDay(calendar, midnight)) {
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
  for (let midnight = midnightOf(from); midnight < to; midnight += DAY_MS) {
    for (const [start, end] of spansOfDay(calendar, midnight)) {
      sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
    }
  }
  return sum
}

/** The end of office hours on the `days`-th working day after the day of `from`. */
export function endOfWorkingDayAfter(calendar: WorkCalendar, from: number, days: number): number {
  let midnight = midnightOf(from)
  let left = days
  for (let day = 0; day < MAX_DAYS; day += 1, midnight += DAY_MS) {
    const end = spansOfDay(calendar, midnight).at(-1)?.[1]
    if (end === undefined || end <= from) continue
    if (left === 0) return end
    left -= 1
  }
  throw new RangeError('the calendar has no working day left')
}

function midnightOf(at: number): number {
  return Math.floor((at + CST_OFFSET_MS) / DAY_MS) * DAY_MS - CST_OFFSET_MS
}

function spansOfDay(calendar: WorkCalendar, midnight: number): (readonly [number, number])[] {
  if (!isWorkingDay(calendar, midnight)) return []
  return calendar.spans.map(
    ([start, end]) => [midnight + start * MINUTE_MS, midnight + end * MINUTE_MS] as const,
  )
}

function isWorkingDay(calendar: WorkCalendar, midnight: number): boolean {
  const day = toDay(midnight)
  if (calendar.holidays.includes(day)) return false
  const weekday = new Date(midnight + CST_OFFSET_MS).getUTCDay()
  return (weekday !== 0 && weekday !== 6) || calendar.workingWeekends.includes(day)
}
