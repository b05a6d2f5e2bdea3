import { isNothing, refuse, type Fields } from './values'

const DAY = 86_400_000

/** `+08:00`, `-0330` or `UTC` in milliseconds. */
function offset(zone: unknown): number {
  if (typeof zone !== 'string') return refuse('the zone is no text')
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  if (!match) return zone === 'UTC' ? 0 : refuse('no such zone')
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}

interface Shown {
  /** A date whose UTC fields are those of a calendar in the zone. */
  date: Date
}

function shown(value: unknown, zone: unknown): Shown {
  const ahead = offset(zone)
  if (!(value instanceof Date)) return refuse('no date')
  return { date: new Date(value.getTime() + ahead) }
}

const dayNumber = ({ date }: Shown): number => Math.floor(date.getTime() / DAY)
const yearStart = (year: number): number => Date.UTC(year, 0, 1) / DAY
const dayOfYear = (at: Shown): number => dayNumber(at) - yearStart(at.date.getUTCFullYear()) + 1

/** Weeks from Sunday; before the first Sunday of the year is week 0. */
function week(at: Shown): number {
  const firstDay = new Date(yearStart(at.date.getUTCFullYear()) * DAY).getUTCDay()
  const firstSunday = (7 - firstDay) % 7
  return Math.floor((dayOfYear(at) - 1 - firstSunday + 7) / 7)
}

/** The Thursday of a week decides the year of the week. The number of Thursdays up to it is the week's number. */
function isoWeek(at: Shown): { year: number; week: number; day: number } {
  const day = at.date.getUTCDay() === 0 ? 7 : at.date.getUTCDay()
  const thursday = new Date((dayNumber(at) - day + 4) * DAY)
  const year = thursday.getUTCFullYear()
  const past = Math.floor(thursday.getTime() / DAY) - yearStart(year)
  return { year, week: Math.floor(past / 7) + 1, day }
}

const PARTS: Readonly<Record<string, (at: Shown) => number>> = {
  $year: ({ date }) => date.getUTCFullYear(),
  $month: ({ date }) => date.getUTCMonth() + 1,
  $dayOfMonth: ({ date }) => date.getUTCDate(),
  $hour: ({ date }) => date.getUTCHours(),
  $minute: ({ date }) => date.getUTCMinutes(),
  $second: ({ date }) => date.getUTCSeconds(),
  $millisecond: ({ date }) => date.getUTCMilliseconds(),
  $dayOfWeek: ({ date }) => date.getUTCDay() + 1,
  $dayOfYear: dayOfYear,
  $week: week,
  $isoWeek: (at) => isoWeek(at).week,
  $isoWeekYear: (at) => isoWeek(at).year,
  $isoDayOfWeek: (at) => isoWeek(at).day,
}

const digits = (value: number, length: number): string => `${value}`.padStart(length, '0')

const LETTERS: Readonly<Record<string, (at: Shown, zone: number) => string>> = {
  '%': () => '%',
  Y: (at) => digits(PARTS['$year']?.(at) ?? 0, 4),
  m: (at) => digits(PARTS['$month']?.(at) ?? 0, 2),
  d: (at) => digits(PARTS['$dayOfMonth']?.(at) ?? 0, 2),
  H: (at) => digits(PARTS['$hour']?.(at) ?? 0, 2),
  M: (at) => digits(PARTS['$minute']?.(at) ?? 0, 2),
  S: (at) => digits(PARTS['$second']?.(at) ?? 0, 2),
  L: (at) => digits(PARTS['$millisecond']?.(at) ?? 0, 3),
  j: (at) => digits(dayOfYear(at), 3),
  U: (at) => digits(week(at), 2),
  V: (at) => digits(isoWeek(at).week, 2),
  G: (at) => digits(isoWeek(at).year, 4),
  u: (at) => `${isoWeek(at).day}`,
  w: (at) => `${PARTS['$dayOfWeek']?.(at) ?? 0}`,
  Z: (_, zone) => `${zone / 60_000}`,
}

function format(pattern: string, at: Shown, zone: number): string {
  let result = ''
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] !== '%') result += pattern[i] ?? ''
    else result += (LETTERS[pattern[++i] ?? ''] ?? (() => refuse('unknown letter')))(at, zone)
  }
  return result
}

function dateToString(given: Fields): unknown {
  const { date, format: pattern, timezone = 'UTC', onNull = null } = given
  if (!isNothing(pattern))
    format(typeof pattern === 'string' ? pattern : refuse('no text'), { date: new Date(0) }, 0)
  const zone = isNothing(timezone) ? undefined : offset(timezone)
  if (isNothing(date)) return 'onNull' in given ? given['onNull'] : onNull
  if (zone === undefined || ('format' in given && isNothing(pattern))) return null
  return format(String(pattern), shown(date, timezone), zone)
}

function dateFromParts(given: Fields): unknown {
  const read = (name: string, otherwise: number): number | null => {
    const value = name in given ? given[name] : otherwise
    if (isNothing(value)) return null
    return Number.isInteger(value) ? (value as number) : refuse('no whole number')
  }
  const time = [read('hour', 0), read('minute', 0), read('second', 0), read('millisecond', 0)]
  if (time.includes(null)) return null
  if ('timezone' in given && isNothing(given['timezone'])) return null
  const ahead = offset(given['timezone'] ?? 'UTC')
  const [year, month, day] = [read('year', 1970), read('month', 1), read('day', 1)]
  if (year === null || month === null || day === null) return null
  if (year < 0 || year > 9999) refuse('year')
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = time as number[]
  const start = new Date(0)
  start.setUTCFullYear(year, month - 1, day)
  return new Date(start.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds - ahead)
}

/** A part of the date of `{ date, timezone }`. */
export function datePart(name: string, given: Fields): unknown {
  const zone = 'timezone' in given ? given['timezone'] : 'UTC'
  if (!isNothing(zone)) offset(zone)
  if (isNothing(given['date']) || isNothing(zone)) return null
  return PARTS[name]?.(shown(given['date'], zone))
}

/** The names of the operators on a part of a date. */
export const datePartNames = Object.keys(PARTS)

export const dateFunctions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  ...Object.fromEntries(datePartNames.map((name) => [name, (date: unknown) => datePart(name, { date })])),
  $dateToString: (given) => dateToString(given as Fields),
  $dateFromParts: (given) => dateFromParts(given as Fields),
}
