import { randomBytes } from 'node:crypto'
import { requestFailed } from '../fault'
import type { StoredCollection } from './collection'
import { equalValues } from './values/compare'
import type { Database } from './database'
import { committed, find, type FindResult } from './query/find'
import { documentKey } from './index/index-key'
import { duplicateId } from './index/indexes'
import type { Change } from './file/journal'
import type { Meter } from './meter'
import type { Sort } from './query/plan'
import { compileProjection } from './query/projection'
import { checkStorable } from './values/storable'
import type { StoreTransaction } from './transaction'
import { applyUpdate, isOperatorUpdate, upsertBase, validateUpdate } from './update/update'
import { encode, type Doc } from './values/values'

/** Every operation runs in a scope: the database, and the transaction and the meter of the caller. */
export interface Scope {
  database: Database
  meter: Meter
  transaction?: StoreTransaction | undefined
}

function viewOf({ database, transaction }: Scope, collection: StoredCollection): FindResult {
  if (!transaction) return committed(collection)
  const { transactions } = database
  return {
    collection,
    get: (id) => transactions.read(transaction, collection, id),
    differing: [...transactions.differingIds(transaction, collection)],
  }
}

/** Writes changes. Inside a transaction it stages them; otherwise they are committed and on disk when it resolves. */
async function write(scope: Scope, compute: () => Change[]): Promise<Change[]> {
  const { database, transaction, meter } = scope
  if (transaction) {
    const changes = compute()
    for (const change of changes) database.transactions.stage(transaction, change)
    meter.writes += changes.length
    return changes
  }
  const changes = await database.transactions.whenFree(compute)
  database.checkUnique(changes)
  await database.journal.apply(changes)
  meter.writes += changes.length
  return changes
}

export interface GetRequest {
  query: Doc
  sort: Sort
  skip: number
  limit: number
  projection?: Doc | undefined
}

const isById = (query: Doc): boolean => typeof query['_id'] === 'string' && Object.keys(query).length === 1

/** Reads documents. They are stored objects (or projections of them): encode, do not change. */
export function getDocuments(scope: Scope, collection: StoredCollection, request: GetRequest): Doc[] {
  const found = find(viewOf(scope, collection), request, scope.meter)
  if (!isById(request.query)) scope.meter.queries += 1
  scope.meter.reads += found.length
  return request.projection ? found.map(compileProjection(request.projection)) : found
}

/** Counts documents; costs one read, as a count does in production. */
export function countDocuments(scope: Scope, collection: StoredCollection, query: Doc): number {
  scope.meter.queries += 1
  scope.meter.reads += 1
  return find(viewOf(scope, collection), { query, sort: [], skip: 0, limit: Infinity }, scope.meter).length
}

/** Inserts documents, all or none; answers their ids. */
export async function insertDocuments(
  scope: Scope,
  collection: StoredCollection,
  docs: readonly Doc[],
): Promise<unknown[]> {
  const changes = docs.map((given): Change => {
    const doc =
      given['_id'] === undefined || given['_id'] === ''
        ? { _id: randomBytes(16).toString('hex'), ...withoutId(given) }
        : given
    if (Array.isArray(doc['_id'])) throw requestFailed("The '_id' value cannot be of type array")
    checkNew(collection, doc)
    return { collection, id: documentKey(doc['_id']), doc }
  })
  const view = viewOf(scope, collection)
  await write(scope, () => {
    const seen = new Set<string>()
    for (const { id, doc } of changes) {
      if (view.get(id) || seen.has(id)) throw duplicateId(collection.name, doc?.['_id'])
      seen.add(id)
    }
    return changes
  })
  return changes.map(({ doc }) => doc?.['_id'])
}

const withoutId = ({ _id, ...rest }: Doc): Doc => rest

function checkNew(collection: StoredCollection, doc: Doc): void {
  checkStorable(doc)
  collection.checkIndexable(doc)
}

export interface ModifyRequest {
  query: Doc
  update: Doc
  multi: boolean
  upsert: boolean
}

/** Updates the matching documents by operators, or replaces them. A document that stays the same does not count as updated. */
export async function modifyDocuments(
  scope: Scope,
  collection: StoredCollection,
  { query, update, multi, upsert }: ModifyRequest,
): Promise<{ updated: number; upsertId: unknown; documents: Doc[] }> {
  const byOperators = isOperatorUpdate(update)
  if (byOperators) validateUpdate(update)
  const now = scope.database.clock.now()
  let matched: Doc[] = []
  let inserted: Doc | undefined
  const changes = await write(scope, () => {
    matched = find(
      viewOf(scope, collection),
      { query, sort: [], skip: 0, limit: multi ? Infinity : 1 },
      scope.meter,
    )
    inserted = undefined
    if (matched.length === 0 && upsert) {
      const base = upsertBase(query)
      const made = byOperators
        ? applyUpdate(base, update, { query, now, inserting: true })
        : { ...('_id' in base && { _id: base['_id'] }), ...update }
      inserted = made['_id'] === undefined ? { _id: randomBytes(16).toString('hex'), ...made } : made
      checkNew(collection, inserted)
      return [{ collection, id: documentKey(inserted['_id']), doc: inserted }]
    }
    const pairs = matched.map((doc) => ({
      before: doc,
      after: byOperators
        ? applyUpdate(doc, update, { query, now, inserting: false })
        : replacement(doc, update),
    }))
    return pairs
      .filter(({ before, after }) => encode(before) !== encode(after))
      .map(({ before, after }): Change => {
        checkNew(collection, after)
        return { collection, id: documentKey(before['_id']), doc: after }
      })
  })
  const updated = inserted ? 0 : byOperators ? changes.length : matched.length
  const view = viewOf(scope, collection)
  return {
    updated,
    upsertId: inserted ? inserted['_id'] : null,
    documents: matched.map((doc) => view.get(documentKey(doc['_id'])) ?? doc),
  }
}

/** The document that replaces `before`. Throws when it names another id. */
function replacement(before: Doc, update: Doc): Doc {
  const { _id: id = before['_id'], ...fields } = update
  if (!equalValues(id, before['_id']))
    throw requestFailed(`the (immutable) field '_id' was found to have been altered to _id: ${encode(id)}`)
  return { _id: before['_id'], ...fields }
}

/** Removes the matching documents. @returns their number */
export async function removeDocuments(
  scope: Scope,
  collection: StoredCollection,
  query: Doc,
  multi: boolean,
): Promise<number> {
  const changes = await write(scope, () =>
    find(
      viewOf(scope, collection),
      { query, sort: [], skip: 0, limit: multi ? Infinity : 1 },
      scope.meter,
    ).map((doc): Change => ({ collection, id: documentKey(doc['_id']), doc: undefined })),
  )
  return changes.length
}
