import { BSONRegExp } from 'bson'
import { requestFailed } from '../../fault'
import { compareValues, equalValues, numeric, RANK, typeRank } from '../values/compare'
import { isArrayIndex, ownField } from '../values/paths'
import { compileField, compileQuery, isOperatorDoc } from '../query/query'
import { pushInto } from './update-push'
import { copyValue, encode, isDoc, type Doc } from '../values/values'

/** Every update operator that this database knows. It refuses others by name. */
export const UPDATE_OPERATORS: ReadonlySet<string> = new Set([
  '$set', '$unset', '$inc', '$mul', '$min', '$max', '$rename', '$setOnInsert', '$currentDate', '$bit',
  '$push', '$pop', '$pull', '$pullAll', '$addToSet',
]) // prettier-ignore

type Container = Doc | unknown[]

const read = (container: Container, part: string): unknown =>
  Array.isArray(container) ? container[Number(part)] : ownField(container, part)

const ARRAY_PAD_LIMIT = 1_500_000

function write(container: Container, part: string, value: unknown): void {
  if (!Array.isArray(container)) {
    container[part] = value
    return
  }
  if (!isArrayIndex(part)) throw requestFailed(`Cannot create field '${part}' in element {array}`)
  const index = Number(part)
  if (index > container.length + ARRAY_PAD_LIMIT)
    throw requestFailed(`can't backfill more than ${ARRAY_PAD_LIMIT} elements`)
  while (container.length < index) container.push(null)
  container[index] = value
}

/** The object or array that holds the last part. With `create` it adds missing objects on the way, otherwise it returns undefined. */
function containerOf(doc: Doc, parts: readonly string[], create: boolean): Container | undefined {
  let container: Container = doc
  for (const [i, part] of parts.slice(0, -1).entries()) {
    let next: unknown = Array.isArray(container) && !isArrayIndex(part) ? undefined : read(container, part)
    if (next === undefined) {
      if (!create) return undefined
      next = {}
      write(container, part, next)
    }
    if (!isDoc(next) && !Array.isArray(next)) {
      if (!create) return undefined
      throw requestFailed(`Cannot create field '${parts[i + 1] ?? ''}' in element {${part}: ${encode(next)}}`)
    }
    container = next
  }
  return container
}

const REMOVES_ONLY = new Set(['$unset', '$pop', '$pull', '$pullAll'])

/** One operator at one concrete path. */
export interface OperatorUse {
  operator: string
  parts: readonly string[]
  operand: unknown
  /** For `$currentDate`, epoch ms. */
  now: number
}

/** Applies one operator at one concrete path, in place. */
export function applyOperator(doc: Doc, { operator, parts, operand, now }: OperatorUse): void {
  if (parts.includes('__proto__')) throw requestFailed('the field name __proto__ is not allowed')
  if (operator === '$rename') return rename(doc, parts, String(operand).split('.'), now)
  const container = containerOf(doc, parts, !REMOVES_ONLY.has(operator))
  if (!container) return
  const part = parts.at(-1) as string
  const current = read(container, part)
  const path = parts.join('.')
  switch (operator) {
    case '$set':
      return write(container, part, copyValue(operand))
    case '$unset':
      return unset(container, part)
    case '$inc':
    case '$mul':
      return write(container, part, arithmetic(operator, path, current, operand))
    case '$min':
    case '$max': {
      const order = compareValues(operand, current)
      if (current === undefined || (operator === '$min' ? order < 0 : order > 0))
        write(container, part, copyValue(operand))
      return
    }
    case '$currentDate':
      if (operand !== true && !(isDoc(operand) && operand['$type'] === 'date'))
        throw requestFailed('$currentDate supports true and { $type: "date" }')
      return write(container, part, new Date(now))
    case '$bit':
      return write(container, part, bitwise(path, current, operand))
    case '$push':
    case '$addToSet':
      return write(container, part, pushInto(operator, path, current, operand))
    case '$pop': {
      if (operand !== 1 && operand !== -1)
        throw requestFailed(`$pop expects 1 or -1, found: ${encode(operand)}`)
      const list = arrayFor(operator, path, current)
      if (!list) return
      return write(container, part, operand < 0 ? list.slice(1) : list.slice(0, -1))
    }
    case '$pull':
    case '$pullAll': {
      const list = arrayFor(operator, path, current)
      if (!list) return
      const goes = operator === '$pull' ? pullTest(operand) : pullAllTest(operand)
      return write(
        container,
        part,
        list.filter((item) => !goes(item)),
      )
    }
  }
}

function unset(container: Container, part: string): void {
  if (!Array.isArray(container)) delete container[part]
  else if (isArrayIndex(part) && Number(part) < container.length) container[Number(part)] = null
}

function arrayFor(operator: string, path: string, current: unknown): unknown[] | undefined {
  if (current === undefined) return undefined
  if (!Array.isArray(current))
    throw requestFailed(`Cannot apply ${operator} to a non-array value at '${path}'`)
  return current
}

function arithmetic(operator: '$inc' | '$mul', path: string, current: unknown, operand: unknown): number {
  if (typeRank(operand) !== RANK.number)
    throw requestFailed(
      `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${encode(operand)}}`,
    )
  if (current === undefined) return operator === '$inc' ? numeric(operand) : 0
  if (typeRank(current) !== RANK.number) {
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type. {${path}: ${encode(current)}}`,
    )
  }
  return operator === '$inc' ? numeric(current) + numeric(operand) : numeric(current) * numeric(operand)
}

function bitwise(path: string, current: unknown, operand: unknown): number {
  const operations = isDoc(operand) ? Object.entries(operand) : []
  if (operations.length === 0) throw requestFailed('$bit needs { and | or | xor: <integer> }')
  if (current !== undefined && !Number.isSafeInteger(current))
    throw requestFailed(`Cannot apply $bit to a value of non-integral type at '${path}'`)
  let value = BigInt((current as number | undefined) ?? 0)
  for (const [name, mask] of operations) {
    if (!Number.isSafeInteger(mask)) throw requestFailed('$bit needs { and | or | xor: <integer> }')
    const bits = BigInt(mask as number)
    if (name === 'and') value &= bits
    else if (name === 'or') value |= bits
    else if (name === 'xor') value ^= bits
    else throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
  }
  return Number(value)
}

/** Throws when a path of `$rename` leads through an array, or through a value that has no fields. */
function refuseArrayOnPath(doc: Doc, parts: readonly string[], what: string): void {
  let value: unknown = doc
  for (const part of parts.slice(0, -1)) {
    value = isDoc(value) ? ownField(value, part) : undefined
    if (Array.isArray(value))
      throw requestFailed(`The ${what} field cannot be an array element, '${parts.join('.')}'`)
    if (value !== undefined && !isDoc(value))
      throw requestFailed(`Cannot use the part (${part}) of (${parts.join('.')}) to traverse the element`)
  }
}

function rename(doc: Doc, source: readonly string[], target: readonly string[], now: number): void {
  refuseArrayOnPath(doc, source, 'source')
  const container = containerOf(doc, source, false)
  const name = source.at(-1) as string
  const value = container && !Array.isArray(container) ? read(container, name) : undefined
  if (!container || Array.isArray(container) || value === undefined) return
  refuseArrayOnPath(doc, target, 'destination')
  // Set the target before the source is deleted: a field renamed within one object moves to the end.
  applyOperator(doc, { operator: '$set', parts: target, operand: value, now })
  delete container[name]
}

function pullTest(condition: unknown): (item: unknown) => boolean {
  if (isDoc(condition) && !isOperatorDoc(condition)) {
    const matches = compileQuery(condition)
    return (item) => isDoc(item) && matches(item)
  }
  const matches =
    isOperatorDoc(condition) || condition instanceof BSONRegExp ? compileField('item', condition) : undefined
  return (item) => (matches ? matches({ item }) : equalValues(item, condition))
}

function pullAllTest(operand: unknown): (item: unknown) => boolean {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument')
  return (item) => operand.some((other) => equalValues(item, other))
}
