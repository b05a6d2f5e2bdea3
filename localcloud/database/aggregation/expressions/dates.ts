import { ObjectId, Timestamp } from 'bson'
import { requestFailed } from '../../../fault'
import { isNullish, isNumber, typeName } from '../../values/bson-types'
import {
  dayOfYear,
  fromDateParts,
  fromIsoWeek,
  isoWeek,
  toDateParts,
  week,
  weekdayIndex,
  type DateParts,
} from '../date-parts'
import { isDoc } from '../../values/values'
import { formatDate } from './date-format'
import { parseDate } from './date-text'
import {
  foldConstants,
  named,
  namedArguments,
  type ArgumentReader,
  type Operator,
  type OperatorTable,
} from './operator'

function requireDate(name: string, value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000)
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to Date in ${name}`)
}

/** The time zone argument of an operator: UTC when absent, undefined when null. Throws for an unknown zone. */
function readTimezone(read: ArgumentReader): string | undefined {
  const operand = read('timezone')
  if (!operand) return 'UTC'
  const value = operand()
  if (isNullish(value)) return undefined
  if (typeof value !== 'string')
    throw requestFailed(`timezone must evaluate to a string, found ${typeName(value)}`)
  toDateParts(new Date(0), value)
  return value
}

/** An operator on a date: `$year: '$at'`, `['$at']` or `{ date, timezone }`; null gives null. */
const onDate =
  (name: string, compute: (parts: DateParts) => number): Operator =>
  (argument, scope) => {
    const single = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument
    if (Array.isArray(single)) throw requestFailed(`${name} accepts exactly one argument if given an array`)
    const hasNames = isDoc(argument) && !Object.keys(argument)[0]?.startsWith('$')
    if (hasNames)
      return named(name, { required: ['date'], optional: ['timezone'] }, (read) => {
        const date = read('date')?.()
        const timezone = readTimezone(read)
        if (isNullish(date) || timezone === undefined) return null
        return compute(toDateParts(requireDate(name, date), timezone))
      })(argument, scope)
    const operand = scope.compile(single)
    return foldConstants([operand], (variables) => {
      const date = operand.evaluate(variables)
      return isNullish(date) ? null : compute(toDateParts(requireDate(name, date), 'UTC'))
    })
  }

/** The format argument, checked before the date is read; null when it is null. */
function readFormat(read: ArgumentReader, name: string): string | null | undefined {
  const operand = read('format')
  if (!operand) return undefined
  const format = operand()
  if (isNullish(format)) return null
  if (typeof format !== 'string')
    throw requestFailed(`${name} requires that 'format' be a string, found: ${typeName(format)}`)
  return format
}

const dateToString = named(
  '$dateToString',
  { required: ['date'], optional: ['format', 'timezone', 'onNull'] },
  (read) => {
    const date = read('date')?.()
    const format = readFormat(read, '$dateToString')
    if (typeof format === 'string') formatDate(format, new Date(0), 'UTC')
    const timezone = readTimezone(read)
    if (isNullish(date)) {
      const onNull = read('onNull')
      return onNull ? onNull() : null
    }
    if (timezone === undefined || format === null) return null
    // MongoDB's releases before 5.0 write the Z in every zone. CloudBase does not document its release.
    const isUtc = timezone === 'UTC' || timezone === 'GMT'
    const standard = isUtc ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'
    return formatDate(format ?? standard, requireDate('$dateToString', date), timezone)
  },
)

const LARGEST_PART = 32_767
const LARGEST_YEAR = 9_999

/** A whole number for `$dateFromParts`; undefined where it is null. */
function readPart(read: ArgumentReader, name: string, otherwise: number): number | undefined {
  const operand = read(name)
  if (!operand) return otherwise
  const value = operand()
  if (isNullish(value)) return undefined
  if (!isNumber(value) || !Number.isInteger(value))
    throw requestFailed(`'${name}' must evaluate to an integer, found ${typeName(value)}`)
  const isBounded = name !== 'second' && name !== 'millisecond' && !name.toLowerCase().endsWith('year')
  if (isBounded && Math.abs(value) > LARGEST_PART)
    throw requestFailed(`'${name}' must evaluate to a value in the range [-32768, 32767]`)
  return value
}

function checkedYear(name: string, year: number): number {
  if (year < 0 || year > LARGEST_YEAR)
    throw requestFailed(`'${name}' must evaluate to an integer in the range 0 to 9999, found ${year}`)
  return year
}

const DAY_PARTS = ['year', 'month', 'day']
const ISO_PARTS = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond'] as const

function computeDate(read: ArgumentReader, isIso: boolean): Date | null {
  const [hour, minute, second, millisecond] = TIME_PARTS.map((name) => readPart(read, name, 0))
  const someMissing = [hour, minute, second, millisecond].includes(undefined)
  if (someMissing) return null
  const timezone = readTimezone(read)
  if (timezone === undefined) return null
  const names = isIso ? ISO_PARTS : DAY_PARTS
  const [first, second_, third] = names.map((name) => readPart(read, name, 1))
  if (first === undefined || second_ === undefined || third === undefined) return null
  const year = checkedYear(isIso ? 'isoWeekYear' : 'year', first)
  const day = isIso ? fromIsoWeek(year, second_, third) : { month: second_, day: third }
  const time = { hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0, millisecond: millisecond ?? 0 }
  return fromDateParts({ year, ...day, ...time }, timezone)
}

const dateFromParts: Operator = (argument, scope) => {
  const names = { required: [], optional: [...DAY_PARTS, ...ISO_PARTS, ...TIME_PARTS, 'timezone'] }
  const given = namedArguments('$dateFromParts', argument, names)
  const isIso = Object.hasOwn(given, 'isoWeekYear')
  if (!isIso && !Object.hasOwn(given, 'year'))
    throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  if ((isIso ? DAY_PARTS : ISO_PARTS).some((name) => Object.hasOwn(given, name)))
    throw requestFailed('$dateFromParts does not allow mixing natural dates with ISO dates')
  return named('$dateFromParts', names, (read) => computeDate(read, isIso))(argument, scope)
}

const dateToParts = named(
  '$dateToParts',
  { required: ['date'], optional: ['timezone', 'iso8601'] },
  (read) => {
    const date = read('date')?.()
    const timezone = readTimezone(read)
    const isIsoAsked = read('iso8601')
    const isIso = isIsoAsked ? isIsoAsked() : false
    if (timezone === undefined || isNullish(isIso)) return null
    if (typeof isIso !== 'boolean')
      throw requestFailed(`iso8601 must evaluate to a bool, found ${typeName(isIso)}`)
    if (isNullish(date)) return null
    const { year, month, day, ...time } = toDateParts(requireDate('$dateToParts', date), timezone)
    if (!isIso) return { year, month, day, ...time }
    const iso = isoWeek({ year, month, day, ...time })
    return { isoWeekYear: iso.year, isoWeek: iso.week, isoDayOfWeek: iso.day, ...time }
  },
)

const dateFromString = named(
  '$dateFromString',
  { required: ['dateString'], optional: ['timezone', 'format', 'onNull', 'onError'] },
  (read) => {
    const text = read('dateString')?.()
    const format = readFormat(read, '$dateFromString')
    const timezone = readTimezone(read)
    if (isNullish(text)) {
      const onNull = read('onNull')
      return onNull ? onNull() : null
    }
    if (timezone === undefined || format === null) return null
    const zone = read('timezone') ? timezone : undefined
    const result =
      typeof text === 'string'
        ? parseDate(text, zone, format)
        : `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)}`
    if (result instanceof Date) return result
    const onError = read('onError')
    if (onError) return onError()
    throw requestFailed(result)
  },
)

/** Operators on dates. */
export const dateOperators: OperatorTable = {
  $year: onDate('$year', ({ year }) => year),
  $month: onDate('$month', ({ month }) => month),
  $dayOfMonth: onDate('$dayOfMonth', ({ day }) => day),
  $hour: onDate('$hour', ({ hour }) => hour),
  $minute: onDate('$minute', ({ minute }) => minute),
  $second: onDate('$second', ({ second }) => second),
  $millisecond: onDate('$millisecond', ({ millisecond }) => millisecond),
  $dayOfYear: onDate('$dayOfYear', dayOfYear),
  $dayOfWeek: onDate('$dayOfWeek', (parts) => weekdayIndex(parts) + 1),
  $week: onDate('$week', week),
  $isoWeek: onDate('$isoWeek', (parts) => isoWeek(parts).week),
  $isoWeekYear: onDate('$isoWeekYear', (parts) => isoWeek(parts).year),
  $isoDayOfWeek: onDate('$isoDayOfWeek', (parts) => isoWeek(parts).day),
  $dateToParts: dateToParts,
  $dateToString: dateToString,
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
}
