import { BSONRegExp } from 'bson'
import { requestFailed } from '../../fault'
import { compareValues, equalValues, numeric, RANK, typeRank } from '../values/compare'
import { intersectsLeaf, nearLeaf, withinLeaf } from './geo'
import { isDoc, type Doc } from '../values/values'

/** A test of the value at a path: whole arrays arrive as arrays, missing fields as undefined. */
export type Leaf = (value: unknown) => boolean

const NEGATIONS: Readonly<Record<string, string>> = { $ne: '$eq', $nin: '$in' }

/** `$ne` and `$nin` hold when their positive twin holds nowhere. */
export const isNegation = (operator: string): boolean => operator in NEGATIONS

/** Applies a test to the value and, when it is an array, to each of its elements. */
const spread =
  (test: Leaf): Leaf =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test))

/** Equality with a literal; null also matches a missing field. */
export function equalLeaf(literal: unknown): Leaf {
  if (literal === null || literal === undefined) {
    return (value) => value === null || value === undefined || (Array.isArray(value) && value.includes(null))
  }
  if (typeof literal === 'string' || typeof literal === 'boolean') {
    return (value) => value === literal || (Array.isArray(value) && value.includes(literal))
  }
  return spread((value) => equalValues(value, literal))
}

/** A MongoDB regular expression as a JavaScript one; `x` (extended) drops blanks and comments. */
function toRegExp(pattern: string, options: string): RegExp {
  const unknown = /[^imsxu]/.exec(options)
  if (unknown) throw requestFailed(`invalid flag in regex options: ${unknown[0]}`)
  const source = options.includes('x')
    ? pattern.replace(/\\.|#.*$|\s+/gm, (text) => (text.startsWith('\\') ? text : ''))
    : pattern
  const inlineI = /^\(\?i\)/.test(source)
  const flags = new Set(options.replace(/[xu]/g, '') + (inlineI ? 'i' : ''))
  try {
    return new RegExp(inlineI ? source.slice(4) : source, [...flags].join(''))
  } catch {
    throw requestFailed(`Regular expression is invalid: ${pattern}`)
  }
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
  return operand as unknown[]
}

const literalOrRegex = (item: unknown): Leaf =>
  item instanceof BSONRegExp ? regexLeaf(item) : equalLeaf(item)

function inLeaf(operator: string, operand: unknown): Leaf {
  const items = requireArray(operator, operand)
  const strings = new Set(items.filter((item) => typeof item === 'string'))
  const others = items.filter((item) => typeof item !== 'string').map(literalOrRegex)
  return (value) =>
    (typeof value === 'string' && strings.has(value)) ||
    (Array.isArray(value) &&
      strings.size > 0 &&
      value.some((item) => typeof item === 'string' && strings.has(item))) ||
    others.some((test) => test(value))
}

type Compile = (query: Doc) => (doc: Doc) => boolean

function elemMatchLeaf(operand: unknown, compile: Compile): Leaf {
  if (!isDoc(operand)) throw requestFailed('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  const onValues =
    first !== undefined && first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)
  const matcher = compile(onValues ? { value: operand } : operand)
  return (value) =>
    Array.isArray(value) &&
    value.some((item: unknown) => {
      if (onValues) return matcher({ value: item })
      if (isDoc(item)) return matcher(item)
      return Array.isArray(item) && matcher({ ...(item as unknown[]) } as Doc)
    })
}

function allLeaf(operand: unknown, compile: Compile): Leaf {
  const tests = requireArray('$all', operand).map((item) =>
    isDoc(item) && '$elemMatch' in item ? elemMatchLeaf(item['$elemMatch'], compile) : literalOrRegex(item),
  )
  return (value) => tests.length > 0 && tests.every((test) => test(value))
}

function modLeaf(operand: unknown): Leaf {
  const pair = requireArray('$mod', operand)
  if (pair.length !== 2)
    throw requestFailed(`malformed mod, ${pair.length < 2 ? 'not enough' : 'too many'} elements`)
  const [divisor, remainder] = pair.map((part) => Math.trunc(numeric(part))) as [number, number]
  if (divisor === 0 || Number.isNaN(divisor)) throw requestFailed('divisor cannot be 0')
  return spread(
    (value) => typeRank(value) === RANK.number && Math.trunc(numeric(value)) % divisor === remainder,
  )
}

const TYPE_NAMES: Readonly<Record<string, number | 'int' | 'number'>> = {
  double: RANK.number, number: 'number', int: 'int', long: 'int', decimal: RANK.number, string: RANK.string,
  object: RANK.object, array: RANK.array, binData: RANK.binary, objectId: RANK.objectId, bool: RANK.boolean,
  date: RANK.date, null: RANK.null, regex: RANK.regex, timestamp: RANK.timestamp, minKey: RANK.minKey, maxKey: RANK.maxKey,
} // prettier-ignore
const TYPE_CODES: Readonly<Record<number, string>> = {
  1: 'double', 2: 'string', 3: 'object', 4: 'array', 5: 'binData', 7: 'objectId', 8: 'bool', 9: 'date', 10: 'null',
  11: 'regex', 16: 'int', 17: 'timestamp', 18: 'long', 19: 'decimal', [-1]: 'minKey', 127: 'maxKey',
} // prettier-ignore

function typeLeaf(operand: unknown): Leaf {
  const tests = (Array.isArray(operand) ? (operand as unknown[]) : [operand]).map((item): Leaf => {
    const name = typeof item === 'number' ? TYPE_CODES[item] : String(item)
    const type = name === undefined ? undefined : TYPE_NAMES[name]
    if (type === undefined) throw requestFailed(`Unknown type name alias: ${String(item)}`)
    if (type === 'int') return (value) => Number.isInteger(value)
    const rank = type === 'number' ? RANK.number : type
    return (value) => typeRank(value) === rank
  })
  return spread((value) => tests.some((test) => test(value)))
}

function sizeLeaf(operand: unknown): Leaf {
  const size = numeric(operand)
  if (!Number.isInteger(size) || size < 0) throw requestFailed('$size must be a non-negative whole number')
  return (value) => Array.isArray(value) && value.length === size
}

/** The test of one operator at a field. `siblings` is the whole operator object (`$regex` needs `$options`). */
export function fieldOperator(operator: string, operand: unknown, siblings: Doc, compile: Compile): Leaf {
  switch (NEGATIONS[operator] ?? operator) {
    case '$eq':
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
    case '$all':
      return allLeaf(operand, compile)
    case '$elemMatch':
      return elemMatchLeaf(operand, compile)
    case '$size':
      return sizeLeaf(operand)
    case '$mod':
      return modLeaf(operand)
    case '$type':
      return typeLeaf(operand)
    case '$regex': {
      const given = operand instanceof BSONRegExp ? operand : new BSONRegExp(String(operand))
      const options = siblings['$options']
      return regexLeaf(
        typeof options === 'string' ? new BSONRegExp(given.pattern, [...options].sort().join('')) : given,
      )
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
