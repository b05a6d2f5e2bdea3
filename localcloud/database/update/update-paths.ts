import { requestFailed } from '../../fault'
import { isArrayIndex, ownField } from '../values/paths'
import { compileField, compileQuery } from '../query/query'
import { isDoc, type Doc } from '../values/values'

const NO_MATCH = 'The positional operator did not find the match needed from the query.'

/** The concrete paths an update path means: `$` is the element the query matched, `$[]` every element. */
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

function matchedIndex(array: readonly unknown[], path: string, query: Doc): number {
  for (const [field, condition] of conditions(query)) {
    let index = -1
    if (field === path) {
      const elemMatch = isDoc(condition) ? condition['$elemMatch'] : undefined
      if (isDoc(elemMatch) && !Object.keys(elemMatch).some((key) => key.startsWith('$'))) {
        const matches = compileQuery(elemMatch)
        index = array.findIndex((item) => isDoc(item) && matches(item))
      } else {
        const matches = compileField('item', elemMatch ?? condition)
        index = array.findIndex((item) => matches({ item }))
      }
    } else if (field.startsWith(`${path}.`)) {
      const matches = compileField(field.slice(path.length + 1), condition)
      index = array.findIndex((item) => isDoc(item) && matches(item))
    }
    if (index >= 0) return index
  }
  throw requestFailed(NO_MATCH)
}

function* conditions(query: Doc): IterableIterator<[string, unknown]> {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDoc(branch)) yield* conditions(branch)
    } else if (!field.startsWith('$')) yield [field, condition]
  }
}
