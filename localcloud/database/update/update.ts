import { requestFailed } from '../../fault'
import { applyOperator, UPDATE_OPERATORS } from './update-operators'
import { resolvePaths } from './update-paths'
import { copyValue, isDoc, type Doc } from '../values/values'

/** What an update may consult besides the document itself. */
export interface UpdateContext {
  query: Doc
  now: number
  /** The document is being made by an upsert: `$setOnInsert` counts. */
  inserting: boolean
}

/** Whether the update is operators (`$set` …) rather than a whole new document. */
export function isOperatorUpdate(update: Doc): boolean {
  const keys = Object.keys(update)
  const operators = keys.filter((key) => key.startsWith('$'))
  if (operators.length > 0 && operators.length < keys.length) {
    throw requestFailed('the update operation document must contain atomic operators only')
  }
  return operators.length > 0
}

/** Refuses what MongoDB refuses before any document is touched: unknown operators, `_id`, paths that conflict. */
export function validateUpdate(update: Doc): void {
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!UPDATE_OPERATORS.has(operator)) throw requestFailed(`Unknown modifier: ${operator}`)
    if (!isDoc(fields)) {
      throw requestFailed(
        `Modifiers operate on fields but we found another type. For example: {$mod: {<field>: ...}} not ${operator}`,
      )
    }
    for (const [path, operand] of Object.entries(fields)) {
      if (path === '' || path.split('.').includes(''))
        throw requestFailed(`The update path '${path}' contains an empty field name`)
      if (path === '_id' || path.startsWith('_id.')) {
        throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
      }
      checkFieldNames(operator, operand)
      paths.push(path)
      if (operator === '$rename') paths.push(String(operand))
    }
  }
  paths.sort()
  for (let i = 1; i < paths.length; i++) {
    const previous = paths[i - 1] as string
    const path = paths[i] as string
    if (path === previous || path.startsWith(`${previous}.`)) {
      throw requestFailed(`Updating the path '${path}' would create a conflict at '${previous}'`)
    }
  }
}

function checkFieldNames(operator: string, operand: unknown): void {
  if (operator === '$set' || operator === '$setOnInsert') refuseDollarNames(operand)
}

/** Throws when a document to be stored has a field that starts with `$`. */
export function refuseDollarNames(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(refuseDollarNames)
  if (!isDoc(value)) return
  for (const key of Object.keys(value)) {
    if (key.startsWith('$'))
      throw requestFailed(
        `[FailedOperation] the dollar ($) prefixed field '${key}' is not valid for storage.`,
      )
    refuseDollarNames(value[key])
  }
}

/** The document after the update; the original is left alone. Throws (−502001) when an operator does not fit it. */
export function applyUpdate(original: Doc, update: Doc, context: UpdateContext): Doc {
  const doc = copyValue(original)
  for (const [operator, fields] of Object.entries(update)) {
    if (operator === '$setOnInsert' && !context.inserting) continue
    for (const [path, operand] of Object.entries(fields as Doc)) {
      for (const parts of resolvePaths(doc, path, context.query)) {
        applyOperator(operator === '$setOnInsert' ? '$set' : operator, doc, parts, operand, context.now)
      }
    }
  }
  return doc
}

/** The document an upsert starts from: the equalities of the query. */
export function upsertBase(query: Doc): Doc {
  const base: Doc = {}
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) Object.assign(base, upsertBase(branch))
      continue
    }
    if (field.startsWith('$')) continue
    const operators = isDoc(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
    if (!operators) applyOperator('$set', base, field.split('.'), condition, 0)
    else if ('$eq' in condition) applyOperator('$set', base, field.split('.'), condition['$eq'], 0)
    else if (field === '_id' && Array.isArray(condition['$in']))
      base['_id'] = (condition['$in'] as unknown[])[0]
  }
  return base
}
