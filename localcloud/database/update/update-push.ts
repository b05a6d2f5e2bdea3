import { requestFailed } from '../../fault'
import { isNumber } from '../values/bson-types'
import { compareValues, equalValues } from '../values/compare'
import { valueAt } from '../values/paths'
import { copyValue, isDoc, type Doc } from '../values/values'

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

/** The array after `$push` (with `$each`, `$position`, `$slice`, `$sort`) or `$addToSet` (with `$each`). */
export function pushInto(
  operator: '$push' | '$addToSet',
  path: string,
  current: unknown,
  operand: unknown,
): unknown[] {
  if (current !== undefined && !Array.isArray(current)) {
    throw requestFailed(
      `The field '${path}' must be an array but is of type ${current === null ? 'null' : typeof current}`,
    )
  }
  const list = [...(current ?? [])]
  const modifiers = isDoc(operand) && '$each' in operand ? operand : undefined
  const items = copyValue(modifiers ? modifiers['$each'] : [operand])
  if (!Array.isArray(items)) throw requestFailed(`The argument to $each in ${operator} must be an array`)
  if (operator === '$addToSet') {
    const unknown = modifiers && Object.keys(modifiers).find((key) => key !== '$each')
    if (unknown !== undefined)
      throw requestFailed(`Found unexpected fields after $each in $addToSet: ${unknown}`)
    for (const item of items) if (!list.some((other) => equalValues(item, other))) list.push(item)
    return list
  }
  if (modifiers) return arranged(list, items, modifiers)
  list.push(...items)
  return list
}

function arranged(list: unknown[], items: unknown[], modifiers: Doc): unknown[] {
  const unknown = Object.keys(modifiers).find((key) => !PUSH_MODIFIERS.has(key))
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  const position = modifiers['$position'] ?? list.length
  if (!isNumber(position) || !Number.isInteger(position))
    throw requestFailed('The value for $position must be an integer value')
  list.splice(position, 0, ...items)
  if (modifiers['$sort'] !== undefined) list.sort(arrayOrder(modifiers['$sort']))
  if (modifiers['$slice'] === undefined) return list
  const slice = modifiers['$slice']
  if (!isNumber(slice) || !Number.isInteger(slice))
    throw requestFailed('The value for $slice must be an integer value')
  if (slice === 0) return []
  return slice > 0 ? list.slice(0, slice) : list.slice(slice)
}

function arrayOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (sort === 1 || sort === -1) return (a, b) => sort * compareValues(a, b)
  if (!isDoc(sort))
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  const keys = Object.entries(sort)
  for (const [, direction] of keys)
    if (direction !== 1 && direction !== -1)
      throw requestFailed('The $sort element value must be either 1 or -1')
  // A value that is no object, and an object without the field, count as null.
  const keyOf = (item: unknown, path: string): unknown => (isDoc(item) ? valueAt(item, path) : null) ?? null
  return (a, b) => {
    for (const [path, direction] of keys) {
      const order = compareValues(keyOf(a, path), keyOf(b, path)) * Number(direction)
      if (order !== 0) return order
    }
    return 0
  }
}
