import { requestFailed } from '../../../fault'
import { isNullish, isTruthy } from '../../values/bson-types'
import { compareValues } from '../../values/compare'
import { requireArray } from './arrays'
import { associative, eager, lazy, type Operand, type OperatorTable } from './operator'

/** The distinct values of a list in MongoDB's order; of equal values the first one stays. */
function distinctSorted(list: readonly unknown[]): unknown[] {
  const sorted = [...list].sort(compareValues)
  return sorted.filter((value, index) => index === 0 || compareValues(value, sorted[index - 1]) !== 0)
}

const holds = (list: readonly unknown[], value: unknown): boolean =>
  list.some((other) => compareValues(other, value) === 0)

function union(operands: readonly Operand[]): unknown {
  const all: unknown[] = []
  for (const operand of operands) {
    const value = operand()
    if (isNullish(value)) return null
    all.push(...requireArray('$setUnion', value))
  }
  return distinctSorted(all)
}

function intersection(operands: readonly Operand[]): unknown {
  let common: unknown[] | undefined
  for (const operand of operands) {
    const value = operand()
    if (isNullish(value)) return null
    const list = requireArray('$setIntersection', value)
    common = common ? common.filter((item) => holds(list, item)) : distinctSorted(list)
  }
  return common ?? []
}

const difference = eager('$setDifference', 2, (first, second) => {
  if (isNullish(first) || isNullish(second)) return null
  const without = requireArray('$setDifference', second)
  return requireArray('$setDifference', first).reduce<unknown[]>(
    (kept, item) => (holds(without, item) || holds(kept, item) ? kept : [...kept, item]),
    [],
  )
})

const equal = lazy('$setEquals', { least: 2, most: Infinity }, (...operands: Operand[]) => {
  let first: unknown[] | undefined
  for (const operand of operands) {
    const list = distinctSorted(requireArray('$setEquals', operand()))
    if (first && compareValues(first, list) !== 0) return false
    first ??= list
  }
  return true
})

const isSubset = eager('$setIsSubset', 2, (part, whole) => {
  const list = requireArray('$setIsSubset', part)
  const container = requireArray('$setIsSubset', whole)
  return list.every((item) => holds(container, item))
})

function elements(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw requestFailed(`${name}'s argument must be an array`)
  return value
}

/** Arrays as sets. The order of a result is undefined in MongoDB's manual; here it is the order of the values. */
export const setOperators: OperatorTable = {
  $allElementsTrue: eager('$allElementsTrue', 1, (list) =>
    elements('$allElementsTrue', list).every(isTruthy),
  ),
  $anyElementTrue: eager('$anyElementTrue', 1, (list) => elements('$anyElementTrue', list).some(isTruthy)),
  $setDifference: difference,
  $setEquals: equal,
  $setIntersection: associative('$setIntersection', { commutative: true }, intersection),
  $setIsSubset: isSubset,
  $setUnion: associative('$setUnion', { commutative: true }, union),
}
