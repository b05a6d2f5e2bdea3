import { dayNumber, dayNumberAt, startOfDayNumber, weekday } from './days'
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
  /** Last day whose holidays are published, YYYY-MM-DD. After it only weekends count as free. Absent: unknown. */
  knownUntilOn?: string
}

/** A calendar prepared for calculation: each question takes a few steps, however many years the calendar covers. */
interface CompiledCalendar {
  /** Half-open spans of a working day in milliseconds since midnight. */
  spans: readonly (readonly [start: number, end: number])[]
  /** Working milliseconds of a working day. */
  dayMs: number
  /** Numbers of the days on which the calendar differs from the plain week (holidays on weekdays, worked weekend days), ascending. */
  odd: Int32Array
  /** Working days minus weekdays: before each of `odd`, and after the last one. */
  shift: Int32Array
  /** The number of working days before each of `odd`. */
  before: Int32Array
}

const compiled = new WeakMap<WorkCalendar, CompiledCalendar>()

/** The calendar, compiled once for each object. */
export function compileCalendar(calendar: WorkCalendar): CompiledCalendar {
  const known = compiled.get(calendar)
  if (known) return known
  const made = compile(calendar)
  compiled.set(calendar, made)
  return made
}

function compile({ spans, holidays, workingWeekends }: WorkCalendar): CompiledCalendar {
  const free = new Set(holidays.flatMap((on) => dayNumber(on) ?? []))
  const worked = workingWeekends.flatMap((on) => dayNumber(on) ?? []).filter((day) => !free.has(day))
  const odd = [
    ...[...free].filter(isWeekday).map((day) => [day, -1] as const),
    ...[...new Set(worked)].filter((day) => !isWeekday(day)).map((day) => [day, 1] as const),
  ].sort(([a], [b]) => a - b)
  const shift = new Int32Array(odd.length + 1)
  odd.forEach(([, change], i) => {
    shift[i + 1] = (shift[i] ?? 0) + change
  })
  const days = Int32Array.from(odd, ([day]) => day)
  const inMs = spans.map(([start, end]) => [start * MINUTE_MS, end * MINUTE_MS] as const)
  return {
    spans: inMs,
    dayMs: inMs.reduce((sum, [start, end]) => sum + (end - start), 0),
    odd: days,
    shift,
    before: days.map((day, i) => weekdaysBefore(day) + (shift[i] ?? 0)),
  }
}

/** Whether a day is one of Monday to Friday. */
function isWeekday(day: number): boolean {
  const ofWeek = weekday(day)
  return ofWeek !== 0 && ofWeek !== 6
}

export function isWorkingDay({ odd }: CompiledCalendar, day: number): boolean {
  const isOdd = odd[firstNotBefore(odd, day)] === day
  return isWeekday(day) !== isOdd
}

/** The number of working days from Monday, 5 January 1970, until before `day`; negative for earlier days. */
export function workingDaysBefore({ odd, shift }: CompiledCalendar, day: number): number {
  return weekdaysBefore(day) + (shift[firstNotBefore(odd, day)] ?? 0)
}

/** The working day with this many working days before it. */
export function workingDayAt({ odd, shift, before }: CompiledCalendar, index: number): number {
  const passed = firstNotBefore(before, index + 1)
  const day = weekdayAt(index - (shift[passed] ?? 0))
  const lastOdd = odd[passed - 1]
  // When the weekday found does not lie after the last odd day, the answer is that odd day: a worked weekend day.
  return lastOdd !== undefined && day <= lastOdd ? lastOdd : day
}

/** Working milliseconds up to an instant, from the same beginning as in `workingDaysBefore`. */
export function workedUntil(calendar: CompiledCalendar, at: number): number {
  const day = dayNumberAt(at)
  let worked = workingDaysBefore(calendar, day) * calendar.dayMs
  if (!isWorkingDay(calendar, day)) return worked
  const sinceMidnight = at - startOfDayNumber(day)
  for (const [start, end] of calendar.spans) worked += Math.max(0, Math.min(end, sinceMidnight) - start)
  return worked
}

/** The first Monday of 1970. */
const MONDAY = 4
const WEEKDAYS = 5
const DAYS = 7

function weekdaysBefore(day: number): number {
  const weeks = Math.floor((day - MONDAY) / DAYS)
  return weeks * WEEKDAYS + Math.min(day - MONDAY - weeks * DAYS, WEEKDAYS)
}

function weekdayAt(index: number): number {
  const weeks = Math.floor(index / WEEKDAYS)
  return MONDAY + weeks * DAYS + (index - weeks * WEEKDAYS)
}

/** Index of the first element that is not less than `day` in an ascending list; its length when all are less. */
function firstNotBefore(days: Int32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}
