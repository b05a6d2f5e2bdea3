import type { Session } from './database'
import type { CollectionWriter, TransactionScope, WritableCollection } from './repositories/repository'

/** One database transaction, as handlers use it. */
export interface Transaction {
  /** The writer of a collection in this transaction: `tx.use(needs).update(next, version)`. */
  use<T>(collection: WritableCollection<T>): CollectionWriter<T>
}

/** Opens one writer for each collection that the transaction uses. */
export function openTransaction(
  session: Session,
  touch: TransactionScope['touch'],
  trace: string,
): Transaction {
  const writers = new Map<unknown, unknown>()
  return {
    use<T>(collection: WritableCollection<T>) {
      const writer = writers.get(collection) ?? collection.inTransaction({ session, touch, trace })
      writers.set(collection, writer)
      // The map holds each writer under the collection that made it.
      return writer as CollectionWriter<T>
    },
  }
}
