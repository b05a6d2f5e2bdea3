import type { StoredCollection } from '../collection'
import { committed, find } from '../query/find'
import { compileGeoNear } from './geo-near'
import { AGGREGATE_DEFAULT_LIMIT } from '../limits'
import { newMeter } from '../meter'
import type { Scope } from '../operations'
import { amountOf, compileStages, innerStages, matchOf, sortOf } from './stages/compile'
import type { PipelineStage, StageContext } from './stages/stage'
import type { Doc } from '../values/values'

export type { PipelineStage } from './stages/stage'

/**
 * Runs a pipeline as MongoDB does. It refuses features that differ between MongoDB's releases and those that it does not know.
 * Leading `$match`, `$sort`, `$skip` and `$limit` use the indexes. Without `$limit` it answers 20 documents at most, as CloudBase
 * does. The answered documents may share parts with stored ones: encode them, do not change them.
 */
export function aggregate(
  scope: Scope,
  collection: StoredCollection,
  stages: readonly PipelineStage[],
): Doc[] {
  const source = sourceOf(scope, collection, stages)
  const run = compileStages(source.rest, contextOf(scope))
  const results = run(source.read())
  const limited = stages.some(({ operator }) => operator === '$limit')
  const answer = limited ? results : results.slice(0, AGGREGATE_DEFAULT_LIMIT)
  scope.meter.queries += 1
  scope.meter.reads += answer.length
  return answer
}

/** The documents a pipeline starts from, and the stages that are left. */
interface Source {
  read(): Doc[]
  rest: PipelineStage[]
}

function sourceOf(scope: Scope, collection: StoredCollection, stages: readonly PipelineStage[]): Source {
  const rest = [...stages]
  const take = <T>(operator: string, read: (argument: unknown) => T, otherwise: T): T => {
    const [first] = rest
    if (first?.operator !== operator) return otherwise
    rest.shift()
    return read(first.argument)
  }
  const near = take('$geoNear', compileGeoNear, undefined)
  if (near) {
    const everything = { query: {}, sort: [], skip: 0, limit: Infinity }
    const read = () => {
      const all = find(committed(collection), everything, { ...newMeter(), warnings: [] })
      scope.meter.examined += all.length
      return near(all)
    }
    return { read, rest }
  }
  const request = {
    query: take('$match', matchOf, {}),
    sort: take('$sort', sortOf, []),
    skip: take('$skip', (argument) => amountOf('$skip', argument, 0), 0),
    limit: take('$limit', (argument) => amountOf('$limit', argument, 1), Infinity),
  }
  return { read: () => find(committed(collection), request, scope.meter), rest }
}

function contextOf(scope: Scope): StageContext {
  return {
    variables: {},
    find: (name, { query }) => {
      const collection = committed(scope.database.collection(name))
      const isWhole = Object.keys(query).length === 0
      // No index could serve a pipeline that reads a whole collection: its warnings are dropped.
      const meter = isWhole ? { ...newMeter(), warnings: [] } : scope.meter
      return find(collection, { query, sort: [], skip: 0, limit: Infinity }, meter)
    },
    compile: (stages, context) => compileStages(innerStages(stages), context),
  }
}
