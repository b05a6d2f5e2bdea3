import { minuteOfDay, startOfDay } from './days'
import { DAY_MS, MINUTE_MS } from './units'

/** The hours in which nobody is disturbed, in minutes since midnight in China. They may span midnight. */
export interface QuietHours {
  fromMinute: number
  toMinute: number
}

/** 21:00–8:00. */
const QUIET_HOURS: QuietHours = { fromMinute: 21 * 60, toMinute: 8 * 60 }

/** `at` itself outside quiet hours, otherwise the instant at which they end. Epoch ms. */
export function afterQuiet(at: number, quiet: QuietHours = QUIET_HOURS): number {
  const minute = minuteOfDay(at)
  const { fromMinute, toMinute } = quiet
  const spans = fromMinute > toMinute
  const isQuiet = spans
    ? minute >= fromMinute || minute < toMinute
    : minute >= fromMinute && minute < toMinute
  if (!isQuiet) return at
  const end = startOfDay(at) + toMinute * MINUTE_MS
  return spans && minute >= fromMinute ? end + DAY_MS : end
}

/** The first instant of the next day in China outside quiet hours. */
export function nextMorning(at: number, quiet: QuietHours = QUIET_HOURS): number {
  return afterQuiet(startOfDay(at) + DAY_MS, quiet)
}
