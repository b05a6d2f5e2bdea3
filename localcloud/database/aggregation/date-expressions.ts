import { ObjectId } from 'bson'
import * as expression from 'mingo/operators/expression'
import { requestFailed } from '../../fault'
import { numeric } from '../values/compare'
import {
  dayOfYear,
  fromIsoWeek,
  fromDateParts,
  isoWeek,
  toDateParts,
  week,
  weekday,
  type DateParts,
} from './date-parts'
import { argument, type Operator } from './expression-arguments'
import { isDoc, type Doc } from '../values/values'

function dateOf(value: unknown, operator: string): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  throw requestFailed(`can't convert from BSON type ${typeof value} to Date in ${operator}`)
}

function timezoneOf(value: unknown): string {
  if (typeof value !== 'string') throw requestFailed('timezone must evaluate to a string')
  return value
}

/** An operator on a date: `$year: '$at'` or `{ date, timezone }`; null gives null. */
const onDate =
  (name: string, read: (parts: DateParts) => number): Operator =>
  (doc, args, options) => {
    let value = argument(doc, args, options)
    if (Array.isArray(value)) value = value.length === 1 ? (value[0] as unknown) : value
    const asked = isDoc(value) && 'date' in value ? value : { date: value }
    const { date, timezone = 'UTC' } = asked as { date: unknown; timezone?: unknown }
    if (date === null || date === undefined || timezone === null) return null
    return read(toDateParts(dateOf(date, name), timezoneOf(timezone)))
  }

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+'
  return `${sign}${pad(Math.floor(Math.abs(minutes) / 60), 2)}${pad(Math.abs(minutes) % 60, 2)}`
}

function formatted(format: string, date: Date, timezone: string): string {
  const parts = toDateParts(date, timezone)
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute)
  const offsetMinutes = Math.round((shown - Math.floor(date.getTime() / 60_000) * 60_000) / 60_000)
  const codes: Readonly<Record<string, () => string>> = {
    Y: () => pad(parts.year, 4),
    m: () => pad(parts.month, 2),
    d: () => pad(parts.day, 2),
    H: () => pad(parts.hour, 2),
    M: () => pad(parts.minute, 2),
    S: () => pad(parts.second, 2),
    L: () => pad(parts.millisecond, 3),
    j: () => pad(dayOfYear(parts), 3),
    w: () => String(weekday(parts) + 1),
    u: () => String(isoWeek(parts).day),
    U: () => pad(week(parts), 2),
    V: () => pad(isoWeek(parts).week, 2),
    G: () => pad(isoWeek(parts).year, 4),
    z: () => offsetText(offsetMinutes),
    Z: () => String(offsetMinutes),
    '%': () => '%',
  }
  return format.replace(/%(.?)/g, (_whole, code: string) => {
    const write = codes[code]
    if (!write) throw requestFailed(`Invalid format character '%${code}' in format string`)
    return write()
  })
}

const dateToString: Operator = (doc, args, options) => {
  const given = argument(doc, args, options)
  if (!isDoc(given) || !('date' in (args as Doc)))
    throw requestFailed("Missing 'date' parameter to $dateToString")
  const {
    date,
    onNull = null,
    timezone = 'UTC',
  } = given as { date?: unknown; onNull?: unknown; timezone?: unknown }
  if (date === null || date === undefined) return onNull
  if (timezone === null) return null
  const format = given['format'] ?? (timezone === 'UTC' ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L')
  if (typeof format !== 'string') throw requestFailed('$dateToString requires that format be a string')
  return formatted(format, dateOf(date, '$dateToString'), timezoneOf(timezone))
}

const DATE_PARTS = new Set([
  'year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'timezone', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek',
]) // prettier-ignore

const dateFromParts: Operator = (doc, args, options) => {
  const given = argument(doc, args, options)
  if (!isDoc(given)) throw requestFailed('$dateFromParts only supports an object as its argument')
  const unknown = Object.keys(given).find((name) => !DATE_PARTS.has(name))
  if (unknown !== undefined) throw requestFailed(`Unrecognized argument to $dateFromParts: ${unknown}`)
  if (Object.values(given).some((value) => value === null || value === undefined)) return null
  const part = (name: string, otherwise: number): number => {
    const value = given[name] === undefined ? otherwise : numeric(given[name])
    if (!Number.isInteger(value)) throw requestFailed(`'${name}' must evaluate to an integer`)
    return value
  }
  const iso = given['isoWeekYear'] !== undefined
  if (!iso && given['year'] === undefined)
    throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  const year = part(iso ? 'isoWeekYear' : 'year', 0)
  const day = iso
    ? fromIsoWeek(year, part('isoWeek', 1), part('isoDayOfWeek', 1))
    : { month: part('month', 1), day: part('day', 1) }
  const time = {
    hour: part('hour', 0),
    minute: part('minute', 0),
    second: part('second', 0),
    millisecond: part('millisecond', 0),
  }
  return fromDateParts({ year, ...day, ...time }, timezoneOf(given['timezone'] ?? 'UTC'))
}

/** A date text that names no zone of its own is read in the `timezone` given; with a `format` mingo reads it. */
const dateFromString: Operator = (doc, args, options) => {
  const given = argument(doc, args, options)
  const { dateString, timezone, format, onNull = null } = (isDoc(given) ? given : {}) as Doc
  if (format !== undefined && format !== null)
    return (expression.$dateFromString as Operator)(doc, args, options)
  if (dateString === null || dateString === undefined) return onNull
  const hasZone = typeof dateString === 'string' && /(Z|[+-]\d{2}:?\d{2})$/i.test(dateString.slice(10))
  const utc =
    typeof dateString === 'string' ? new Date(hasZone ? dateString : `${isoOf(dateString)}Z`) : undefined
  if (!utc || Number.isNaN(utc.getTime())) {
    if (isDoc(given) && 'onError' in given) return given['onError']
    throw requestFailed(`Error parsing date string '${String(dateString)}'`)
  }
  if (timezone === undefined || timezone === null) return utc
  if (hasZone)
    throw requestFailed(
      'you cannot pass in a date/time string with time zone information together with a timezone',
    )
  return fromDateParts(toDateParts(utc, 'UTC'), timezoneOf(timezone))
}

/** `2017-02-08`, `2017/2/8 12:10` → ISO without a zone. */
function isoOf(text: string): string {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](.*))?$/.exec(text.trim())
  if (!match) return text
  const [, year = '', month = '', day = '', time = '00:00:00'] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}`
}

/** MongoDB's operators on dates. mingo's lack time zones for weeks, formats and ISO parts. */
export const dateOperators: Readonly<Record<`$${string}`, Operator>> = {
  $year: onDate('$year', ({ year }) => year),
  $month: onDate('$month', ({ month }) => month),
  $dayOfMonth: onDate('$dayOfMonth', ({ day }) => day),
  $hour: onDate('$hour', ({ hour }) => hour),
  $minute: onDate('$minute', ({ minute }) => minute),
  $second: onDate('$second', ({ second }) => second),
  $millisecond: onDate('$millisecond', ({ millisecond }) => millisecond),
  $dayOfYear: onDate('$dayOfYear', dayOfYear),
  $dayOfWeek: onDate('$dayOfWeek', (parts) => weekday(parts) + 1),
  $week: onDate('$week', week),
  $isoWeek: onDate('$isoWeek', (parts) => isoWeek(parts).week),
  $isoWeekYear: onDate('$isoWeekYear', (parts) => isoWeek(parts).year),
  $isoDayOfWeek: onDate('$isoDayOfWeek', (parts) => isoWeek(parts).day),
  $dateToString: dateToString,
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
}
