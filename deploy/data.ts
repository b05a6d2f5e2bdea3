import { isDeepStrictEqual } from 'node:util'
import { init } from '@cloudbase/node-sdk'
import type { Keys } from './tencent-functions'
import type { MigratedDocument } from './migrations/migration'
import type { Data } from './migrations/run-migrations'

type Database = ReturnType<ReturnType<typeof init>['database']>
type Documents = Pick<Database, 'collection'>

/**
 * The database of an environment, for the machine that deploys. It uses the same SDK as functions. On a laptop the address of the
 * functions (TCB_CONTEXT_CNFG) leads to the local cloud.
 */
export function openData(cloudEnv: string, keys: Keys): Data {
  const database = init({ env: cloudEnv, ...keys }).database()
  return {
    get: (collection, id) => read(database, collection, id),
    async put(collection, document) {
      await write(database, collection, document)
    },
    async after(collection, afterId, limit) {
      try {
        const { data } = await database
          .collection(collection)
          .where({ _id: database.command.gt(afterId) })
          .orderBy('_id', 'asc')
          .limit(limit)
          .get()
        return data as MigratedDocument[]
      } catch (error) {
        if (isMissingCollection(error)) return []
        throw error
      }
    },
    replace: (collection, before, next) =>
      ifUnchanged(database, collection, before, (documents) => write(documents, collection, next)),
    move: (from, before, to, next) =>
      ifUnchanged(database, from, before, async (documents) => {
        await write(documents, to, next)
        await documents.collection(from).doc(before._id).remove()
      }),
  }
}

/** Whether a collection of an earlier release is missing, because the environment never ran that release. */
function isMissingCollection(error: unknown): boolean {
  return (
    error instanceof Error && /COLLECTION_NOT_EXIST|-502005/.test(`${JSON.stringify(error)} ${error.message}`)
  )
}

/** Runs `work` in a transaction if the document is unchanged since it was read. @returns whether it ran */
async function ifUnchanged(
  database: Database,
  collection: string,
  before: MigratedDocument,
  work: (documents: Documents) => Promise<void>,
): Promise<boolean> {
  const transaction = await database.startTransaction()
  try {
    const isSame = isDeepStrictEqual(await read(transaction, collection, before._id), before)
    if (isSame) await work(transaction)
    await (isSame ? transaction.commit() : transaction.rollback())
    return isSame
  } catch (error) {
    await transaction.rollback().catch(() => undefined)
    if (error instanceof Error && error.message.includes('TransactionConflict')) return false
    throw error
  }
}

/** Reads one document. The SDK answers a list outside a transaction, the document alone inside, and nothing for a missing document. */
async function read(
  documents: Documents,
  collection: string,
  id: string,
): Promise<MigratedDocument | undefined> {
  const answer = (await documents.collection(collection).doc(id).get()) as { data?: unknown }
  const { data } = answer
  const found: unknown = Array.isArray(data) ? data[0] : data
  return (found as MigratedDocument | null) ?? undefined
}

async function write(
  documents: Documents,
  collection: string,
  { _id, ...rest }: MigratedDocument,
): Promise<void> {
  await documents.collection(collection).doc(_id).set(rest)
}
