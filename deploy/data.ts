import { isDeepStrictEqual } from 'node:util'
import { init } from '@cloudbase/node-sdk'
import type { Keys } from './tencent-tools'
import type { MigratedDocument } from './migrations/migration'
import type { Data } from './migrations/run-migrations'

type Database = ReturnType<ReturnType<typeof init>['database']>
type Documents = Pick<Database, 'collection'>

/**
 * The database of an environment, reached from the machine that deploys with the SDK that functions use too. On a laptop the same address as
 * the functions' (TCB_CONTEXT_CNFG) leads to the local cloud.
 */
export function openData(cloudEnv: string, keys: Keys): Data {
  const database = init({ env: cloudEnv, ...keys }).database()
  return {
    get: (collection, id) => read(database, collection, id),
    async put(collection, document) {
      await write(database, collection, document)
    },
    async after(collection, afterId, limit) {
      const { data } = await database
        .collection(collection)
        .where({ _id: database.command.gt(afterId) })
        .orderBy('_id', 'asc')
        .limit(limit)
        .get()
      return data as MigratedDocument[]
    },
    async replace(collection, before, next) {
      const transaction = await database.startTransaction()
      try {
        const held = await read(transaction, collection, before._id)
        const isSame = isDeepStrictEqual(held, before)
        if (isSame) await write(transaction, collection, next)
        await (isSame ? transaction.commit() : transaction.rollback())
        return isSame
      } catch (error) {
        await transaction.rollback().catch(() => undefined)
        if (String((error as Error).message).includes('TransactionConflict')) return false
        throw error
      }
    },
  }
}

/** Outside a transaction a document comes in a list, inside alone, and one that is not there as a fault or as nothing. */
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
