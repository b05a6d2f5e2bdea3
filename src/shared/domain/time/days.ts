import { CST_OFFSET_MS } from './calendar'

/** A stretch of calendar time; exactly one unit as laws write it: a year, six months, 30 days. */
export type Period = { years: number } | { months: number } | { days: number }

const DAY_MS = 86_400_000
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01 of the day of an instant in China Standard Time. */
export function dayNumberAt(at: number): number {
  return Math.floor((at + CST_OFFSET_MS) / DAY_MS)
}

/** Days since 1970-01-01 of a YYYY-MM-DD, or undefined when the calendar has no such day. */
export function dayNumber(on: string): number | undefined {
  if (!DAY_PATTERN.test(on)) return undefined
  const day = Number(on.slice(8))
  const at = Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, day)
  return new Date(at).getUTCDate() === day ? at / DAY_MS : undefined
}

/** YYYY-MM-DD of a day number. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The day on which a period that began on `day` is full (民法总则 §202: the corresponding day, or the last of the month that has none).
 * A negative `sign` looks back.
 */
export function addPeriod(day: number, period: Period, sign: 1 | -1 = 1): number {
  if ('days' in period) return day + sign * period.days
  const months = sign * ('years' in period ? period.years * 12 : period.months)
  const from = new Date(day * DAY_MS)
  const year = from.getUTCFullYear()
  const month = from.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth)) / DAY_MS
}
