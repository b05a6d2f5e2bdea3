import type { CollectionName } from './collections'
import { DuplicateKey, Stop } from './faults'
import { cloud } from './sdk'

/** A document as the database keeps it. */
export type Document = { _id: string } & Record<string, unknown>

/** Conditions by field; commands (`gt`, `inc` …) come from `command`. */
export type Conditions = Readonly<Record<string, unknown>>

export interface Selection {
  where: Conditions
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  skip?: number
  /** Only these fields (and `_id`): for many documents of which little is needed. */
  fields?: readonly string[]
  /** 100 is the platform's page; up to 1000 for lists that a function works through. */
  limit: number
}

/** What one may do inside a transaction: single documents only, as the platform has it. */
export interface Session {
  get(collection: CollectionName, id: string): Promise<Document | undefined>
  insert(collection: CollectionName, document: Document): Promise<void>
  replace(collection: CollectionName, document: Document): Promise<void>
}

type Sdk = ReturnType<typeof cloud.database>
type Collections = Pick<Sdk, 'collection'>

/** The SDK's own typing forgets this option. */
const options: Parameters<typeof cloud.database>[0] & { throwOnNotFound: boolean } = {
  throwOnNotFound: false,
}
const sdk = cloud.database(options)

/** gt, gte, lt, in, inc, … */
export const command = sdk.command

const ATTEMPTS = 6
const BACKOFF_MS = 8

/** Outside a transaction: single documents, and pages by an index. */
export const database = {
  ...sessionOn(sdk),

  async find(
    collection: CollectionName,
    { where, orderBy = [], skip = 0, fields, limit }: Selection,
  ): Promise<Document[]> {
    let query = sdk.collection(collection).where(where)
    if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
    for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
    if (skip > 0) query = query.skip(skip)
    const answer = (await guarded(query.limit(limit).get())) as { data: Document[] }
    return answer.data
  },

  async count(collection: CollectionName, where: Conditions): Promise<number> {
    const answer = (await guarded(sdk.collection(collection).where(where).count())) as { total: number }
    return answer.total
  },

  /** Changes in place, without reading; for counters. Creates nothing. */
  async update(collection: CollectionName, id: string, changes: Conditions): Promise<number> {
    const answer = (await guarded(sdk.collection(collection).doc(id).update({ data: changes }))) as {
      stats: { updated: number }
    }
    return answer.stats.updated
  },

  /** Changes every document that meets the conditions, as one step each; answers how many. Creates nothing. */
  async updateWhere(collection: CollectionName, where: Conditions, changes: Conditions): Promise<number> {
    const changing = sdk.collection(collection).where(where).update({ data: changes })
    return ((await guarded(changing)) as { stats: { updated: number } }).stats.updated
  },

  /** Removes every document that meets the conditions; answers how many. */
  async removeWhere(collection: CollectionName, where: Conditions): Promise<number> {
    const removing = sdk.collection(collection).where(where).remove()
    return ((await guarded(removing)) as { stats: { removed: number } }).stats.removed
  },

  async remove(collection: CollectionName, id: string): Promise<void> {
    await guarded(sdk.collection(collection).doc(id).remove())
  },

  /**
   * All or nothing. The SDK does not retry write conflicts, so this does: `work` may run several times and must have no other effects.
   * A result for which `keep` answers false rolls everything back.
   */
  async transaction<T>(work: (session: Session) => Promise<T>, keep: (result: T) => boolean): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const transaction = (await sdk.startTransaction()) as Collections & {
        commit(): Promise<void>
        rollback(): Promise<void>
      }
      try {
        const result = await work(sessionOn(transaction))
        await (keep(result) ? transaction.commit() : transaction.rollback())
        return result
      } catch (error) {
        await transaction.rollback().catch(() => undefined)
        if (!isConflict(error)) throw translated(error)
        if (attempt === ATTEMPTS) throw new Stop('ChangedMeanwhile')
        await new Promise((resolve) => setTimeout(resolve, BACKOFF_MS * 2 ** attempt * (0.5 + Math.random())))
      }
    }
  },
}

function sessionOn(collections: Collections): Session {
  return {
    async get(collection, id) {
      const answer = (await guarded(collections.collection(collection).doc(id).get())) as {
        data: Document | null
      }
      return answer.data ?? undefined
    },
    async insert(collection, document) {
      await guarded(collections.collection(collection).add({ data: document }))
    },
    async replace(collection, { _id, ...data }) {
      await guarded(collections.collection(collection).doc(_id).set({ data }))
    },
  }
}

async function guarded<T>(operation: T): Promise<Awaited<T>> {
  try {
    return await operation
  } catch (error) {
    throw isConflict(error) ? error : translated(error)
  }
}

/** Duplicate key and conflict share one code (−501001): only the message tells them apart. */
function messageOf(error: unknown): string {
  const { errMsg, message } = (error ?? {}) as { errMsg?: string; message?: string }
  return `${errMsg ?? ''} ${message ?? ''}`
}

function isConflict(error: unknown): boolean {
  return messageOf(error).includes('TransactionConflict')
}

function translated(error: unknown): unknown {
  const message = messageOf(error)
  const duplicate = /E11000.*index:\s*(\S+)/.exec(message)
  return duplicate?.[1]
    ? new DuplicateKey(duplicate[1])
    : message.includes('E11000')
      ? new DuplicateKey('_id_')
      : error
}
