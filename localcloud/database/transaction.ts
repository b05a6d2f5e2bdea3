import { randomUUID } from 'node:crypto'
import { CloudFault, requestFailed } from '../fault'
import type { LocalClock } from '../clock'
import type { StoredCollection } from './collection'
import { duplicateKey } from './index/indexes'
import { lockKey, type Change, type WriteJournal } from './file/journal'
import {
  LOCK_WAIT_MS,
  TRANSACTION_CONFLICT_MESSAGE,
  TRANSACTION_LIMIT_MS,
  TRANSACTION_NOT_EXIST_MESSAGE,
} from './limits'
import type { Doc } from './values/values'

/** An open transaction: its snapshot (taken at the first operation), its writes and its locks. */
export interface StoreTransaction {
  readonly id: string
  readonly startedAt: number
  snapshot: number | undefined
  readonly writes: Map<string, Change>
  /** The unique keys of its documents: from the key's lock to the document that holds it. */
  readonly claims: Map<string, string>
}

const conflict = (): CloudFault =>
  new CloudFault('DATABASE_TRANSACTION_CONFLICT', TRANSACTION_CONFLICT_MESSAGE)
const notExist = (): CloudFault => new CloudFault('DATABASE_TRANSACTION_FAIL', TRANSACTION_NOT_EXIST_MESSAGE)

/** Open transactions with snapshot isolation and first-writer-wins locks per document and unique key. */
export class Transactions {
  private readonly open = new Map<string, StoreTransaction>()
  private readonly locks = new Map<string, StoreTransaction>()
  private waiters: (() => void)[] = []
  private readonly timers = new Map<string, NodeJS.Timeout>()
  private readonly stopWatching: () => void

  constructor(
    private readonly journal: WriteJournal,
    private readonly clock: LocalClock,
  ) {
    this.stopWatching = clock.onJump(() => this.expire())
  }

  begin(): StoreTransaction {
    const transaction: StoreTransaction = {
      id: randomUUID(),
      startedAt: this.clock.now(),
      snapshot: undefined,
      writes: new Map(),
      claims: new Map(),
    }
    this.open.set(transaction.id, transaction)
    this.timers.set(transaction.id, setTimeout(() => this.expire(), TRANSACTION_LIMIT_MS + 5).unref())
    return transaction
  }

  /** The open transaction of this id. The first use takes its snapshot. Throws when it has ended or exceeded its time limit. */
  use(id: string): StoreTransaction {
    this.expire()
    const transaction = this.open.get(id)
    if (!transaction) throw notExist()
    if (transaction.snapshot === undefined) {
      transaction.snapshot = this.journal.sequence
      this.journal.remembers = true
    }
    return transaction
  }

  /** The document as the transaction sees it: its own write, else the snapshot. */
  read(transaction: StoreTransaction, collection: StoredCollection, id: string): Doc | undefined {
    const own = transaction.writes.get(lockKey(collection, id))
    return own ? own.doc : this.journal.asOf(collection, id, transaction.snapshot ?? this.journal.sequence)
  }

  /** Stages a write. Aborts the transaction when another writer has locked the document or changed it since the snapshot. */
  stage(transaction: StoreTransaction, change: Change): void {
    const { collection, id, doc } = change
    const resource = lockKey(collection, id)
    const keys = doc ? uniqueResources(collection, doc) : []
    const snapshot = transaction.snapshot ?? this.journal.sequence
    const taken = [resource, ...keys].some((name) => (this.locks.get(name) ?? transaction) !== transaction)
    if (taken || this.journal.changedSince(resource, snapshot)) {
      this.end(transaction)
      throw conflict()
    }
    if (doc) {
      const isMine = (otherId: string) => transaction.writes.has(lockKey(collection, otherId))
      collection.checkUnique(id, doc, isMine)
      for (const key of keys) {
        const holder = transaction.claims.get(key)
        const index = collection.indexes.find(({ declaration }) =>
          key.startsWith(uniquePrefix(collection, declaration.name)),
        )
        if (holder !== undefined && holder !== resource && index)
          throw duplicateKey(collection.name, index.declaration, doc)
      }
    }
    for (const [key, holder] of transaction.claims) if (holder === resource) transaction.claims.delete(key)
    for (const key of keys) transaction.claims.set(key, resource)
    for (const name of [resource, ...keys]) this.locks.set(name, transaction)
    transaction.writes.set(resource, change)
  }

  /** Applies the writes as one commit. Resolves with their number when they are on disk. */
  async commit(transaction: StoreTransaction): Promise<number> {
    const changes = [...transaction.writes.values()]
    const applied = this.journal.apply(changes)
    this.end(transaction)
    await applied
    return changes.length
  }

  /** Ends the transaction, drops the writes that it has not applied, and wakes the writers that wait for its locks. */
  end(transaction: StoreTransaction): void {
    this.open.delete(transaction.id)
    clearTimeout(this.timers.get(transaction.id))
    this.timers.delete(transaction.id)
    for (const [name, holder] of this.locks) if (holder === transaction) this.locks.delete(name)
    if (![...this.open.values()].some(({ snapshot }) => snapshot !== undefined)) this.journal.forget()
    const waiters = this.waiters
    this.waiters = []
    for (const wake of waiters) wake()
  }

  /** Ids of a collection's documents whose state in the transaction may differ from the committed one. */
  *differingIds(transaction: StoreTransaction, collection: StoredCollection): IterableIterator<string> {
    const prefix = lockKey(collection, '')
    for (const resource of transaction.writes.keys())
      if (resource.startsWith(prefix)) yield resource.slice(prefix.length)
    yield* this.journal.changedIds(collection, transaction.snapshot ?? this.journal.sequence)
  }

  /** For writes outside transactions: computes the changes; waits and computes them again while a transaction locks one of them. */
  async whenFree(compute: () => Change[]): Promise<Change[]> {
    const deadline = Date.now() + LOCK_WAIT_MS
    for (;;) {
      const changes = compute()
      if (this.locks.size === 0) return changes
      const names = changes.flatMap(({ collection, id, doc }) => [
        lockKey(collection, id),
        ...(doc ? uniqueResources(collection, doc) : []),
      ])
      if (!names.some((name) => this.locks.has(name))) return changes
      const rest = deadline - Date.now()
      if (rest <= 0)
        throw requestFailed(
          '[FailedOperation] Unable to acquire lock within the given time: a transaction holds it',
        )
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, rest)
        this.waiters.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  close(): void {
    this.stopWatching()
    for (const transaction of [...this.open.values()]) this.end(transaction)
  }

  private expire(): void {
    const oldest = this.clock.now() - TRANSACTION_LIMIT_MS
    for (const transaction of [...this.open.values()])
      if (transaction.startedAt <= oldest) this.end(transaction)
  }
}

const uniquePrefix = (collection: StoredCollection, index: string): string =>
  `${collection.name}\0\0${index}\0`

const uniqueResources = (collection: StoredCollection, doc: Doc): string[] =>
  collection
    .uniqueKeys(doc)
    .flatMap(({ index, keys }) => keys.map((key) => uniquePrefix(collection, index.declaration.name) + key))
