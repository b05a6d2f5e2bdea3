import { CST_OFFSET_MS } from './calendar'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** When nobody is disturbed, in minutes since midnight in China; may span midnight. */
export interface QuietHours {
  fromMinute: number
  toMinute: number
}

/** 21:00–8:00. */
const QUIET_HOURS: QuietHours = { fromMinute: 21 * 60, toMinute: 8 * 60 }

/** `at` itself when it is not quiet then, else the instant at which the quiet ends. Epoch ms. */
export function afterQuiet(at: number, quiet: QuietHours = QUIET_HOURS): number {
  const midnight = dayStart(at)
  const minute = (at - midnight) / MINUTE_MS
  const { fromMinute, toMinute } = quiet
  const spans = fromMinute > toMinute
  const isQuiet = spans
    ? minute >= fromMinute || minute < toMinute
    : minute >= fromMinute && minute < toMinute
  if (!isQuiet) return at
  const end = midnight + toMinute * MINUTE_MS
  return spans && minute >= fromMinute ? end + DAY_MS : end
}

/** The first instant of the next day in China at which it is not quiet. */
export function nextMorning(at: number, quiet: QuietHours = QUIET_HOURS): number {
  return afterQuiet(dayStart(at) + DAY_MS, quiet)
}

/** Midnight in China before `at`. */
export function dayStart(at: number): number {
  return Math.floor((at + CST_OFFSET_MS) / DAY_MS) * DAY_MS - CST_OFFSET_MS
}
