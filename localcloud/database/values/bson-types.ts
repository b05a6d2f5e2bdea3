import { Decimal128, Long } from 'bson'
import { requestFailed } from '../../fault'
import { RANK, typeRank } from './compare'

const INT32_LIMIT = 2 ** 31
const INT64_LIMIT = 2 ** 63

const NAMES: Readonly<Record<number, string>> = {
  [RANK.minKey]: 'minKey',
  [RANK.missing]: 'missing',
  [RANK.null]: 'null',
  [RANK.string]: 'string',
  [RANK.object]: 'object',
  [RANK.array]: 'array',
  [RANK.binary]: 'binData',
  [RANK.objectId]: 'objectId',
  [RANK.boolean]: 'bool',
  [RANK.date]: 'date',
  [RANK.timestamp]: 'timestamp',
  [RANK.regex]: 'regex',
  [RANK.other]: 'javascript',
  [RANK.maxKey]: 'maxKey',
}

/**
 * MongoDB's name of a value's type; a missing value is `missing`. This database stores no types of numbers. A number gets the
 * type with which the SDK sends it: `int` for whole numbers of 32 bits, `long` for larger ones, else `double`.
 */
export function typeName(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || Object.is(value, -0)) return 'double'
    if (value >= -INT32_LIMIT && value < INT32_LIMIT) return 'int'
    return value >= -INT64_LIMIT && value < INT64_LIMIT ? 'long' : 'double'
  }
  if (value instanceof Decimal128) return 'decimal'
  if (value instanceof Long) return 'long'
  return NAMES[typeRank(value)] ?? 'unknown'
}

/** Whether a value is null or missing. */
export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined

/** Whether a value is a number. Throws for Decimal128 and Long, with which this database does not compute. */
export function isNumber(value: unknown): value is number {
  if (value instanceof Decimal128 || value instanceof Long)
    throw requestFailed(
      'the local database does not compute with Decimal128 and Long objects: use plain numbers',
    )
  return typeof value === 'number'
}

/** Whether a value is a whole number of 32 bits. */
export const isInt32 = (value: number): boolean =>
  Number.isInteger(value) && value >= -INT32_LIMIT && value < INT32_LIMIT

/** A value as a condition: false, 0, null and missing are false, everything else is true. */
export const isTruthy = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && value !== 0

/** A number as MongoDB writes it into text: sixteen significant digits, as C's `%.16g`. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (Object.is(value, -0)) return '-0'
  if (Number.isInteger(value) && Math.abs(value) < INT64_LIMIT) return BigInt(value).toString()
  const [digits = '', exponentText = '0'] = value.toExponential(15).split('e')
  const exponent = Number(exponentText)
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? '-' : '+'
    return `${withoutZeros(digits)}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  return withoutZeros(value.toFixed(15 - exponent))
}

const withoutZeros = (digits: string): string =>
  digits.includes('.') ? digits.replace(/0{1,40}$/, '').replace(/\.$/, '') : digits

/** Converts a value to text as MongoDB does for `$toLower`, `$substr` and similar operators: null and missing become empty text. */
export function coerceToText(value: unknown): string {
  if (isNullish(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (isNumber(value)) return numberText(value)
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to String`)
}
