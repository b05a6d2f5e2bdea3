import { field, isFields, isNothing, kind, order, refuse, same } from './values'

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : refuse(`no array: ${kind(value)}`)
const isTrue = (value: unknown): boolean => !isNothing(value) && value !== false && value !== 0

function int(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= 2 ** 31)
    return refuse('no 32-bit integer')
  return value
}

const has = (items: readonly unknown[], value: unknown): boolean => items.some((item) => same(item, value))

/** The distinct values in their order; a value that equals an earlier one is dropped. */
function set(items: readonly unknown[]): unknown[] {
  return [...items]
    .sort(order)
    .reduce<unknown[]>((kept, item) => (has(kept, item) ? kept : [...kept, item]), [])
}

function element(value: unknown, position: unknown): unknown {
  if (isNothing(value) || isNothing(position)) return null
  const items = list(value)
  const index = int(position)
  return items[index < 0 ? items.length + index : index]
}

function toObject(value: unknown): unknown {
  if (isNothing(value)) return null
  const items = list(value)
  const pairs = items.every(Array.isArray)
  const entries = items.map((item): [unknown, unknown] => {
    if (pairs)
      return (item as unknown[]).length === 2 ? (item as [unknown, unknown]) : refuse('pairs have two parts')
    if (!isFields(item) || Object.keys(item).length !== 2) return refuse('objects have k and v')
    return 'k' in item && 'v' in item ? [field(item, 'k'), field(item, 'v')] : refuse('objects have k and v')
  })
  if (entries.some(([name]) => typeof name !== 'string')) refuse('names are text')
  return Object.fromEntries(entries as [string, unknown][])
}

function slice(value: unknown, second: unknown, ...third: unknown[]): unknown {
  if (isNothing(value) || isNothing(second)) return null
  const items = list(value)
  const start = int(second)
  if (third.length === 0) return items.filter((_, i) => (start < 0 ? i >= items.length + start : i < start))
  const from = Math.max(0, start < 0 ? items.length + start : start)
  if (isNothing(third[0])) return null
  const count = int(third[0])
  return count <= 0 ? refuse('count must be positive') : items.filter((_, i) => i >= from && i < from + count)
}

function range(start: unknown, end: unknown, ...step: unknown[]): unknown[] {
  const [from, to] = [int(start), int(end)]
  const by = step.length > 0 ? int(step[0]) : 1
  if (by === 0) refuse('step 0')
  const numbers: number[] = []
  for (let value = from; by > 0 ? value < to : value > to; value += by) numbers.push(value)
  return numbers
}

function indexOf(value: unknown, wanted: unknown, ...bounds: unknown[]): unknown {
  if (isNothing(value)) return null
  const items = list(value)
  const [from = 0, to = items.length] = bounds.map((bound) =>
    int(bound) < 0 ? refuse('negative') : int(bound),
  )
  const found = [...items.keys()].filter((i) => i >= from && i < to && same(items[i], wanted))
  return found[0] ?? -1
}

export const arrayFunctions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  $allElementsTrue: (value) => list(value).every(isTrue),
  $anyElementTrue: (value) => list(value).some(isTrue),
  $arrayElemAt: element,
  $arrayToObject: toObject,
  $concatArrays: (...values) => values.flatMap(list),
  $in: (value, items) => has(list(items), value),
  $indexOfArray: indexOf,
  $isArray: (value) => Array.isArray(value),
  $objectToArray: (value) => {
    if (isNothing(value)) return null
    return isFields(value) ? Object.keys(value).map((k) => ({ k, v: value[k] })) : refuse('no object')
  },
  $range: range,
  $reverseArray: (value) =>
    isNothing(value) ? null : list(value).reduceRight<unknown[]>((all, item) => [...all, item], []),
  $setDifference: (a, b) => {
    if (isNothing(a) || isNothing(b)) return null
    const without = list(b)
    return list(a).filter((item, i, all) => !has(without, item) && !has(all.slice(0, i), item))
  },
  $setEquals: (...values) => {
    const [first = [], ...others] = values.map((value) => set(list(value)))
    return others.every(
      (other) => other.every((item) => has(first, item)) && first.every((item) => has(other, item)),
    )
  },
  $setIntersection: (...values) => {
    const [first = [], ...others] = values.map(list)
    return set(first.filter((item) => others.every((other) => has(other, item))))
  },
  $setIsSubset: (a, b) => {
    const [part, whole] = [list(a), list(b)]
    return part.every((item) => has(whole, item))
  },
  $setUnion: (...values) => set(values.flatMap(list)),
  $size: (value) => list(value).length,
  $slice: slice,
  $type: (value) => typeName(value),
}

function typeName(value: unknown): string {
  if (typeof value !== 'number') return kind(value)
  if (!Number.isInteger(value)) return 'double'
  return Math.abs(value) < 2 ** 31 ? 'int' : 'long'
}
