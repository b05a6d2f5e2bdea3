import { requestFailed } from '../../../fault'
import { isNullish, typeName } from '../../values/bson-types'
import { isDoc, type Doc } from '../../values/values'
import { constant, eager, type OperatorTable } from './operator'
import { total } from './totals'

/** Merges objects, later fields win; skips null. Throws for any value that is no object. */
export function mergeObjects(values: Iterable<unknown>): Doc {
  const result: Doc = {}
  for (const value of values) {
    if (isNullish(value)) continue
    if (!isDoc(value))
      throw requestFailed(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    Object.assign(result, value)
  }
  return result
}

const toArray = eager('$objectToArray', 1, (value) => {
  if (isNullish(value)) return null
  if (!isDoc(value))
    throw requestFailed(`$objectToArray requires a document input, found: ${typeName(value)}`)
  return Object.entries(value).map(([k, v]) => ({ k, v }))
})

/** Operators on objects, and `$literal`. */
export const objectOperators: OperatorTable = {
  $literal: (argument) => constant(argument),
  $const: (argument) => constant(argument),
  $mergeObjects: total('$mergeObjects', mergeObjects),
  $objectToArray: toArray,
  $type: eager('$type', 1, typeName),
  $isNumber: eager('$isNumber', 1, (value) => typeof value === 'number'),
}
