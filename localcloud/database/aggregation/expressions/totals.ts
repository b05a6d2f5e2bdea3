import { compareValues } from '../../values/compare'
import { lazy, type Operand, type Operator, type OperatorTable } from './operator'
import { deviationOf, meanOf, present, sumOf } from './sums'

/** The smallest (−1) or largest (1) value that is neither null nor missing; null when there is none. */
export function extremeOf(values: readonly unknown[], direction: 1 | -1): unknown {
  const [first, ...rest] = present(values)
  if (first === undefined) return null
  return rest.reduce((best, value) => (compareValues(value, best) * direction > 0 ? value : best), first)
}

/** An accumulator as an expression. A single array operand supplies its elements; several operands are the values themselves. */
export const total = (name: string, compute: (values: readonly unknown[]) => unknown): Operator =>
  lazy(name, { least: 0, most: Infinity }, (...operands: Operand[]) => {
    const values = operands.map((operand) => operand())
    const [only] = values
    return compute(values.length === 1 && Array.isArray(only) ? only : values)
  })

/** `$sum` and the other accumulators outside `$group`. */
export const totalOperators: OperatorTable = {
  $sum: total('$sum', sumOf),
  $avg: total('$avg', meanOf),
  $min: total('$min', (values) => extremeOf(values, -1)),
  $max: total('$max', (values) => extremeOf(values, 1)),
  $stdDevPop: total('$stdDevPop', (values) => deviationOf(values, 'population')),
  $stdDevSamp: total('$stdDevSamp', (values) => deviationOf(values, 'sample')),
}
