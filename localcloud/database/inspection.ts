import { randomBytes } from 'node:crypto'
import type { Database } from './database'
import { committed, find } from './query/find'
import { newMeter } from './meter'
import { copyValue, type Doc } from './values/values'

/** The database for seeds and tests: synchronous, not metered. */
export interface DatabaseInspection {
  /** Inserts documents in one commit; they are on disk when it returns. Creates a missing collection and missing ids. */
  insert(collection: string, documents: readonly object[]): void
  find(collection: string, query?: object): object[]
  count(collection: string, query?: object): number
}

export function createInspection(database: Database): DatabaseInspection {
  const matching = (collection: string, query: object): Doc[] =>
    find(
      committed(database.collection(collection)),
      { query: { ...query }, sort: [], skip: 0, limit: Infinity },
      newMeter(),
    )
  return {
    insert: (collection, documents) =>
      database.insertNow(
        collection,
        documents.map((document): Doc => ({
          _id: randomBytes(16).toString('hex'),
          ...copyValue({ ...document }),
        })),
      ),
    find: (collection, query = {}) => matching(collection, query).map(copyValue),
    count: (collection, query = {}) => matching(collection, query).length,
  }
}
