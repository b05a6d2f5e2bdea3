import { BSONRegExp } from 'bson'
import { requestFailed } from '../../fault'
import { isTruthy } from '../values/bson-types'
import { compileExpression } from '../aggregation/expressions/compile'
import type { Variables } from '../aggregation/expressions/operator'
import { compileSchema } from './json-schema'
import { someAt } from '../values/paths'
import { equalLeaf, fieldOperator, isNegation, regexLeaf, type Leaf } from './query-operators'
import { isDoc, type Doc } from '../values/values'

/** A compiled filter. */
export type Matcher = (doc: Doc) => boolean

/** A filter may also use the variables of a pipeline, for `$expr`. */
export interface QueryOptions {
  variables?: Variables
}

/** Compiles a MongoDB filter; throws (−502001) on any operator that is not supported, by name. */
export function compileQuery(query: Doc, options: QueryOptions = {}): Matcher {
  const tests = Object.keys(query).map((key) =>
    key.startsWith('$') ? topLevel(key, query[key], options) : compileField(key, query[key]),
  )
  const only = tests[0]
  if (tests.length === 1 && only) return only
  return (doc) => tests.every((test) => test(doc))
}

function topLevel(operator: string, value: unknown, options: QueryOptions): Matcher {
  switch (operator) {
    case '$and':
    case '$or':
    case '$nor': {
      if (!Array.isArray(value) || value.length === 0)
        throw requestFailed(`${operator} must be a nonempty array`)
      const branches = value.map((branch) => {
        if (!isDoc(branch)) throw requestFailed(`${operator} entries need to be full objects`)
        return compileQuery(branch, options)
      })
      if (operator === '$and') return (doc) => branches.every((branch) => branch(doc))
      const some: Matcher = (doc) => branches.some((branch) => branch(doc))
      return operator === '$or' ? some : (doc) => !some(doc)
    }
    case '$expr': {
      const expression = compileExpression(value, options.variables)
      return (doc) => isTruthy(expression(doc))
    }
    case '$jsonSchema':
      return compileSchema(value)
    case '$comment':
      return () => true
    default:
      throw requestFailed(`unknown top level operator: ${operator}`)
  }
}

/** Whether `value` is an object of operators (`{ $gt: 1 }`) rather than a literal. Mixtures are refused. */
export function isOperatorDoc(value: unknown): value is Doc {
  if (!isDoc(value)) return false
  const keys = Object.keys(value)
  if (keys.length === 0 || !keys[0]?.startsWith('$')) return false
  const literal = keys.find((key) => !key.startsWith('$'))
  if (literal !== undefined) throw requestFailed(`unknown operator: ${literal}`)
  return true
}

/** Compiles the condition of one field path. */
export function compileField(path: string, condition: unknown): Matcher {
  const parts = path.split('.')
  return compileCondition<Doc>(condition, (leaf) => (doc) => someAt(doc, parts, leaf))
}

/** Compiles a condition on an array's element. The element counts as a whole even if it is an array. */
export const compileElement = (condition: unknown): ((element: unknown) => boolean) =>
  compileCondition<unknown>(condition, (leaf) => (element) => leaf(element, true))

/** Applies a leaf's test to the subject: to a path of a document, or to an element. */
type Place<T> = (leaf: Leaf) => (subject: T) => boolean

function compileCondition<T>(condition: unknown, at: Place<T>): (subject: T) => boolean {
  if (condition instanceof BSONRegExp) return at(regexLeaf(condition))
  if (!isOperatorDoc(condition)) return at(equalLeaf(condition))
  if ('$options' in condition && !('$regex' in condition)) throw requestFailed('$options needs a $regex')
  const tests = Object.keys(condition).flatMap((operator) => compileOperator(operator, condition, at))
  return (subject) => tests.every((test) => test(subject))
}

/** Operators that only set options of other operators. */
const COMPANIONS = new Set(['$options', '$maxDistance', '$minDistance'])

function compileOperator<T>(operator: string, condition: Doc, at: Place<T>): ((subject: T) => boolean)[] {
  const operand = condition[operator]
  if (COMPANIONS.has(operator)) return []
  if (operator === '$all') return [compileAll(operand, at)]
  if (operator === '$exists') {
    const present = at((value) => value !== undefined)
    return [isTruthy(operand) ? present : (subject) => !present(subject)]
  }
  if (operator === '$not') {
    const inner = compileCondition(requireCondition(operand), at)
    return [(subject) => !inner(subject)]
  }
  const test = at(fieldOperator(operator, operand, condition, { compileQuery, compileElement }))
  return [isNegation(operator) ? (subject) => !test(subject) : test]
}

/** `$all` tests each value separately: different elements, and different objects on the path, may hold them. */
function compileAll<T>(operand: unknown, at: Place<T>): (subject: T) => boolean {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array')
  const isElemMatch = (item: unknown): boolean => isDoc(item) && '$elemMatch' in item
  const byElement = operand.length > 0 && isElemMatch(operand[0])
  const tests = operand.map((item: unknown) => {
    if (
      isElemMatch(item) !== byElement ||
      (!byElement && isDoc(item) && Object.keys(item)[0]?.startsWith('$'))
    )
      throw requestFailed('no $ expressions in $all, or $elemMatch in each')
    return compileCondition(item, at)
  })
  return (subject) => tests.length > 0 && tests.every((test) => test(subject))
}

function requireCondition(operand: unknown): unknown {
  if (operand instanceof BSONRegExp || isOperatorDoc(operand)) return operand
  throw requestFailed('$not needs a regex or a document')
}
