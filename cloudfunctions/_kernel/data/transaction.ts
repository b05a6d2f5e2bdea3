import type { Session } from './database'
import type { CollectionWriter, TransactionScope, WritableCollection } from './repositories/repository'

/** One database transaction, as a handler sees it. */
export interface Transaction {
  /** The writer of a collection in this transaction: `tx.use(needs).update(next, version)`. */
  use<T>(collection: WritableCollection<T>): CollectionWriter<T>
}

/** Hands out the writer of each collection, the same one whenever it is asked for. */
export function openTransaction(
  session: Session,
  touch: TransactionScope['touch'],
  trace: string,
): Transaction {
  const writers = new Map<unknown, unknown>()
  return {
    use<T>(collection: WritableCollection<T>) {
      const known = writers.get(collection) ?? collection.inTransaction({ session, touch, trace })
      writers.set(collection, known)
      // Kept under the collection that made it, so it has this type.
      return known as CollectionWriter<T>
    },
  }
}
