import { ObjectId } from 'bson'
import { requestFailed } from '../../../fault'
import { isInt32, isNullish, isTruthy, numberText, typeName } from '../../values/bson-types'
import { parseDate } from './date-text'
import { eager, named, type OperatorTable } from './operator'

/** A value cannot be converted. `onError` of `$convert` may supply another value. */
class ConversionFailure extends Error {
  override readonly name = 'ConversionFailure'
}

const failure = (value: unknown, target: string): ConversionFailure =>
  new ConversionFailure(
    `Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`,
  )

const WHOLE = /^[+-]?\d+$/
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

function toNumber(value: unknown, target: string): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  if (value instanceof Date && target !== 'int') return value.getTime()
  const pattern = target === 'double' ? DECIMAL : WHOLE
  if (typeof value === 'string' && pattern.test(value)) return Number(value)
  throw failure(value, target)
}

const LONG_LIMIT = 2 ** 63

function toWhole(value: unknown, target: 'int' | 'long'): number {
  const number = Math.trunc(toNumber(value, target))
  const fits = target === 'int' ? isInt32(number) : number >= -LONG_LIMIT && number < LONG_LIMIT
  if (!fits) throw failure(value, target)
  // JavaScript cannot represent every whole number beyond 2^53.
  if (!Number.isSafeInteger(number))
    throw requestFailed('the local database does not compute with whole numbers beyond 2^53')
  return number === 0 ? 0 : number
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (typeof value === 'number' && typeName(value) !== 'int') return new Date(toWhole(value, 'long'))
  const date = typeof value === 'string' ? parseDate(value, undefined) : undefined
  if (date instanceof Date) return date
  throw failure(value, 'date')
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  throw failure(value, 'string')
}

function toObjectId(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value
  if (typeof value === 'string' && /^[0-9a-fA-F]{24}$/.test(value)) return ObjectId.createFromHexString(value)
  throw failure(value, 'objectId')
}

const CONVERSIONS: Readonly<Record<string, (value: unknown) => unknown>> = {
  double: (value) => toNumber(value, 'double'),
  string: toText,
  objectId: toObjectId,
  bool: isTruthy,
  date: toDate,
  int: (value) => toWhole(value, 'int'),
  long: (value) => toWhole(value, 'long'),
}
const CODES: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
}

function conversionTo(target: unknown): (value: unknown) => unknown {
  const name = typeof target === 'number' ? CODES[target] : target
  const convert = typeof name === 'string' ? CONVERSIONS[name] : undefined
  if (!convert) throw requestFailed(`the local database does not convert to '${String(target)}'`)
  return convert
}

const converting = (name: string, target: string) =>
  eager(name, 1, (value) => {
    if (isNullish(value)) return null
    try {
      return conversionTo(target)(value)
    } catch (error) {
      throw error instanceof ConversionFailure ? requestFailed(error.message) : error
    }
  })

/** Conversions between types. CloudBase's manual does not list them; MongoDB has them since 4.0. */
export const conversionOperators: OperatorTable = {
  $convert: named('$convert', { required: ['input', 'to'], optional: ['onError', 'onNull'] }, (read) => {
    const target = read('to')?.()
    const value = read('input')?.()
    const convert = isNullish(target) ? undefined : conversionTo(target)
    if (isNullish(value)) {
      const onNull = read('onNull')
      return onNull ? onNull() : null
    }
    if (!convert) return null
    try {
      return convert(value)
    } catch (error) {
      if (!(error instanceof ConversionFailure)) throw error
      const onError = read('onError')
      if (onError) return onError()
      throw requestFailed(error.message)
    }
  }),
  $toBool: converting('$toBool', 'bool'),
  $toDate: converting('$toDate', 'date'),
  $toDouble: converting('$toDouble', 'double'),
  $toInt: converting('$toInt', 'int'),
  $toLong: converting('$toLong', 'long'),
  $toObjectId: converting('$toObjectId', 'objectId'),
  $toString: converting('$toString', 'string'),
}
