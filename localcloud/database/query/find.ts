import { compareValues } from '../values/compare'
import type { StoredCollection } from '../collection'
import { distanceM, nearOrigin, toPosition } from './geo'
import { SMALL_COLLECTION } from '../limits'
import type { Meter } from '../meter'
import { valueAt } from '../values/paths'
import { choosePlan, type FindPlan, type Sort } from './plan'
import { compileQuery, isOperatorDoc } from './query'
import { keyTuples, type KeyTuple } from '../index/sort-keys'
import type { Doc } from '../values/values'

/** A collection as one reader sees it: committed, or inside a transaction. */
export interface FindResult {
  collection: StoredCollection
  get(id: string): Doc | undefined
  /** Ids of documents that this reader may see in another state than the committed one; empty outside transactions. */
  differing: readonly string[]
}

export interface FindRequest {
  query: Doc
  sort: Sort
  skip: number
  limit: number
}

/** The committed state of a collection. */
export const committed = (collection: StoredCollection): FindResult => ({
  collection,
  get: (id) => collection.get(id),
  differing: [],
})

/** Finds documents; they are the stored objects and must not be changed. */
export function find(view: FindResult, request: FindRequest, meter: Meter): Doc[] {
  const { collection } = view
  const { query, sort, skip, limit } = request
  declareIdIndex(collection, query, sort)
  const matches = compileQuery(query)
  const near = nearOrigin(query)
  const plan = choosePlan(query, near ? [] : sort, collection.indexes)
  const inOrder =
    !near && (sort.length === 0 || (plan.kind === 'ranges' && plan.sorted && view.differing.length === 0))
  const enough = inOrder ? skip + limit : Infinity
  const found: Doc[] = []
  let examined = 0
  for (const id of candidateIds(view, plan)) {
    const doc = view.get(id)
    if (!doc) continue
    examined++
    if (!matches(doc)) continue
    found.push(doc)
    if (found.length >= enough) break
  }
  meter.examined += examined
  warnIfUnserved({ collection, request, plan, examined }, meter)
  if (near && sort.length === 0) sortByDistance(found, near)
  else if (!inOrder) sortDocs(found, sort)
  return skip === 0 && found.length <= limit ? found : found.slice(skip, skip + limit)
}

function* candidateIds(view: FindResult, plan: FindPlan): IterableIterator<string> {
  if (view.differing.length === 0 && (plan.kind === 'scan' || plan.kind === 'ids')) {
    yield* plan.kind === 'scan' ? view.collection.entries.keys() : plan.ids
    return
  }
  if (view.differing.length === 0 && plan.kind === 'ranges' && !plan.index.multikey) {
    yield* planIds(view.collection, plan)
    return
  }
  const seen = new Set<string>()
  for (const ids of [planIds(view.collection, plan), view.differing]) {
    for (const id of ids) {
      if (seen.has(id)) continue
      seen.add(id)
      yield id
    }
  }
}

function* planIds(collection: StoredCollection, plan: FindPlan): IterableIterator<string> {
  switch (plan.kind) {
    case 'ids':
      return yield* plan.ids
    case 'scan':
      return yield* collection.entries.keys()
    case 'union':
      for (const part of plan.plans) yield* planIds(collection, part)
      return
    case 'ranges':
      if (plan.sorted && plan.ranges.length > 1) return yield* mergedIds(plan)
      for (const { from, to } of plan.ranges) yield* plan.index.sorted.range(from, to, plan.descending)
  }
}

/** Merges several ranges (of an `$in`) in the order of the sort. */
function* mergedIds({
  index,
  ranges,
  descending,
}: Extract<FindPlan, { kind: 'ranges' }>): IterableIterator<string> {
  const heads = ranges.flatMap(({ from, to, fixed }) => {
    const entries = index.sorted.entriesIn(from, to, descending)
    const first = entries.next()
    return first.done ? [] : [{ entries, fixed, order: first.value.key.slice(fixed), id: first.value.id }]
  })
  while (heads.length > 0) {
    let best = 0
    for (let i = 1; i < heads.length; i++) {
      const [a, b] = [(heads[i] as Head).order, (heads[best] as Head).order]
      if (descending ? a > b : a < b) best = i
    }
    const head = heads[best] as Head
    yield head.id
    const next = head.entries.next()
    if (next.done) heads.splice(best, 1)
    else Object.assign(head, { order: next.value.key.slice(head.fixed), id: next.value.id })
  }
}

interface Head {
  entries: IterableIterator<{ key: string; id: string }>
  fixed: number
  order: string
  id: string
}

const RANGES = ['$gt', '$gte', '$lt', '$lte']

/** Builds the index on `_id`, which production always has, when a query first walks or sorts by `_id`. */
function declareIdIndex(collection: StoredCollection, query: Doc, sort: Sort): void {
  const sorts = sort[0]?.[0] === '_id'
  const condition = query['_id']
  const ranges = isOperatorDoc(condition) && RANGES.some((operator) => operator in condition)
  if (sorts || ranges) collection.declare({ name: '_id_', keys: [['_id', 1]] })
}

interface Search {
  collection: StoredCollection
  request: FindRequest
  plan: FindPlan
  examined: number
}

function warnIfUnserved(
  { collection, request: { query, sort }, plan, examined }: Search,
  meter: Meter,
): void {
  const served =
    plan.kind === 'ids' || plan.kind === 'union' || (plan.kind === 'ranges' && (plan.filtered || plan.sorted))
  const fields = Object.keys(query)
  if (served && !(plan.kind === 'ranges' && !plan.filtered && fields.length > 0)) return
  if (fields.length === 0 && collection.entries.size <= SMALL_COLLECTION) return
  const order = sort.map(([field, direction]) => `${field} ${direction === 1 ? 'asc' : 'desc'}`).join(', ')
  const complaint = `${collection.name}: no declared index serves {${fields.join(', ')}}${order ? ` sorted by ${order}` : ''}`
  // A join repeats the same query for each document: one warning is enough.
  if (meter.warnings.some((warning) => warning.startsWith(`${complaint};`))) return
  meter.warnings.push(`${complaint}; ${examined} documents examined`)
}

const compareTuples = (a: KeyTuple, b: KeyTuple, sort: Sort): number => {
  for (const [i, [, direction]] of sort.entries()) {
    const order = compareValues(a[i], b[i]) * direction
    if (order !== 0) return order
  }
  return 0
}

/**
 * The values by which a sort orders a document. An array counts by its smallest element when ascending and by its largest when
 * descending. A missing field counts as null, an empty array as undefined, which comes before null. Throws (−502001) where two
 * arrays would have to be combined.
 */
export function sortTuple(doc: Doc, sort: Sort): KeyTuple {
  const paths = sort.map(([field]) => field.split('.'))
  return keyTuples(doc, paths).reduce((best, tuple) => (compareTuples(tuple, best, sort) < 0 ? tuple : best))
}

/** Sorts in place by MongoDB's order; equal documents keep their order. */
export function sortDocs(docs: Doc[], sort: Sort): void {
  const keyed = docs.map((doc) => ({ doc, key: sortTuple(doc, sort) }))
  keyed.sort((a, b) => compareTuples(a.key, b.key, sort))
  for (const [i, { doc }] of keyed.entries()) docs[i] = doc
}

function sortByDistance(docs: Doc[], near: NonNullable<ReturnType<typeof nearOrigin>>): void {
  const distance = (doc: Doc): number => {
    const position = toPosition(valueAt(doc, near.path))
    return position ? distanceM(near.from, position) : Infinity
  }
  const keyed = docs.map((doc) => ({ doc, distance: distance(doc) })).sort((a, b) => a.distance - b.distance)
  for (const [i, { doc }] of keyed.entries()) docs[i] = doc
}
