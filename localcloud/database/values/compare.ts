import { Binary, BSONRegExp, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { isDoc } from './values'

/** MongoDB's order between types; equal ranks compare by value. */
export const RANK = {
  minKey: 1,
  missing: 2,
  null: 3,
  number: 4,
  string: 5,
  object: 6,
  array: 7,
  binary: 8,
  objectId: 9,
  boolean: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  other: 14,
  maxKey: 15,
} as const

/** The place of a value's type in MongoDB's order. */
export function typeRank(value: unknown): number {
  const kind = typeof value
  if (kind === 'string') return RANK.string
  if (kind === 'number' || kind === 'bigint') return RANK.number
  if (kind === 'undefined') return RANK.missing
  if (kind === 'boolean') return RANK.boolean
  if (value === null) return RANK.null
  if (Array.isArray(value)) return RANK.array
  if (value instanceof Date) return RANK.date
  if (isDoc(value)) return RANK.object
  if (value instanceof ObjectId) return RANK.objectId
  if (value instanceof Timestamp) return RANK.timestamp
  if (value instanceof Long || value instanceof Decimal128) return RANK.number
  if (value instanceof BSONRegExp || value instanceof RegExp) return RANK.regex
  if (value instanceof Binary) return RANK.binary
  if (value instanceof MinKey) return RANK.minKey
  if (value instanceof MaxKey) return RANK.maxKey
  return RANK.other
}

/** A number from any numeric representation. */
export const numeric = (value: unknown): number => (typeof value === 'number' ? value : Number(String(value)))

/** Text that stands for a value of one of the rare types (binary, regex, …) in comparisons and index keys. */
export function rareText(value: unknown): string {
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof Binary) return value.toString('hex')
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`
  return String(value)
}

const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Compares texts by their UTF-8 bytes, which is the order of their code points. JavaScript's own order puts characters beyond
 * U+FFFF before the last ones of the basic plane, such as full-width signs.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return order(codePointRank(left), codePointRank(right))
  }
  return order(a.length, b.length)
}

/** Moves halves of surrogate pairs behind the rest of the basic plane. */
export const codePointRank = (unit: number): number =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return Number.isNaN(b) ? 1 : order(a, b)
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const result = compareValues(a[i], b[i])
    if (result !== 0) return result
  }
  return order(a.length, b.length)
}

function compareDocs(a: { [field: string]: unknown }, b: { [field: string]: unknown }): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const leftKey = left[i] as string
    const rightKey = right[i] as string
    const byType = order(typeRank(a[leftKey]), typeRank(b[rightKey]))
    if (byType !== 0) return byType
    const byName = compareText(leftKey, rightKey)
    if (byName !== 0) return byName
    const byValue = compareValues(a[leftKey], b[rightKey])
    if (byValue !== 0) return byValue
  }
  return order(left.length, right.length)
}

/** MongoDB's total order. Objects compare field by field in the order they are written. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  const rank = typeRank(a)
  const byRank = order(rank, typeRank(b))
  if (byRank !== 0) return byRank
  switch (rank) {
    case RANK.number:
      return compareNumbers(numeric(a), numeric(b))
    case RANK.string:
      return compareText(a as string, b as string)
    case RANK.boolean:
      return order(Number(a), Number(b))
    case RANK.date:
      return order((a as Date).getTime(), (b as Date).getTime())
    case RANK.array:
      return compareArrays(a as unknown[], b as unknown[])
    case RANK.object:
      return compareDocs(a as { [field: string]: unknown }, b as { [field: string]: unknown })
    default:
      return order(rareText(a), rareText(b))
  }
}

/** Equality as MongoDB means it: 1 equals 1.0, objects must agree in the order of their fields. */
export const equalValues = (a: unknown, b: unknown): boolean => compareValues(a, b) === 0
