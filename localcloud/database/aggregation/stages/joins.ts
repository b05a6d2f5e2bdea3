import { BSONRegExp } from 'bson'
import { requestFailed } from '../../../fault'
import { compileExpression, requireFieldPath } from '../expressions/compile'
import { requireVariableName } from '../expressions/iterations'
import { isArrayIndex, ownField } from '../../values/paths'
import { isDoc, type Doc } from '../../values/values'
import { requireFieldName, requireObject, setNested, type StageCompiler, type StageContext } from './stage'

/** The values that a join looks for: each element of an array, also through arrays of objects. A number in the path is a position. */
function localValues(doc: Doc, path: readonly string[]): unknown[] {
  const [name = '', ...rest] = path
  let value = ownField(doc, name)
  while (Array.isArray(value) && rest[0] !== undefined && isArrayIndex(rest[0]))
    value = value[Number(rest.shift())]
  if (rest.length === 0) return Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (Array.isArray(value)) return value.filter(isDoc).flatMap((item) => localValues(item, rest))
  return isDoc(value) ? localValues(value, rest) : []
}

/** The filter of a join by equality. It compares a regular expression as a value, not as a pattern. */
function joinQuery(field: string, values: readonly unknown[]): Doc {
  const wanted = values.length === 0 ? [null] : values
  if (!wanted.some((value) => value instanceof BSONRegExp)) return { [field]: { $in: wanted } }
  return { $or: wanted.map((value) => ({ [field]: { $eq: value } })) }
}

const LOOKUP_NAMES = ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline']

/** `$lookup`: by equality, which uses the indexes of the other collection, or with a pipeline. */
export const lookup: StageCompiler = (argument, context) => {
  const given = requireObject('$lookup', argument, LOOKUP_NAMES)
  const { from, localField, foreignField, as } = given
  if (typeof as !== 'string') throw requestFailed("$lookup argument 'as' must be a string")
  if (typeof from !== 'string') throw requestFailed("must specify 'from' field for a $lookup")
  const target = requireFieldPath(as)
  const byPipeline = Object.hasOwn(given, 'pipeline')
  if (!byPipeline && Object.hasOwn(given, 'let'))
    throw requestFailed("$lookup with a 'let' argument must also specify 'pipeline'")
  if (byPipeline && (localField !== undefined || foreignField !== undefined))
    throw requestFailed("$lookup with 'pipeline' may not specify 'localField' or 'foreignField'")
  const join = byPipeline
    ? joinByPipeline(from, given, context)
    : joinByFields(from, localField, foreignField, context)
  return (docs) => docs.map((doc) => setNested(doc, target, join(doc)))
}

function joinByFields(
  from: string,
  localField: unknown,
  foreignField: unknown,
  context: StageContext,
): (doc: Doc) => Doc[] {
  if (typeof localField !== 'string' || typeof foreignField !== 'string')
    throw requestFailed(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    )
  const path = requireFieldPath(localField)
  requireFieldPath(foreignField)
  return (doc) => context.find(from, { query: joinQuery(foreignField, localValues(doc, path)) })
}

function joinByPipeline(from: string, given: Doc, context: StageContext): (doc: Doc) => Doc[] {
  const definitions = given['let'] === undefined ? {} : requireObject("$lookup argument 'let'", given['let'])
  const names = Object.keys(definitions).map(requireVariableName)
  const values = names.map((name) => [name, compileExpression(definitions[name], context.variables)] as const)
  const contextWith = (variables: StageContext['variables']): StageContext => ({
    ...context,
    variables: { ...context.variables, ...variables },
  })
  // Compile the pipeline once to find its mistakes, even when no document reaches the stage.
  context.compile(given['pipeline'], contextWith(Object.fromEntries(names.map((name) => [name, null]))))
  return (doc) => {
    const variables = Object.fromEntries(values.map(([name, value]) => [name, value(doc)]))
    return context.compile(given['pipeline'], contextWith(variables))(context.find(from, { query: {} }))
  }
}

/** `$facet`: several pipelines over the same documents. */
export const facet: StageCompiler = (argument, context) => {
  const pipelines = Object.entries(requireObject('$facet', argument)).map(([name, stages]) => {
    requireFieldName('$facet', name)
    const inner = Array.isArray(stages) ? stages : []
    if (inner.some((stage) => isDoc(stage) && ('$facet' in stage || '$geoNear' in stage)))
      throw requestFailed('$facet and $geoNear are not allowed to be used within a $facet stage')
    return [name, context.compile(stages, context)] as const
  })
  if (pipelines.length === 0) throw requestFailed('the $facet specification must be a non-empty object')
  return (docs) => [Object.fromEntries(pipelines.map(([name, run]) => [name, run(docs)]))]
}
