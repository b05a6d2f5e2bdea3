import { requestFailed } from '../../fault'
import { isArrayIndex, ownField } from '../values/paths'
import { compileElement, compileField, isOperatorDoc } from '../query/query'
import { isDoc, type Doc } from '../values/values'

const NO_MATCH = 'The positional operator did not find the match needed from the query.'

/** The concrete paths of an update path: `$` stands for the element that the query matched, `$[]` for every element. */
export function resolvePaths(doc: Doc, path: string, query: Doc): string[][] {
  if (!path.includes('$')) return [path.split('.')]
  return expand(doc, [], path.split('.'), query)
}

function expand(doc: Doc, done: string[], rest: string[], query: Doc): string[][] {
  const at = rest.findIndex((part) => part.startsWith('$'))
  if (at < 0) return [[...done, ...rest]]
  const before = [...done, ...rest.slice(0, at)]
  const after = rest.slice(at + 1)
  const array = before.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return isArrayIndex(part) ? value[Number(part)] : undefined
    return isDoc(value) ? ownField(value, part) : undefined
  }, doc)
  const marker = rest[at]
  if (marker === '$[]') {
    if (!Array.isArray(array))
      throw requestFailed(
        `The path '${before.join('.')}' must exist in the document in order to apply array updates.`,
      )
    return array.flatMap((_, i) => expand(doc, [...before, String(i)], after, query))
  }
  if (marker !== '$') throw requestFailed(`No array filter found for identifier '${marker ?? ''}'`)
  if (!Array.isArray(array)) throw requestFailed(NO_MATCH)
  return expand(doc, [...before, String(matchedIndex(array, before.join('.'), query))], after, query)
}

/**
 * The position that the filter found in the array. MongoDB keeps one position for a whole filter. Its manual leaves the result
 * open when several conditions find different positions, or when arrays contain arrays; this database refuses both.
 */
function matchedIndex(array: readonly unknown[], path: string, query: Doc): number {
  const found = new Set<number>()
  for (const [field, condition] of conditions(query)) {
    const index = positionBy(array, path, field, condition)
    if (index !== undefined) found.add(index)
  }
  const [index, ...others] = found
  if (index === undefined) throw requestFailed(NO_MATCH)
  if (others.length > 0)
    throw requestFailed(
      `the conditions of the filter find several positions in '${path}': the local database refuses to choose`,
    )
  return index
}

/** The first position at which one condition of the filter holds; undefined when the condition is not about the array's elements. */
function positionBy(
  array: readonly unknown[],
  path: string,
  field: string,
  condition: unknown,
): number | undefined {
  if (field === path) return ownPosition(array, condition)
  if (!field.startsWith(`${path}.`)) return undefined
  const parts = field.slice(path.length + 1).split('.')
  // A filter that names a position sets no position for `$`.
  if (isArrayIndex(parts[0] ?? '')) return undefined
  const matches = compileField(parts.join('.'), condition)
  const index = array.findIndex((item) => isDoc(item) && matches(item))
  if (index < 0) return undefined
  if (hasArrayOn(array[index], parts.slice(0, -1)))
    throw requestFailed(
      `the positional operator cannot be used where a filter goes through arrays in arrays: ${field}`,
    )
  return index
}

function ownPosition(array: readonly unknown[], condition: unknown): number | undefined {
  const isElemMatch = isOperatorDoc(condition) && '$elemMatch' in condition
  const matches = compileElement(condition)
  const index = array.findIndex((item) => matches(isElemMatch ? [item] : item))
  return index >= 0 ? index : undefined
}

function hasArrayOn(value: unknown, parts: readonly string[]): boolean {
  let inner = value
  for (const part of parts) {
    inner = isDoc(inner) ? ownField(inner, part) : undefined
    if (Array.isArray(inner)) return true
  }
  return false
}

/** Operators that set no position for `$`. */
const WITHOUT_POSITION = new Set(['$ne', '$nin', '$not', '$exists', '$size'])

/** The conditions that must all hold, one operator each. `$or` and `$nor` set no position for `$`. */
function* conditions(query: Doc): IterableIterator<[string, unknown]> {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) yield* conditions(branch)
    } else if (!field.startsWith('$')) for (const part of operatorsOf(condition)) yield [field, part]
  }
}

function* operatorsOf(condition: unknown): IterableIterator<unknown> {
  if (!isOperatorDoc(condition)) return yield condition
  if ('$all' in condition)
    throw requestFailed('the local database finds no position for $all: use $elemMatch')
  const { $regex, $options, ...others } = condition
  if ($regex !== undefined) yield { $regex, ...($options !== undefined && { $options }) }
  for (const [operator, operand] of Object.entries(others))
    if (!WITHOUT_POSITION.has(operator)) yield { [operator]: operand }
}
