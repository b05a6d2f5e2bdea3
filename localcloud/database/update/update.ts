import { requestFailed } from '../../fault'
import { compareText } from '../values/compare'
import { isArrayIndex, valueAt } from '../values/paths'
import { documentBytes } from '../values/storable'
import { applyOperator, UPDATE_OPERATORS } from './update-operators'
import { resolvePaths } from './update-paths'
import { copyValue, isDoc, type Doc } from '../values/values'

/** An update may use this besides the document itself. */
export interface UpdateContext {
  query: Doc
  now: number
  /** Whether an upsert creates the document: then `$setOnInsert` applies. */
  inserting: boolean
}

/** Whether the update consists of operators (`$set` …) rather than a whole new document. */
export function isOperatorUpdate(update: Doc): boolean {
  const keys = Object.keys(update)
  const operators = keys.filter((key) => key.startsWith('$'))
  if (operators.length > 0 && operators.length < keys.length) {
    throw requestFailed('the update operation document must contain atomic operators only')
  }
  return operators.length > 0
}

/** One operator at one path, as the update writes it. */
interface Change {
  operator: string
  path: string
  operand: unknown
}

/** The changes in MongoDB's order: by path. It decides the order of new fields. */
function changesOf(update: Doc): Change[] {
  const changes = Object.entries(update).flatMap(([operator, fields]) => {
    if (!UPDATE_OPERATORS.has(operator)) throw requestFailed(`Unknown modifier: ${operator}`)
    if (!isDoc(fields))
      throw requestFailed(
        `Modifiers operate on fields but we found another type. For example: {$mod: {<field>: ...}} not ${operator}`,
      )
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }))
  })
  // A rename is sorted by its target path.
  const place = ({ operator, path, operand }: Change): string =>
    operator === '$rename' ? String(operand) : path
  return changes.sort((a, b) => comparePaths(place(a), place(b)))
}

function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')]
  for (const [i, part] of left.entries()) {
    const other = right[i]
    if (other === undefined) return 1
    const order =
      isArrayIndex(part) && isArrayIndex(other) ? Number(part) - Number(other) : compareText(part, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function checkPath(path: string): void {
  const parts = path.split('.')
  if (parts.includes('')) throw requestFailed(`The update path '${path}' contains an empty field name`)
  if (path.includes('\0')) throw requestFailed('An update path cannot contain NUL')
  if (parts[0] === '_id')
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  if (parts[0]?.startsWith('$'))
    throw requestFailed(`The dollar ($) prefixed field '${path}' is not valid for storage.`)
}

/** Throws for updates that MongoDB refuses before it changes any document: unknown operators, `_id`, conflicting paths. */
export function validateUpdate(update: Doc): void {
  const paths = changesOf(update).flatMap(({ operator, path, operand }) => {
    checkPath(path)
    // `$set` stores its operand unchanged, so it is checked here. Results of other operators are checked when they are stored.
    if (operator === '$set' || operator === '$setOnInsert') documentBytes({ value: operand })
    if (operator !== '$rename') return [path]
    if (typeof operand !== 'string' || operand === '')
      throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
    checkPath(operand)
    if (path.includes('$') || operand.includes('$'))
      throw requestFailed(`The source and the destination of $rename may not be dynamic: ${path}`)
    return [path, operand]
  })
  const seen = new Set<string>()
  for (const path of [...paths].sort((a, b) => a.length - b.length)) {
    const parts = path.split('.')
    const conflict = parts.map((_, i) => parts.slice(0, i + 1).join('.')).find((prefix) => seen.has(prefix))
    if (conflict !== undefined)
      throw requestFailed(`Updating the path '${path}' would create a conflict at '${conflict}'`)
    seen.add(path)
  }
}

/** The document after the update; the original stays unchanged. Throws (−502001) when an operator does not fit it. */
export function applyUpdate(original: Doc, update: Doc, context: UpdateContext): Doc {
  const doc = copyValue(original)
  for (const { operator, path, operand } of changesOf(update)) {
    if (operator === '$setOnInsert' && !context.inserting) continue
    for (const parts of resolvePaths(doc, path, context.query))
      applyOperator(doc, {
        operator: operator === '$setOnInsert' ? '$set' : operator,
        parts,
        operand,
        now: context.now,
      })
  }
  return doc
}

/** The document that an upsert starts with: the equalities of the query. Throws when one path has two equalities. */
export function upsertBase(query: Doc): Doc {
  const base: Doc = {}
  fillBase(base, query)
  return base
}

function setOnce(base: Doc, field: string, value: unknown): void {
  const parts = field.split('.')
  const values = parts.map((_, i) => valueAt(base, parts.slice(0, i + 1).join('.')))
  const isTaken =
    values.at(-1) !== undefined || values.slice(0, -1).some((part) => part !== undefined && !isDoc(part))
  if (isTaken) throw requestFailed(`cannot infer query fields to set, path '${field}' is matched twice`)
  applyOperator(base, { operator: '$set', parts, operand: value, now: 0 })
}

function fillBase(base: Doc, query: Doc): void {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) fillBase(base, branch)
      continue
    }
    if (field.startsWith('$')) continue
    const operators = isDoc(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
    if (!operators) setOnce(base, field, condition)
    else if ('$eq' in condition) setOnce(base, field, condition['$eq'])
    else if (field === '_id' && Array.isArray(condition['$in'])) base['_id'] = condition['$in'][0]
  }
}
