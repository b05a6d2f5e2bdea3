import type { CollectionName } from './collections'
import { isConflict, isPassing, translated } from './database-faults'
import { ActionError } from '../rpc/action-error'
import { cloud } from '../platform/sdk'

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
/** What changes nothing, or surely has changed nothing, is tried this often when the database fails in passing. */
const PASSING_ATTEMPTS = 3

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
    const answer = (await again(() => query.limit(limit).get())) as { data: Document[] }
    return answer.data
  },

  async count(collection: CollectionName, where: Conditions): Promise<number> {
    const answer = (await again(() => sdk.collection(collection).where(where).count())) as { total: number }
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
   * All or nothing. The SDK does not retry write conflicts, so this does, and what failed in passing before the commit; whether a commit took
   * place that was not answered nobody knows. `work` may run several times and must have no other effects. A result for which `keep`
   * answers false rolls everything back.
   */
  async transaction<T>(work: (session: Session) => Promise<T>, keep: (result: T) => boolean): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const transaction = (await again(() => sdk.startTransaction())) as Transaction
      let isCommitting = false
      try {
        const result = await work(sessionOn(transaction))
        isCommitting = keep(result)
        await (isCommitting ? transaction.commit() : abandon(transaction))
        return result
      } catch (error) {
        await abandon(transaction)
        const mayPass = isPassing(error) && !isCommitting && attempt < PASSING_ATTEMPTS
        if (!isConflict(error) && !mayPass) throw translated(error)
        if (attempt === ATTEMPTS) throw new ActionError('ChangedMeanwhile')
        await pause(attempt)
      }
    }
  },
}

type Transaction = Collections & { commit(): Promise<void>; rollback(): Promise<void> }

/** A transaction that is left open keeps its documents locked for half a minute. */
async function abandon(transaction: Transaction): Promise<void> {
  await again(() => transaction.rollback()).catch(() => undefined)
}

/** Tries again what may be done twice. */
async function again<T>(operation: () => T): Promise<Awaited<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await guarded(operation())
    } catch (error) {
      if (attempt === PASSING_ATTEMPTS || !isPassing(error)) throw error
      await pause(attempt)
    }
  }
}

function pause(attempt: number): Promise<void> {
  const ms = BACKOFF_MS * 2 ** attempt * (0.5 + Math.random())
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** In a transaction nothing is tried again by itself: the whole of it is. */
function sessionOn(collections: Collections): Session {
  const read = collections === sdk ? again : <T>(operation: () => T) => guarded(operation())
  return {
    async get(collection, id) {
      const answer = (await read(() => collections.collection(collection).doc(id).get())) as {
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
