import type { WorkCalendar } from './calendar'
import { toChinaTime } from './china-time'
import { dayNumber, dayText, weekday } from './days'

/** One year of public holidays and 调休 as the State Council published it. */
export interface NationalYear {
  year: number
  /** Every free day of a public holiday, weekends included, YYYY-MM-DD. */
  holidays: readonly string[]
  /** Weekend days that are worked, YYYY-MM-DD. */
  workdays: readonly string[]
}

/** The data that an administrator enters about a zone's working time. National years are stored elsewhere. */
export interface ZoneSchedule {
  /** In the form of `WorkCalendar.spans`. */
  hours: readonly (readonly [startMinute: number, endMinute: number])[]
  /** Days on which the office is shut although the nation works, both ends included: a closure, or an emergency that prolongs a holiday. */
  closures: readonly Closure[]
  /** Days on which the office is open although the nation does not work. They override closures. */
  extraWorkdays: readonly { on: string; reason: string }[]
  /** Years whose public holidays the zone entered itself, among `closures` and `extraWorkdays`, before the national ones were stored. */
  statedYears?: readonly number[]
}

interface Closure {
  fromOn: string
  untilOn: string
  reason: string
}

/** The zone's calendar: the national years, overridden by the zone's own days. */
export function computeCalendar(schedule: ZoneSchedule, years: readonly NationalYear[]): WorkCalendar {
  const free = new Set(years.flatMap(({ holidays }) => holidays))
  const worked = new Set(years.flatMap(({ workdays }) => workdays))
  for (const closure of schedule.closures)
    for (const on of daysOf(closure)) {
      free.add(on)
      worked.delete(on)
    }
  for (const { on } of schedule.extraWorkdays) {
    free.delete(on)
    worked.add(on)
  }
  const stated = schedule.statedYears ?? []
  const last = knownYears([...years.map(({ year }) => year), ...stated]).at(-1)
  return {
    spans: schedule.hours,
    holidays: [...free].filter((on) => !isWeekend(on)).sort(),
    workingWeekends: [...worked].filter(isWeekend).sort(),
    ...(last !== undefined && { knownUntilOn: `${last}-12-31` }),
  }
}

/** The years from the first one up to the first gap. */
function knownYears(years: readonly number[]): number[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  return sorted.filter((year, i) => year === (sorted[0] ?? 0) + i)
}

/** Whether `on` lies after the last day whose holidays are published. */
export function reachesBeyond({ knownUntilOn }: WorkCalendar, on: string): boolean {
  return knownUntilOn !== undefined && on > knownUntilOn
}

/** From November on next year's days are expected, because the State Council publishes them in autumn. Months count from 0. */
const YEAR_ENDING_MONTH = 10

export function isYearEnding(at: number): boolean {
  return toChinaTime(at).month() >= YEAR_ENDING_MONTH
}

/** From November on: next year, as long as its holidays are not known; undefined otherwise. */
export function findMissingYear({ knownUntilOn = '' }: WorkCalendar, at: number): number | undefined {
  const next = toChinaTime(at).year() + 1
  return isYearEnding(at) && knownUntilOn < `${next}-12-31` ? next : undefined
}

/** The schedule of a calendar that was stored without one: its hours, and no days besides the national ones. */
export function toSchedule({ spans }: WorkCalendar): ZoneSchedule {
  return { hours: spans, closures: [], extraWorkdays: [] }
}

export type ScheduleFault =
  'no_hours' | 'empty_span' | 'spans_overlap' | 'days_reversed' | 'too_long' | 'year_without_days'

/** Longest closure in days: a longer one is probably a mistyped year. */
const CLOSURE_DAYS_MAX = 92

/** The first fault of a schedule; undefined when it has none. */
export function findScheduleFault({
  hours,
  closures,
  statedYears = [],
}: ZoneSchedule): ScheduleFault | undefined {
  if (hours.length === 0) return 'no_hours'
  if (hours.some(([start, end]) => start >= end)) return 'empty_span'
  if (hours.some(([start], i) => i > 0 && start < (hours[i - 1]?.[1] ?? 0))) return 'spans_overlap'
  if (closures.some(({ fromOn, untilOn }) => fromOn > untilOn)) return 'days_reversed'
  if (closures.some((closure) => daysOf(closure).length > CLOSURE_DAYS_MAX)) return 'too_long'
  if (statedYears.some((year) => !closures.some(({ untilOn }) => untilOn.startsWith(`${year}-`))))
    return 'year_without_days'
  return undefined
}

function daysOf({ fromOn, untilOn }: Closure): string[] {
  const [first, last] = [dayNumber(fromOn), dayNumber(untilOn)]
  if (first === undefined || last === undefined || last < first) return []
  const length = Math.min(last - first, CLOSURE_DAYS_MAX) + 1
  return Array.from({ length }, (_, i) => dayText(first + i))
}

function isWeekend(on: string): boolean {
  const day = dayNumber(on)
  return day !== undefined && [0, 6].includes(weekday(day))
}
