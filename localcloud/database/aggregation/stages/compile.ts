import { requestFailed } from '../../../fault'
import { sortDocs } from '../../query/find'
import type { Sort } from '../../query/plan'
import { compileQuery } from '../../query/query'
import { isDoc, type Doc } from '../../values/values'
import { bucket, bucketAuto, countStage, group, sortByCount } from './group'
import { facet, lookup } from './joins'
import { addFields, project, replaceRoot, replaceWith, unset, unwind } from './shapes'
import { requireObject, type PipelineStage, type Stage, type StageCompiler, type StageContext } from './stage'

/** The order of a `$sort`; throws for anything but 1 and −1. */
export function sortOf(argument: unknown): Sort {
  const keys = Object.entries(requireObject('$sort', argument))
  if (keys.length === 0) throw requestFailed('$sort stage must have at least one sort key')
  if (keys.length > SORT_MAX_KEYS) throw requestFailed(`too many sort keys: ${keys.length}`)
  return keys.map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    if (field.startsWith('$') || field.split('.').includes(''))
      throw requestFailed(`FieldPath field names may not start with '$' nor be empty strings: '${field}'`)
    return [field, direction] as const
  })
}

const SORT_MAX_KEYS = 32

/** The number of a `$limit` or `$skip`, at least `least`. */
export function amountOf(stage: string, argument: unknown, least: 0 | 1): number {
  if (typeof argument !== 'number' || !Number.isSafeInteger(argument) || argument < least)
    throw requestFailed(
      least === 1
        ? `the ${stage} must be a positive number`
        : `Argument to ${stage} cannot be negative nor a fraction`,
    )
  return argument
}

/** The filter of a `$match`. Throws for operators that MongoDB does not allow there. */
export function matchOf(argument: unknown): Doc {
  const query = requireObject('$match', argument)
  refuseNear(query)
  return query
}

function refuseNear(condition: unknown): void {
  if (Array.isArray(condition)) return condition.forEach(refuseNear)
  if (!isDoc(condition)) return
  for (const [name, inner] of Object.entries(condition)) {
    if (name === '$near' || name === '$nearSphere')
      throw requestFailed('$geoNear, $near, and $nearSphere are not allowed in this context')
    refuseNear(inner)
  }
}

/** `$sample`: a random selection of the documents, none twice. */
const sample: StageCompiler = (argument) => {
  const size = amountOf('$sample size', requireObject('$sample', argument, ['size'])['size'], 0)
  return (docs) => {
    const left = [...docs]
    return Array.from({ length: Math.min(size, left.length) }, () =>
      left.splice(Math.floor(Math.random() * left.length), 1),
    ).flat()
  }
}

const match: StageCompiler = (argument, { variables }) => {
  const matches = compileQuery(matchOf(argument), { variables })
  return (docs) => docs.filter(matches)
}

const sort: StageCompiler = (argument) => {
  const keys = sortOf(argument)
  return (docs) => {
    const list = [...docs]
    sortDocs(list, keys)
    return list
  }
}

const limit: StageCompiler = (argument) => {
  const most = amountOf('$limit', argument, 1)
  return (docs) => docs.slice(0, most)
}

const skip: StageCompiler = (argument) => {
  const first = amountOf('$skip', argument, 0)
  return (docs) => docs.slice(first)
}

const STAGES: ReadonlyMap<string, StageCompiler> = new Map<string, StageCompiler>([
  ['$addFields', addFields],
  ['$bucket', bucket],
  ['$bucketAuto', bucketAuto],
  ['$count', countStage],
  ['$facet', facet],
  ['$group', group],
  ['$limit', limit],
  ['$lookup', lookup],
  ['$match', match],
  ['$project', project],
  ['$replaceRoot', replaceRoot],
  ['$replaceWith', replaceWith],
  ['$sample', sample],
  ['$set', addFields],
  ['$skip', skip],
  ['$sort', sort],
  ['$sortByCount', sortByCount],
  ['$unset', unset],
  ['$unwind', unwind],
])

/** MongoDB's stages that this database does not support. */
const UNSUPPORTED = new Set([
  '$changeStream', '$collStats', '$densify', '$documents', '$fill', '$graphLookup', '$indexStats', '$merge', '$out', '$redact',
  '$search', '$setWindowFields', '$unionWith',
]) // prettier-ignore

function compileStage({ operator, argument }: PipelineStage, context: StageContext): Stage {
  const compiler = STAGES.get(operator)
  if (compiler) return compiler(argument, context)
  if (operator === '$geoNear') throw requestFailed('$geoNear is only valid as the first stage in a pipeline')
  if (UNSUPPORTED.has(operator)) throw requestFailed(`the local database does not know the stage ${operator}`)
  throw requestFailed(`Unrecognized pipeline stage name: '${operator}'`)
}

/** Compiles all stages before the first one runs: a mistake fails the pipeline even when no document reaches it. */
export function compileStages(stages: readonly PipelineStage[], context: StageContext): Stage {
  const compiled = stages.map((stage) => compileStage(stage, context))
  return (docs) => compiled.reduce<readonly Doc[]>((result, run) => run(result), docs) as Doc[]
}

/** The stages of a pipeline within a stage, written as `[{ $match: … }, …]`. */
export function innerStages(stages: unknown): PipelineStage[] {
  if (!Array.isArray(stages)) throw requestFailed('a pipeline must be an array of stages')
  return stages.map((stage: unknown) => {
    const names = isDoc(stage) ? Object.keys(stage) : []
    const [operator] = names
    if (!isDoc(stage) || operator === undefined || names.length > 1)
      throw requestFailed('A pipeline stage specification object must contain exactly one field.')
    return { operator, argument: stage[operator] }
  })
}
