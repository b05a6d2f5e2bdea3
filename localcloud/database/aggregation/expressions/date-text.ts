import { requestFailed } from '../../../fault'
import { fromDateParts, fromIsoWeek, toDateParts } from '../date-parts'

interface ReadParts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** Minutes ahead of UTC, where the text says it. */
  offsetMinutes?: number
}

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i

/** `+08:00` or `Z` in minutes. */
function offsetOf(text: string): number {
  if (/^z$/i.test(text)) return 0
  const digits = text.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  return digits.startsWith('-') ? -minutes : minutes
}

function readIso(text: string): ReadParts | undefined {
  const match = ISO.exec(text.trim())
  if (!match) return undefined
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', zone] = match
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
    ...(zone !== undefined && { offsetMinutes: offsetOf(zone) }),
  }
}

/** The letters of a format and the text that each one reads. */
const LETTERS: Readonly<Record<string, string>> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  L: '(?<L>\\d{1,3})',
  G: '(?<G>\\d{4})',
  V: '(?<V>\\d{1,2})',
  u: '(?<u>\\d)',
  z: '(?<z>[Zz]|[+-]\\d{2}:?\\d{2})',
  Z: '(?<Z>[+-]?\\d+)',
  '%': '%',
}

function formatPattern(format: string): RegExp {
  let pattern = ''
  for (const [part] of format.matchAll(/%[\s\S]|[\s\S]/g)) {
    if (!part.startsWith('%') || part.length === 1) pattern += part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    else {
      const letter = LETTERS[part.slice(1)]
      if (letter === undefined) throw requestFailed(`Invalid format character '${part}' in format string`)
      pattern += letter
    }
  }
  try {
    return new RegExp(`^${pattern}$`)
  } catch {
    throw requestFailed(`the local database reads each letter of a date format once: ${format}`)
  }
}

function readByFormat(text: string, format: string): ReadParts | undefined {
  const groups = formatPattern(format).exec(text)?.groups
  if (!groups) return undefined
  const part = (letter: string, otherwise: number): number => Number(groups[letter] ?? otherwise)
  const hasWeek = groups['G'] !== undefined
  if (!hasWeek && (groups['Y'] === undefined || groups['m'] === undefined || groups['d'] === undefined))
    return undefined
  const year = part(hasWeek ? 'G' : 'Y', 0)
  const day = hasWeek
    ? fromIsoWeek(year, part('V', 1), part('u', 1))
    : { month: part('m', 1), day: part('d', 1) }
  const offset = groups['z'] === undefined ? groups['Z'] : offsetOf(groups['z'])
  return {
    year,
    ...day,
    hour: part('H', 0),
    minute: part('M', 0),
    second: part('S', 0),
    millisecond: Number((groups['L'] ?? '').padEnd(3, '0')),
    ...(offset !== undefined && { offsetMinutes: Number(offset) }),
  }
}

/** Whether a calendar has such a day and a clock such a time. */
function isReal({ year, month, day, hour, minute, second }: ReadParts): boolean {
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second > 59) return false
  const parts = toDateParts(
    fromDateParts({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 }, 'UTC'),
    'UTC',
  )
  return parts.month === month && parts.day === day && (hour < 24 || minute + second === 0)
}

/**
 * Parses a date. A text that names no zone is read in `timezone` (default UTC).
 * @returns the instant, or an error message when the text is no date
 * @throws CloudFault −502001 when MongoDB might read the text but this database cannot
 */
export function parseDate(text: string, timezone: string | undefined, format?: string): Date | string {
  const parts = format === undefined ? readIso(text) : readByFormat(text, format)
  // MongoDB reads many more forms ("4 July 2024", "20240704"). They are refused, so that none gets another meaning here.
  if (!parts && format === undefined && /\d/.test(text))
    throw requestFailed(`the local database reads dates like 2024-07-04T10:00:00Z only, not '${text}'`)
  // A date computed from an ISO week needs no check of its month and day.
  const isFromWeek = format?.includes('%G') ?? false
  if (!parts || (!isFromWeek && !isReal(parts))) return `Error parsing date string '${text}'`
  const { offsetMinutes, ...shown } = parts
  if (offsetMinutes === undefined) return fromDateParts(shown, timezone ?? 'UTC')
  // The argument UTC counts as not given; any other zone contradicts the zone in the text.
  if (timezone !== undefined && timezone !== 'UTC')
    return 'you cannot pass in a date/time string with time zone information together with a timezone argument'
  return new Date(fromDateParts(shown, 'UTC').getTime() - offsetMinutes * 60_000)
}
