import { requestFailed } from '../../fault'

/** A date as a calendar shows it in one time zone. `month` and `day` start at 1. */
export interface DateParts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone)
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: timezone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      throw requestFailed(`unrecognized time zone identifier: "${timezone}"`)
    }
    formats.set(timezone, format)
  }
  return format
}

/** How far a time zone (`Asia/Shanghai`, `+08:00`, `+0530`, `-3`) is ahead of UTC at an instant, in ms. */
function offsetMs(timezone: string, instant: number): number {
  const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(timezone)
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return (numeric[1] === '-' ? -minutes : minutes) * MINUTE_MS
  }
  if (timezone === 'UTC' || timezone === 'GMT' || timezone === 'Z') return 0
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(timezone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return shown - Math.floor(instant / 1000) * 1000
}

/** The date and time that a calendar in the time zone shows at the instant. */
export function toDateParts(date: Date, timezone: string): DateParts {
  const shown = new Date(date.getTime() + offsetMs(timezone, date.getTime()))
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
  }
}

/** The instant at which a calendar in the time zone shows these parts; parts beyond their range carry over. */
export function fromDateParts(parts: DateParts, timezone: string): Date {
  const { year, month, day, hour, minute, second, millisecond } = parts
  const shown = new Date(0)
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  shown.setUTCFullYear(year, month - 1, day)
  shown.setUTCHours(hour, minute, second, millisecond)
  const guess = shown.getTime() - offsetMs(timezone, shown.getTime())
  return new Date(shown.getTime() - offsetMs(timezone, guess))
}

const dayNumber = ({ year, month, day }: DateParts): number => Date.UTC(year, month - 1, day) / DAY_MS

/** 0 is Sunday. */
export const weekdayIndex = (parts: DateParts): number => (((dayNumber(parts) + 4) % 7) + 7) % 7

/** 1 to 366. */
export const dayOfYear = (parts: DateParts): number =>
  dayNumber(parts) - dayNumber({ ...parts, month: 1, day: 1 }) + 1

/** 0 to 53: weeks begin on Sunday, the days before the first Sunday are week 0. */
export const week = (parts: DateParts): number => Math.floor((dayOfYear(parts) + 6 - weekdayIndex(parts)) / 7)

/** The ISO week: Monday to Sunday, week 1 holds the year's first Thursday; its year may be a neighbour's. */
export function isoWeek(parts: DateParts): { year: number; week: number; day: number } {
  const day = weekdayIndex(parts) || 7
  const thursday = new Date((dayNumber(parts) + 4 - day) * DAY_MS)
  const year = thursday.getUTCFullYear()
  const first = Date.UTC(year, 0, 1)
  return { year, week: 1 + Math.floor((thursday.getTime() - first) / DAY_MS / 7), day }
}

/** The parts (at midnight) of a day given by ISO week. */
export function fromIsoWeek(
  year: number,
  isoWeekNumber: number,
  day: number,
): { month: number; day: number } {
  const fourth = weekdayIndex({ year, month: 1, day: 4, hour: 0, minute: 0, second: 0, millisecond: 0 }) || 7
  return { month: 1, day: 4 - fourth + (isoWeekNumber - 1) * 7 + day }
}
