import type { CollectionName } from './collections'
import { isConflict, isTransient, toKernelError } from './database-faults'
import { ActionError } from '../rpc/action-error'
import { cloud } from '../platform/sdk'

/** A document as it is stored. */
export type Document = { _id: string } & Record<string, unknown>

/** Conditions by field; commands (`gt`, `inc` …) come from `command`. */
export type Conditions = Readonly<Record<string, unknown>>

export interface Selection {
  where: Conditions
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  skip?: number
  /** Reads only these fields and `_id`: for callers that read many documents and need little of each. */
  fields?: readonly string[]
  /** The platform gives at most 1000. */
  limit: number
}

/** What a transaction can do: read and write single documents. The platform allows no queries in it. */
export interface Session {
  get(collection: CollectionName, id: string): Promise<Document | undefined>
  insert(collection: CollectionName, document: Document): Promise<void>
  replace(collection: CollectionName, document: Document): Promise<void>
}

type Sdk = ReturnType<typeof cloud.database>
type Collections = Pick<Sdk, 'collection'>

/** The SDK's own types do not know `throwOnNotFound`. */
const options: Parameters<typeof cloud.database>[0] & { throwOnNotFound: boolean } = {
  throwOnNotFound: false,
}
const sdk = cloud.database(options)

/** gt, gte, lt, in, inc, … */
export const command = sdk.command

const ATTEMPTS = 6
const BACKOFF_MS = 8
/** Attempts after a momentary fault, for operations that change nothing or have certainly changed nothing. */
const TRANSIENT_ATTEMPTS = 3

/** The database outside a transaction: single documents, and queries that an index serves. */
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
    const { data } = await withRetry(() => query.limit(limit).get())
    return data.filter(isDocument)
  },

  async count(collection: CollectionName, where: Conditions): Promise<number> {
    return (await withRetry(() => sdk.collection(collection).where(where).count())).total
  },

  /** How many documents meet the conditions, counted up to `most`. Reads at most that many keys. */
  async countUpTo(collection: CollectionName, where: Conditions, most: number): Promise<number> {
    return (await this.find(collection, { where, fields: ['_id'], limit: most })).length
  },

  /** Changes a document in place, without reading it: for counters. Creates nothing. @returns how many were changed: 0 or 1 */
  async update(collection: CollectionName, id: string, changes: Conditions): Promise<number> {
    const { stats } = await completed(sdk.collection(collection).doc(id).update({ data: changes }))
    return stats.updated
  },

  /** Changes every document that meets the conditions, each in one step. Creates nothing. @returns how many were changed */
  async updateWhere(collection: CollectionName, where: Conditions, changes: Conditions): Promise<number> {
    const { stats } = await completed(sdk.collection(collection).where(where).update({ data: changes }))
    return stats.updated
  },

  /** Removes every document that meets the conditions. @returns how many were removed */
  async removeWhere(collection: CollectionName, where: Conditions): Promise<number> {
    return (await completed(sdk.collection(collection).where(where).remove())).stats.removed
  },

  async remove(collection: CollectionName, id: string): Promise<void> {
    await completed(sdk.collection(collection).doc(id).remove())
  },

  /**
   * Runs `work` in one transaction. The SDK does not retry write conflicts; this function does. It also retries a transient failure before
   * the commit. It does not retry the commit, because after a failed commit nobody knows whether it took place. `work` may run several times,
   * so it must have no other effects.
   * @param keep false rolls everything back
   * @throws ActionError ChangedMeanwhile when other transactions win every time
   */
  async transaction<T>(work: (session: Session) => Promise<T>, keep: (result: T) => boolean): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const transaction: Transaction = await withRetry(() => sdk.startTransaction())
      let isCommitting = false
      try {
        const result = await work(sessionOn(transaction))
        isCommitting = keep(result)
        await (isCommitting ? transaction.commit() : abandon(transaction))
        return result
      } catch (error) {
        await abandon(transaction)
        const mayRetry = isTransient(error) && !isCommitting && attempt < TRANSIENT_ATTEMPTS
        if (!isConflict(error) && !mayRetry) throw toKernelError(error)
        if (attempt === ATTEMPTS) throw new ActionError('ChangedMeanwhile')
        await pause(attempt)
      }
    }
  },
}

type Transaction = Collections & { commit(): Promise<void>; rollback(): Promise<void> }

/** Rolls a transaction back. An open transaction would keep its documents locked for half a minute. */
async function abandon(transaction: Transaction): Promise<void> {
  await withRetry(async () => {
    await transaction.rollback()
    return {}
  }).catch(() => undefined)
}

/** Retries an operation after a transient failure. It must be safe to run twice. */
async function withRetry<T>(operation: () => T): Promise<Completed<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await completed(operation())
    } catch (error) {
      if (attempt === TRANSIENT_ATTEMPTS || !isTransient(error)) throw error
      await pause(attempt)
    }
  }
}

function pause(attempt: number): Promise<void> {
  const ms = BACKOFF_MS * 2 ** attempt * (0.5 + Math.random())
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Retries reads outside a transaction only. Inside, the whole transaction is retried. */
function sessionOn(collections: Collections): Session {
  const read = collections === sdk ? withRetry : <T>(operation: () => T) => completed(operation())
  return {
    async get(collection, id) {
      const { data } = await read(() => collections.collection(collection).doc(id).get())
      return isDocument(data) ? data : undefined
    },
    async insert(collection, document) {
      await completed(collections.collection(collection).add({ data: document }))
    },
    async replace(collection, { _id, ...data }) {
      await completed(collections.collection(collection).doc(_id).set({ data }))
    },
  }
}

/** An answer of the SDK. Its types also allow `void` and `string`, for calls with callbacks; this code makes no such call. */
type Completed<T> = Exclude<Awaited<T>, void | string>

async function completed<T>(operation: T): Promise<Completed<T>> {
  try {
    const answer = await operation
    if (isAnswer(answer)) return answer
    throw new TypeError('the database gave no answer')
  } catch (error) {
    throw isConflict(error) ? error : toKernelError(error)
  }
}

function isAnswer<T>(answer: T): answer is Exclude<T, void | string> {
  return answer !== null && typeof answer === 'object'
}

function isDocument(value: unknown): value is Document {
  return value !== null && typeof value === 'object' && '_id' in value && typeof value._id === 'string'
}
