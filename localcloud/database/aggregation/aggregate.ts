import { Context } from 'mingo'
import { Aggregator } from 'mingo/aggregator'
import { Lazy, type Iterator } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import { CloudFault, requestFailed } from '../../fault'
import { addFields } from './add-fields'
import type { StoredCollection } from '../collection'
import { expressionOperators } from './expressions'
import { committed, find, sortDocs } from '../query/find'
import { geoNear } from './geo-near'
import { AGGREGATE_DEFAULT_LIMIT } from '../limits'
import { newMeter } from '../meter'
import type { Scope } from '../operations'
import { valuesAt } from '../values/paths'
import type { Sort } from '../query/plan'
import { compileQuery } from '../query/query'
import { copyValue, isDoc, type Doc } from '../values/values'

/** One stage: its operator and the argument. */
export interface PipelineStage {
  operator: string
  argument: unknown
}

const REFUSED = new Set(['$out', '$merge', '$documents'])

/** Runs a pipeline. Leading `$match`, `$sort`, `$skip` and `$limit` use the indexes; mingo does the rest. */
export function aggregate(
  scope: Scope,
  collection: StoredCollection,
  stages: readonly PipelineStage[],
): Doc[] {
  for (const { operator } of stages) {
    if (REFUSED.has(operator) || !(operator in pipeline || operator === '$geoNear')) {
      throw requestFailed(`Unrecognized pipeline stage name: '${operator}'`)
    }
  }
  for (const stage of stages) refuseMalformed(stage)
  const { docs, rest } = source(scope, collection, stages)
  const limited = stages.some(({ operator }) => operator === '$limit')
  const run = (): Doc[] =>
    new Aggregator(
      rest.map(({ operator, argument }) => ({ [operator]: argument })),
      optionsFor(scope),
    ).run<Doc>(docs.map(copyValue))
  const results = rest.length === 0 ? docs : inProductionWords(run)
  const answer = limited ? results : results.slice(0, AGGREGATE_DEFAULT_LIMIT)
  scope.meter.reads += answer.length
  return answer
}

const ACCUMULATORS: ReadonlySet<string> = new Set(Object.keys(accumulator))

/** What MongoDB refuses and mingo would let pass. */
function refuseMalformed({ operator, argument }: PipelineStage): void {
  switch (operator) {
    case '$skip':
      if (typeof argument !== 'number' || !Number.isInteger(argument) || argument < 0)
        throw requestFailed('Argument to $skip cannot be negative')
      return
    case '$unwind': {
      const path = isDoc(argument) ? argument['path'] : argument
      if (typeof path !== 'string' || !path.startsWith('$'))
        throw requestFailed("path option to $unwind stage should be prefixed with a '$'")
      return
    }
    case '$group':
      for (const [field, value] of Object.entries(isDoc(argument) ? argument : {})) {
        const names = isDoc(value) ? Object.keys(value) : []
        if (field !== '_id' && !(names.length === 1 && ACCUMULATORS.has(names[0] ?? '')))
          throw requestFailed(`The field '${field}' must be an accumulator object`)
      }
  }
}

/** Some of the documents by chance, none twice. */
function drawn(docs: readonly Doc[], size: unknown): Doc[] {
  if (typeof size !== 'number' || size < 0)
    throw requestFailed('size argument to $sample must not be negative')
  const left = [...docs]
  return Array.from({ length: Math.min(size, left.length) }, () =>
    left.splice(Math.floor(Math.random() * left.length), 1),
  ).flat()
}

function inProductionWords<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof CloudFault) throw error
    const message = error instanceof Error ? error.message : String(error)
    const unregistered = /'?(\$\w+)'? is not registered|unregistered \w+ operator (\$\w+)/.exec(message)
    const name = unregistered?.[1] ?? unregistered?.[2]
    throw requestFailed(name === undefined ? message : `Unrecognized expression '${name}'`)
  }
}

function source(
  scope: Scope,
  collection: StoredCollection,
  stages: readonly PipelineStage[],
): { docs: Doc[]; rest: PipelineStage[] } {
  const rest = [...stages]
  const take = (operator: string): unknown =>
    rest[0]?.operator === operator ? rest.shift()?.argument : undefined
  const near = take('$geoNear')
  if (near !== undefined) {
    const everything = { query: {}, sort: [], skip: 0, limit: Infinity }
    const all = find(committed(collection), everything, { ...newMeter(), warnings: [] })
    scope.meter.examined += all.length
    return { docs: geoNear(all, near), rest }
  }
  const match = asDoc('$match', take('$match') ?? {})
  const sort = sortOf(take('$sort') ?? {})
  const skip = Number(take('$skip') ?? 0)
  const limit = take('$limit')
  const request = {
    query: match,
    sort,
    skip,
    limit: limit === undefined ? Infinity : positive('$limit', limit),
  }
  return { docs: find(committed(collection), request, scope.meter), rest }
}

function positive(stage: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0)
    throw requestFailed(`the ${stage} must be a positive number`)
  return value
}

function asDoc(stage: string, value: unknown): Doc {
  if (!isDoc(value)) throw requestFailed(`the ${stage} specification must be an object`)
  return value
}

function sortOf(argument: unknown): Sort {
  return Object.entries(asDoc('$sort', argument)).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return [field, direction] as const
  })
}

function optionsFor(scope: Scope): Options {
  const resolve = (name: string): Doc[] =>
    [...scope.database.collection(name).entries.values()].map(({ doc }) => copyValue(doc))
  const stages = {
    ...pipeline,
    $match: (docs: Iterator, argument: unknown, options: Options) =>
      docs.filter(compileQuery(asDoc('$match', argument), options)),
    $addFields: (docs: Iterator, argument: unknown, options: Options) =>
      docs.map(addFields(argument, options)),
    $set: (docs: Iterator, argument: unknown, options: Options) => docs.map(addFields(argument, options)),
    $sort: (docs: Iterator, argument: unknown) =>
      docs.transform((list: Doc[]) => {
        sortDocs(list, sortOf(argument))
        return Lazy(list)
      }),
    $sample: (docs: Iterator, argument: unknown) =>
      docs.transform((list: Doc[]) => Lazy(drawn(list, asDoc('$sample', argument)['size']))),
    $lookup: (docs: Iterator, argument: unknown, options: Options) =>
      lookup(scope, docs, asDoc('$lookup', argument), options),
  }
  type Parts = NonNullable<Parameters<typeof Context.init>[0]>
  const context = Context.init({
    accumulator,
    expression: expressionOperators as NonNullable<Parts['expression']>,
    pipeline: stages as unknown as NonNullable<Parts['pipeline']>,
    projection,
    query,
    window,
  })
  const options: Partial<Options> = { context, scriptEnabled: false, collectionResolver: resolve }
  return options as Options
}

/** `$lookup` by equality goes through the indexes of the other collection; the form with a pipeline is mingo's. */
function lookup(scope: Scope, docs: Iterator, argument: Doc, options: Options): Iterator {
  const { from, localField, foreignField, as } = argument
  if (typeof as !== 'string') throw requestFailed("$lookup argument 'as' must be a string")
  if ('pipeline' in argument)
    return pipeline.$lookup(docs, argument as unknown as Parameters<typeof pipeline.$lookup>[1], options)
  if (typeof from !== 'string' || typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw requestFailed('$lookup requires from, localField and foreignField, or from and pipeline')
  }
  const foreign = committed(scope.database.collection(from))
  return docs.map((doc: Doc) => {
    const values = valuesAt(doc, localField).map((value) => value ?? null)
    const request = { query: { [foreignField]: { $in: values } }, sort: [], skip: 0, limit: Infinity }
    return { ...doc, [as]: find(foreign, request, scope.meter).map(copyValue) }
  })
}
