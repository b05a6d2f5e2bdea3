import { BSONRegExp } from 'bson'
import type { Options } from 'mingo/types'
import { requestFailed } from '../../fault'
import { evaluateExpression } from '../aggregation/expressions'
import { compileSchema } from './json-schema'
import { someAt } from '../values/paths'
import { equalLeaf, fieldOperator, isNegation, regexLeaf, type Leaf } from './query-operators'
import { isDoc, type Doc } from '../values/values'

/** A compiled filter. */
export type Matcher = (doc: Doc) => boolean

/** Compiles a MongoDB filter; throws (−502001) on any operator that is not supported, by name. */
export function compileQuery(query: Doc, expressionOptions?: Options): Matcher {
  const tests = Object.keys(query).map((key) =>
    key.startsWith('$') ? topLevel(key, query[key], expressionOptions) : compileField(key, query[key]),
  )
  const only = tests[0]
  if (tests.length === 1 && only) return only
  return (doc) => tests.every((test) => test(doc))
}

function topLevel(operator: string, value: unknown, expressionOptions?: Options): Matcher {
  switch (operator) {
    case '$and':
    case '$or':
    case '$nor': {
      if (!Array.isArray(value) || value.length === 0)
        throw requestFailed(`${operator} must be a nonempty array`)
      const branches = value.map((branch) => {
        if (!isDoc(branch)) throw requestFailed(`${operator} entries need to be full objects`)
        return compileQuery(branch, expressionOptions)
      })
      if (operator === '$and') return (doc) => branches.every((branch) => branch(doc))
      const some: Matcher = (doc) => branches.some((branch) => branch(doc))
      return operator === '$or' ? some : (doc) => !some(doc)
    }
    case '$expr':
      return (doc) => truthy(evaluateExpression(value, doc, expressionOptions))
    case '$jsonSchema':
      return compileSchema(value)
    case '$comment':
      return () => true
    default:
      throw requestFailed(`unknown top level operator: ${operator}`)
  }
}

const truthy = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && value !== 0

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
  const at =
    (leaf: Leaf): Matcher =>
    (doc) =>
      someAt(doc, parts, leaf)
  if (condition instanceof BSONRegExp) return at(regexLeaf(condition))
  if (!isOperatorDoc(condition)) return at(equalLeaf(condition))
  const tests: Matcher[] = []
  for (const operator of Object.keys(condition)) {
    const operand = condition[operator]
    if (operator === '$not') {
      const inner = compileField(path, requireCondition(operand))
      tests.push((doc) => !inner(doc))
    } else if (isNegation(operator)) {
      const inner = at(fieldOperator(operator, operand, condition, compileQuery))
      tests.push((doc) => !inner(doc))
    } else if (operator === '$exists') {
      const present = at((value) => value !== undefined)
      tests.push(truthy(operand) ? present : (doc) => !present(doc))
    } else if (operator !== '$options' && operator !== '$maxDistance' && operator !== '$minDistance') {
      tests.push(at(fieldOperator(operator, operand, condition, compileQuery)))
    }
  }
  return (doc) => tests.every((test) => test(doc))
}

function requireCondition(operand: unknown): unknown {
  if (operand instanceof BSONRegExp || isOperatorDoc(operand)) return operand
  throw requestFailed('$not needs a regex or a document')
}
