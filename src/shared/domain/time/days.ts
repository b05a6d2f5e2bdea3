import { CHINA_OFFSET_MS, DAY_MS, MINUTE_MS } from './units'

/**
 * Days of China's calendar by arithmetic. A day is a number (days since 1970-01-01) or a text (YYYY-MM-DD); an instant is epoch ms.
 * This file does without dayjs: eligibility calls these functions for every condition of 20,000 enterprises, and dayjs takes ten times as long.
 */

/** A stretch of calendar time; exactly one unit as laws write it: a year, six months, 30 days. */
export type Period = { years: number } | { months: number } | { days: number }

const DAY_LENGTH = 10

/** Number of the day in China at an instant. */
export function dayNumberAt(at: number): number {
  return Math.floor((at + CHINA_OFFSET_MS) / DAY_MS)
}

/** Number of a YYYY-MM-DD; undefined when there is no such day, as for 2019-02-29. It parses by symbol because a rule calls it for every enterprise. */
export function dayNumber(on: string): number | undefined {
  if (on.length !== DAY_LENGTH || on.charCodeAt(4) !== DASH || on.charCodeAt(7) !== DASH) return undefined
  const year = digitsAt(on, 0, 4)
  const month = digitsAt(on, 5, 2) - 1
  const at = new Date(Date.UTC(year, month, digitsAt(on, 8, 2)))
  // A day that does not exist rolls over into another month. A part that is no number gives NaN, which equals no month.
  return at.getUTCMonth() === month ? at.getTime() / DAY_MS : undefined
}

const DASH = '-'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)

/** The value of `count` digits from `from`; NaN when one of them is no digit. */
function digitsAt(text: string, from: number, count: number): number {
  let value = 0
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** The year of a day number, from the lengths of Gregorian cycles (400, 100, 4 years, one year) since 0000-03-01. */
export function yearOfDay(day: number): number {
  const sinceMarch = day + DAYS_BEFORE_1970
  const cycle = Math.floor(sinceMarch / CYCLE_DAYS)
  const inCycle = sinceMarch - cycle * CYCLE_DAYS
  const yearInCycle = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) /
      365,
  )
  const inYear = inCycle - 365 * yearInCycle - Math.floor(yearInCycle / 4) + Math.floor(yearInCycle / 100)
  // The year of a cycle begins in March: its last two months are January and February of the next year.
  return yearInCycle + cycle * 400 + (inYear >= 306 ? 1 : 0)
}

const DAYS_BEFORE_1970 = 719_468
const CYCLE_DAYS = 146_097

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
  // 1970-01-01 was a Thursday. The second remainder keeps days before it positive.
  return (((day + 4) % 7) + 7) % 7
}

/**
 * The day on which a period that began on `day` ends (民法总则 §202: the corresponding day, or the last day of a month that has no such day).
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
