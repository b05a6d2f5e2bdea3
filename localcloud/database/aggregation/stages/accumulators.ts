import { requestFailed } from '../../../fault'
import { equalValues } from '../../values/compare'
import { mergeObjects } from '../expressions/objects'
import { compileExpression, type DocumentExpression } from '../expressions/compile'
import { deviationOf, meanOf, sumOf } from '../expressions/sums'
import { extremeOf } from '../expressions/totals'
import { isDoc, type Doc } from '../../values/values'
import { requireFieldName, type StageContext } from './stage'

/** Combines the values of a group, one from each document; undefined stands for a missing value. */
type Accumulate = (values: readonly unknown[]) => unknown

const distinct: Accumulate = (values) =>
  values.reduce<unknown[]>(
    (list, value) =>
      value === undefined || list.some((other) => equalValues(other, value)) ? list : [...list, value],
    [],
  )

const ACCUMULATORS: ReadonlyMap<string, Accumulate> = new Map<string, Accumulate>([
  ['$addToSet', distinct],
  ['$avg', meanOf],
  ['$first', (values) => values[0] ?? null],
  ['$last', (values) => values.at(-1) ?? null],
  ['$max', (values) => extremeOf(values, 1)],
  ['$mergeObjects', mergeObjects],
  ['$min', (values) => extremeOf(values, -1)],
  ['$push', (values) => values.filter((value) => value !== undefined)],
  ['$stdDevPop', (values) => deviationOf(values, 'population')],
  ['$stdDevSamp', (values) => deviationOf(values, 'sample')],
  ['$sum', sumOf],
])

/** A field that `$group`, `$bucket` or `$bucketAuto` computes from the documents of a group. */
export interface GroupField {
  readonly name: string
  compute(docs: readonly Doc[]): unknown
}

/** The accumulated fields of a group. Throws for an unknown accumulator. */
export function compileGroupFields(stage: string, fields: Doc, context: StageContext): GroupField[] {
  return Object.entries(fields).map(([field, value]) => {
    const name = requireFieldName(stage, field)
    const [operator = '', ...more] = isDoc(value) ? Object.keys(value) : []
    const accumulate = ACCUMULATORS.get(operator)
    if (!isDoc(value) || !accumulate || more.length > 0)
      throw requestFailed(`The field '${name}' must be an accumulator object`)
    if (Array.isArray(value[operator])) throw requestFailed(`The ${operator} accumulator is a unary operator`)
    const expression: DocumentExpression = compileExpression(value[operator], context.variables)
    return { name, compute: (docs) => accumulate(docs.map(expression)) }
  })
}

/** A group as a document. */
export function groupDoc(id: unknown, fields: readonly GroupField[], docs: readonly Doc[]): Doc {
  return { _id: id, ...Object.fromEntries(fields.map((field) => [field.name, field.compute(docs)])) }
}
