import { BSONRegExp } from 'bson'
import { requestFailed } from '../../fault'
import { compareValues, equalValues, numeric, RANK, typeRank } from '../values/compare'
import { isNumber, typeName } from '../values/bson-types'
import { intersectsLeaf, nearLeaf, withinLeaf } from './geo'
import type { PathTest } from '../values/paths'
import { toRegExp } from './regex'
import { isDoc, type Doc } from '../values/values'

/** A test of the value at a path: whole arrays arrive as arrays, missing fields as undefined. */
export type Leaf = PathTest

const NEGATIONS: Readonly<Record<string, string>> = { $ne: '$eq', $nin: '$in' }

/** Whether the operator is `$ne` or `$nin`. They hold when `$eq` or `$in` holds for no value at the path. */
export const isNegation = (operator: string): boolean => operator in NEGATIONS

/** Applies a test to the value. If the value is an array, and no element that the path names by position, also to its elements. */
const spread =
  (test: (value: unknown) => boolean): Leaf =>
  (value, isElement) =>
    test(value) || (!isElement && Array.isArray(value) && value.some((item) => test(item)))

/** Equality with a literal; null also matches a missing field. */
export function equalLeaf(literal: unknown): Leaf {
  if (literal === null || literal === undefined) {
    return (value, isElement) =>
      value === null || value === undefined || (!isElement && Array.isArray(value) && value.includes(null))
  }
  if (typeof literal === 'string' || typeof literal === 'boolean') {
    return (value, isElement) =>
      value === literal || (!isElement && Array.isArray(value) && value.includes(literal))
  }
  return spread((value) => equalValues(value, literal))
}

function withOptions({ pattern }: BSONRegExp, options: string): BSONRegExp {
  const letters = [...options].sort().join('')
  if (/[^ilmsux]/.test(letters)) throw requestFailed(`invalid flag in regex options: ${options}`)
  return new BSONRegExp(pattern, letters)
}

/** Tests strings against the pattern; an equal stored regular expression matches too. */
export function regexLeaf(expression: BSONRegExp): Leaf {
  const compiled = toRegExp(expression.pattern, expression.options)
  return spread((value) =>
    typeof value === 'string'
      ? compiled.test(value)
      : value instanceof BSONRegExp && equalValues(value, expression),
  )
}

const comparison = (operand: unknown, accept: (order: number) => boolean): Leaf => {
  if (operand instanceof BSONRegExp) throw requestFailed("Can't have RegEx as arg to predicate over field")
  const rank = typeRank(operand)
  if (operand === null) return accept(0) ? equalLeaf(null) : () => false
  if (rank === RANK.number && Number.isNaN(numeric(operand)))
    return accept(0) ? equalLeaf(operand) : () => false
  return spread((value) => {
    if (typeRank(value) !== rank)
      return rank === RANK.maxKey || rank === RANK.minKey ? accept(compareValues(value, operand)) : false
    if (rank === RANK.number && Number.isNaN(numeric(value))) return false
    return accept(compareValues(value, operand))
  })
}

function requireArray(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`)
  return operand
}

const literalOrRegex = (item: unknown): Leaf =>
  item instanceof BSONRegExp ? regexLeaf(item) : equalLeaf(item)

function inLeaf(operator: string, operand: unknown): Leaf {
  const items = requireArray(operator, operand)
  if (items.some((item) => isDoc(item) && Object.keys(item)[0]?.startsWith('$')))
    throw requestFailed(`cannot nest $ under ${operator}`)
  const strings = new Set(items.filter((item) => typeof item === 'string'))
  const others = items.filter((item) => typeof item !== 'string').map(literalOrRegex)
  const isListed = (value: unknown): boolean => typeof value === 'string' && strings.has(value)
  return (value, isElement) =>
    isListed(value) ||
    (!isElement && strings.size > 0 && Array.isArray(value) && value.some(isListed)) ||
    others.some((test) => test(value, isElement))
}

/** Compiles the operand of `$elemMatch`: a filter of objects, or a condition on an element as a whole. */
export interface ElementCompilers {
  compileQuery: (query: Doc) => (doc: Doc) => boolean
  compileElement: (condition: Doc) => (element: unknown) => boolean
}

function elemMatchLeaf(operand: unknown, { compileQuery, compileElement }: ElementCompilers): Leaf {
  if (!isDoc(operand)) throw requestFailed('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  const onValues =
    first !== undefined && first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)
  if (onValues) {
    const matches = compileElement(operand)
    return (value) => Array.isArray(value) && value.some(matches)
  }
  const matches = compileQuery(operand)
  return (value) =>
    Array.isArray(value) &&
    value.some((item: unknown) =>
      // An inner array counts as an object whose field names are the positions.
      isDoc(item) ? matches(item) : Array.isArray(item) && matches(Object.fromEntries(item.entries())),
    )
}

function modLeaf(operand: unknown): Leaf {
  const pair = requireArray('$mod', operand)
  if (pair.length !== 2)
    throw requestFailed(`malformed mod, ${pair.length < 2 ? 'not enough' : 'too many'} elements`)
  const [divisor, remainder] = pair.map((part) => (isNumber(part) ? Math.trunc(part) : NaN)) as [
    number,
    number,
  ]
  if (!Number.isFinite(divisor) || !Number.isFinite(remainder))
    throw requestFailed('malformed mod, divisor and remainder must be numbers')
  if (divisor === 0) throw requestFailed('divisor cannot be 0')
  return spread(
    (value) => typeRank(value) === RANK.number && Math.trunc(numeric(value)) % divisor === remainder,
  )
}

const TYPES: ReadonlySet<unknown> = new Set([
  'double', 'string', 'object', 'array', 'binData', 'objectId', 'bool', 'date', 'null', 'regex', 'int', 'timestamp', 'long',
  'decimal', 'minKey', 'maxKey', 'number',
]) // prettier-ignore
const TYPE_CODES: Readonly<Record<number, string>> = {
  1: 'double', 2: 'string', 3: 'object', 4: 'array', 5: 'binData', 7: 'objectId', 8: 'bool', 9: 'date', 10: 'null',
  11: 'regex', 16: 'int', 17: 'timestamp', 18: 'long', 19: 'decimal', [-1]: 'minKey', 127: 'maxKey',
} // prettier-ignore

/** The test of `$type`, by names or numbers of types. */
export function typeLeaf(operand: unknown): Leaf {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((item) => {
    const name = typeof item === 'number' ? TYPE_CODES[item] : item
    if (!TYPES.has(name)) throw requestFailed(`Unknown type name alias: ${String(item)}`)
    return name
  })
  if (wanted.length === 0) throw requestFailed('$type must match at least one type')
  const numbers = wanted.includes('number')
  return spread((value) => wanted.includes(typeName(value)) || (numbers && typeRank(value) === RANK.number))
}

function sizeLeaf(operand: unknown): Leaf {
  const size = isNumber(operand) ? operand : NaN
  if (!Number.isInteger(size) || size < 0) throw requestFailed('$size must be a non-negative whole number')
  return (value) => Array.isArray(value) && value.length === size
}

/** The test of one operator at a field. `siblings` is the whole operator object (`$regex` needs `$options`). */
export function fieldOperator(
  operator: string,
  operand: unknown,
  siblings: Doc,
  compilers: ElementCompilers,
): Leaf {
  switch (NEGATIONS[operator] ?? operator) {
    case '$eq':
      if (operator === '$ne' && operand instanceof BSONRegExp)
        throw requestFailed("Can't have regex as arg to $ne.")
      return operand instanceof BSONRegExp
        ? spread((value) => equalValues(value, operand))
        : equalLeaf(operand)
    case '$gt':
      return comparison(operand, (order) => order > 0)
    case '$gte':
      return comparison(operand, (order) => order >= 0)
    case '$lt':
      return comparison(operand, (order) => order < 0)
    case '$lte':
      return comparison(operand, (order) => order <= 0)
    case '$in':
      return inLeaf(operator, operand)
    case '$elemMatch':
      return elemMatchLeaf(operand, compilers)
    case '$size':
      return sizeLeaf(operand)
    case '$mod':
      return modLeaf(operand)
    case '$type':
      return typeLeaf(operand)
    case '$regex': {
      const given = operand instanceof BSONRegExp ? operand : new BSONRegExp(String(operand))
      const options = siblings['$options']
      return regexLeaf(typeof options === 'string' ? withOptions(given, options) : given)
    }
    case '$geoWithin':
      return withinLeaf(operand)
    case '$geoIntersects':
      return intersectsLeaf(operand)
    case '$near':
    case '$nearSphere':
      return nearLeaf(operand, siblings)
    default:
      throw requestFailed(`unknown operator: ${operator}`)
  }
}
