import { requestFailed } from '../../../fault'
import { isInt32, isNullish, isNumber, typeName } from '../../values/bson-types'
import { equalValues } from '../../values/compare'
import { isDoc } from '../../values/values'
import { ownField } from '../../values/paths'
import {
  associative,
  eager,
  lazy,
  namedArguments,
  type Operand,
  type Operator,
  type OperatorTable,
} from './operator'

/** The array an operator asks for; throws for anything else, null included. */
export function requireArray(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw requestFailed(`${name} requires an array, found: ${typeName(value)}`)
  return value
}

/** A whole number of 32 bits for an operator; throws for anything else. */
function requireInt32(name: string, what: string, value: unknown): number {
  if (!isNumber(value) || !isInt32(value))
    throw requestFailed(`${name} requires ${what} that is a 32-bit integer, found: ${typeName(value)}`)
  return value
}

/** The bounds of `$indexOfArray` and similar operators: whole numbers from 0, undefined where not given. */
export function searchBounds(
  name: string,
  start: Operand | undefined,
  end: Operand | undefined,
): { from: number; to: number } {
  const bound = (what: string, operand: Operand | undefined, otherwise: number): number => {
    if (!operand) return otherwise
    const value = requireInt32(name, what, operand())
    if (value < 0) throw requestFailed(`${name} requires a nonnegative ${what}, found: ${value}`)
    return value
  }
  return { from: bound('starting index', start, 0), to: bound('ending index', end, Infinity) }
}

const onArray = (name: string, compute: (list: unknown[]) => unknown): Operator =>
  eager(name, 1, (value) => (isNullish(value) ? null : compute(requireArray(name, value))))

const elementAt = eager('$arrayElemAt', 2, (list, position) => {
  if (isNullish(list) || isNullish(position)) return null
  return requireArray('$arrayElemAt', list).at(requireInt32('$arrayElemAt', 'a position', position))
})

function pairOf(item: unknown, asLists: boolean): [string, unknown] {
  const wrong = () =>
    requestFailed('$arrayToObject requires pairs [key, value] or objects { k, v }, not mixed')
  if (Array.isArray(item) !== asLists) throw wrong()
  const [key, value] = Array.isArray(item)
    ? item
    : isDoc(item) && Object.keys(item).length === 2
      ? [ownField(item, 'k'), ownField(item, 'v')]
      : []
  if (Array.isArray(item) && item.length !== 2) throw wrong()
  if (typeof key !== 'string' || (!asLists && value === undefined)) throw wrong()
  if (key.includes('\0') || key === '__proto__')
    throw requestFailed(`$arrayToObject refuses the key '${key}'`)
  return [key, value]
}

const toObject = onArray('$arrayToObject', (list) =>
  Object.fromEntries(list.map((item) => pairOf(item, Array.isArray(list[0])))),
)

function concatenate(operands: readonly Operand[]): unknown {
  const result: unknown[] = []
  for (const operand of operands) {
    const value = operand()
    if (isNullish(value)) return null
    result.push(...requireArray('$concatArrays', value))
  }
  return result
}

const indexOf = lazy(
  '$indexOfArray',
  { least: 2, most: 4 },
  (input: Operand, wanted: Operand, start?: Operand, end?: Operand) => {
    const value = input()
    if (isNullish(value)) return null
    const list = requireArray('$indexOfArray', value)
    const { from, to } = searchBounds('$indexOfArray', start, end)
    const target = wanted()
    return list.findIndex((item, index) => index >= from && index < to && equalValues(item, target))
  },
)

/** No document can hold more elements than this; longer ranges are refused before they take memory. */
const RANGE_MAX_LENGTH = 4_000_000

const range = lazy('$range', { least: 2, most: 3 }, (first: Operand, last: Operand, step?: Operand) => {
  const [fromValue, toValue] = [first(), last()]
  const from = requireInt32('$range', 'a starting value', fromValue)
  const to = requireInt32('$range', 'an ending value', toValue)
  const by = step ? requireInt32('$range', 'a step', step()) : 1
  if (by === 0) throw requestFailed('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((to - from) / by))
  if (length > RANGE_MAX_LENGTH) throw requestFailed('$range would exceed the memory of a pipeline')
  return Array.from({ length }, (_, index) => from + index * by)
})

const slice = lazy('$slice', { least: 2, most: 3 }, (input: Operand, second: Operand, third?: Operand) => {
  const [value, position] = [input(), second()]
  if (isNullish(value) || isNullish(position)) return null
  const list = requireArray('$slice', value)
  const start = requireInt32('$slice', 'a second argument', position)
  if (!third) return start >= 0 ? list.slice(0, start) : list.slice(start)
  const from = start < 0 ? Math.max(0, list.length + start) : start
  const amount = third()
  if (isNullish(amount)) return null
  const count = requireInt32('$slice', 'a third argument', amount)
  if (count <= 0) throw requestFailed(`Third argument to $slice must be positive: ${count}`)
  return list.slice(from, from + count)
})

const zip: Operator = (argument, scope) => {
  const names = { required: ['inputs'], optional: ['useLongestLength', 'defaults'] }
  const { inputs, useLongestLength = false, defaults = [] } = namedArguments('$zip', argument, names)
  if (!Array.isArray(inputs) || inputs.length === 0 || !Array.isArray(defaults))
    throw requestFailed('$zip requires inputs, and defaults if given, to be nonempty arrays of expressions')
  if (typeof useLongestLength !== 'boolean') throw requestFailed('useLongestLength must be a bool')
  if (defaults.length > 0 && (!useLongestLength || defaults.length !== inputs.length))
    throw requestFailed('$zip takes defaults only with useLongestLength, as many as inputs')
  const [sources, fillers] = [inputs, defaults].map((list) =>
    list.map((item: unknown) => scope.compile(item)),
  )
  return {
    isConstant: false,
    evaluate: (variables) => {
      const lists: unknown[][] = []
      for (const source of sources ?? []) {
        const value = source.evaluate(variables)
        if (isNullish(value)) return null
        lists.push(requireArray('$zip', value))
      }
      const lengths = lists.map((list) => list.length)
      const uneven = lengths.some((length) => length !== lengths[0])
      const missing = uneven ? (fillers ?? []).map((filler) => filler.evaluate(variables)) : []
      const rows = useLongestLength ? Math.max(...lengths) : Math.min(...lengths)
      return Array.from({ length: rows }, (_, row) =>
        lists.map((list, column) => (row < list.length ? list[row] : (missing[column] ?? null))),
      )
    },
  }
}

/** Arrays: parts, positions and other forms. Those with a variable for the element are in iterations.ts. */
export const arrayOperators: OperatorTable = {
  $arrayElemAt: elementAt,
  $arrayToObject: toObject,
  $concatArrays: associative('$concatArrays', { commutative: false }, concatenate),
  $in: eager('$in', 2, (item, list) => requireArray('$in', list).some((other) => equalValues(item, other))),
  $indexOfArray: indexOf,
  $isArray: eager('$isArray', 1, Array.isArray),
  $range: range,
  $reverseArray: onArray('$reverseArray', (list) => [...list].reverse()),
  $size: eager('$size', 1, (list) => requireArray('$size', list).length),
  $slice: slice,
  $zip: zip,
}
