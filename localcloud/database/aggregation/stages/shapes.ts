import { requestFailed } from '../../../fault'
import { isNullish, typeName } from '../../values/bson-types'
import { compileExpression, requireFieldPath } from '../expressions/compile'
import { ownField } from '../../values/paths'
import { isDoc, type Doc } from '../../values/values'
import { compileTree } from './projection-tree'
import { requireObject, setNested, type StageCompiler } from './stage'

/** `$project`. */
export const project: StageCompiler = (argument, { variables }) => {
  const spec = requireObject('$project', argument)
  const apply = compileTree(spec, { stage: '$project', everythingComputes: false, variables })
  return (docs) => docs.map(apply)
}

/** `$addFields` and `$set`. */
export const addFields: StageCompiler = (argument, { variables }) => {
  const spec = requireObject('$addFields', argument)
  const apply = compileTree(spec, { stage: '$addFields', everythingComputes: true, variables })
  return (docs) => docs.map(apply)
}

/** `$unset`: one path or several. */
export const unset: StageCompiler = (argument, context) => {
  const paths = Array.isArray(argument) ? argument : [argument]
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
    throw requestFailed('$unset specification must be a string or an array of non-empty strings')
  return project(Object.fromEntries(paths.map((path) => [path, 0])), context)
}

/** `$replaceRoot`. */
export const replaceRoot: StageCompiler = (argument, context) => {
  const spec = requireObject('$replaceRoot', argument, ['newRoot'])
  if (!Object.hasOwn(spec, 'newRoot')) throw requestFailed('no newRoot specified for the $replaceRoot stage')
  return replaceWith(spec['newRoot'], context)
}

/** `$replaceWith`. */
export const replaceWith: StageCompiler = (argument, { variables }) => {
  const expression = compileExpression(argument, variables)
  return (docs) =>
    docs.map((doc) => {
      const root = expression(doc)
      if (!isDoc(root))
        throw requestFailed(
          `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(root)}`,
        )
      return root
    })
}

/** The value at a path of objects. A path does not enter arrays. */
function nestedValue(doc: Doc, path: readonly string[]): unknown {
  let value: unknown = doc
  for (const part of path) value = isDoc(value) ? ownField(value, part) : undefined
  return value
}

function unwindPath(text: unknown): readonly string[] {
  if (typeof text !== 'string' || !text.startsWith('$'))
    throw requestFailed("path option to $unwind stage should be prefixed with a '$'")
  return requireFieldPath(text.slice(1))
}

/** `$unwind`: one document for each element. A value that is no array counts as a single element. */
export const unwind: StageCompiler = (argument) => {
  const names = ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']
  const given = isDoc(argument) ? requireObject('$unwind', argument, names) : { path: argument }
  const path = unwindPath(given['path'])
  const { includeArrayIndex: indexField, preserveNullAndEmptyArrays: preserves = false } = given
  if (typeof preserves !== 'boolean')
    throw requestFailed('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  if (indexField !== undefined && (typeof indexField !== 'string' || indexField === ''))
    throw requestFailed('expected a non-empty string for the includeArrayIndex option to $unwind stage')
  const indexPath = indexField === undefined ? undefined : requireFieldPath(indexField)
  const indexed = (doc: Doc, index: number | null): Doc =>
    indexPath ? setNested(doc, indexPath, index) : doc
  return (docs) =>
    docs.flatMap((doc): Doc[] => {
      const value = nestedValue(doc, path)
      if (Array.isArray(value) && value.length > 0)
        return value.map((item: unknown, index) => indexed(setNested(doc, path, item), index))
      if (!Array.isArray(value) && !isNullish(value)) return [indexed(doc, null)]
      if (!preserves) return []
      return [indexed(Array.isArray(value) ? setNested(doc, path, undefined) : doc, null)]
    })
}
