import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { dayNumber } from './days'
import { CHINA_OFFSET_MS } from './units'

dayjs.extend(utc)

/**
 * The wall clock in China at an instant, to be formatted or taken apart. The caller must not turn it back into an instant.
 * The offset is added to the instant and read as UTC. `dayjs.utc(at).utcOffset(480)` would pass through the machine's own time zone,
 * and is an hour wrong where daylight saving skips that hour.
 */
export function toChinaTime(at: number): Dayjs {
  return dayjs.utc(at + CHINA_OFFSET_MS)
}

/** Formats an instant by the clock in China, with a pattern of dayjs: `formatInChina(at, 'YYYY-MM-DD HH:mm')`. */
export function formatInChina(at: number, pattern: string): string {
  return toChinaTime(at).format(pattern)
}

/** A day YYYY-MM-DD as a dayjs object, without any time zone. */
export function toCalendarDay(day: string): Dayjs {
  return dayjs.utc(day)
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** The instant (epoch ms) of a day YYYY-MM-DD and a clock HH:mm in China; undefined when either is incomplete or does not exist. */
export function parseInChina(day: string, clock: string): number | undefined {
  if (dayNumber(day) === undefined || !CLOCK.test(clock)) return undefined
  return dayjs.utc(`${day}T${clock}`).valueOf() - CHINA_OFFSET_MS
}
