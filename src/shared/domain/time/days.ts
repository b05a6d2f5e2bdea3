import { CHINA_OFFSET_MS, DAY_MS, MINUTE_MS } from './units'

/**
 * Days of China's calendar by arithmetic. A day is a number (days since 1970-01-01) or a text (YYYY-MM-DD); an instant is epoch ms.
 * No dayjs here: eligibility asks these functions for every condition of 20,000 enterprises, and dayjs takes ten times as long.
 */

/** A stretch of calendar time; exactly one unit as laws write it: a year, six months, 30 days. */
export type Period = { years: number } | { months: number } | { days: number }

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Number of the day in China at an instant. */
export function dayNumberAt(at: number): number {
  return Math.floor((at + CHINA_OFFSET_MS) / DAY_MS)
}

/** Number of a YYYY-MM-DD; undefined when the text is no such day, as 2019-02-29. */
export function dayNumber(on: string): number | undefined {
  if (!DAY_PATTERN.test(on)) return undefined
  const month = Number(on.slice(5, 7)) - 1
  const at = new Date(Date.UTC(Number(on.slice(0, 4)), month, Number(on.slice(8))))
  // What does not exist rolls over into another month.
  return at.getUTCMonth() === month ? at.getTime() / DAY_MS : undefined
}

/** YYYY-MM-DD of a day number. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** YYYY-MM-DD of the day in China at an instant. */
export function toDay(at: number): string {
  return new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** The instant at which a day begins in China. */
export function startOfDayNumber(day: number): number {
  return day * DAY_MS - CHINA_OFFSET_MS
}

/** The instant at which the day of an instant began in China. */
export function startOfDay(at: number): number {
  return startOfDayNumber(dayNumberAt(at))
}

/** Minutes since midnight in China at an instant, with their fraction. */
export function minuteOfDay(at: number): number {
  return (at - startOfDay(at)) / MINUTE_MS
}

/** Day of the week of a day number: 0 is Sunday. */
export function weekday(day: number): number {
  // 1970-01-01 was a Thursday; days before it count down.
  return (((day + 4) % 7) + 7) % 7
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
