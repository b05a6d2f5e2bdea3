import type { StoredCollection } from '../collection'
import type { RowChange, DocumentStore } from './store'
import type { Doc } from '../values/values'

/** One document to be put, replaced or (undefined) removed. */
export interface Change {
  collection: StoredCollection
  id: string
  doc: Doc | undefined
}

/** A document before a commit; `before` is undefined when the document did not exist. */
interface Past {
  commit: number
  before: Doc | undefined
}

interface Pending {
  rows: RowChange[]
  undo: () => void
  resolve: () => void
  reject: (error: unknown) => void
}

/** The key under which locks and the past of a document are stored. */
export const lockKey = (collection: StoredCollection, id: string): string => `${collection.name}\0${id}`

/**
 * Orders the commits. A change is visible in memory at once; it is acknowledged when the disk has it. Commits that arrive
 * together share one sync. When the disk refuses a write, the journal undoes all unacknowledged changes, newest first.
 */
export class WriteJournal {
  /** The number of the last commit: a transaction's snapshot. */
  sequence = 0
  /** Whether the journal keeps earlier versions of documents, because open transactions may read them. */
  remembers = false
  private readonly past = new Map<string, Past[]>()
  private pending: Pending[] = []
  private nextRow = 1

  constructor(private readonly store: DocumentStore) {}

  /** Takes a stored document into memory at start. */
  load(collection: StoredCollection, id: string, row: number, doc: Doc): void {
    collection.entries.set(id, { row, doc, changedIn: 0 })
    this.nextRow = Math.max(this.nextRow, row + 1)
  }

  /** Applies changes as one commit; resolves when they are on disk. */
  apply(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve()
    const { rows, undo } = this.applyToMemory(changes)
    if (this.store.isMemory) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.pending.push({ rows, undo, resolve, reject })
      if (this.pending.length === 1) setImmediate(() => this.flush())
    })
  }

  /** As `apply`, but the changes are on disk when it returns. */
  applyNow(changes: readonly Change[]): void {
    const { rows, undo } = this.applyToMemory(changes)
    if (this.store.isMemory) return
    let failure: unknown
    this.pending.push({ rows, undo, resolve: () => undefined, reject: (error) => (failure = error) })
    this.flush()
    if (failure !== undefined) throw failure
  }

  /** Writes everything pending in one synced transaction. */
  flush(): void {
    const group = this.pending
    this.pending = []
    if (group.length === 0) return
    try {
      this.store.commit(group.flatMap((item) => item.rows))
    } catch (error) {
      for (const item of [...group].reverse()) item.undo()
      for (const item of group) item.reject(error)
      return
    }
    for (const item of group) item.resolve()
  }

  /** The document as it was at commit `snapshot`. */
  asOf(collection: StoredCollection, id: string, snapshot: number): Doc | undefined {
    const later = this.past.get(lockKey(collection, id))?.find(({ commit }) => commit > snapshot)
    return later ? later.before : collection.get(id)
  }

  /** Whether a commit after `snapshot` changed the document. */
  changedSince(resource: string, snapshot: number): boolean {
    return this.past.get(resource)?.some(({ commit }) => commit > snapshot) ?? false
  }

  /** Documents of a collection that a commit after `snapshot` changed. */
  *changedIds(collection: StoredCollection, snapshot: number): IterableIterator<string> {
    const prefix = lockKey(collection, '')
    for (const [resource, records] of this.past) {
      if (resource.startsWith(prefix) && records.some(({ commit }) => commit > snapshot))
        yield resource.slice(prefix.length)
    }
  }

  /** Drops the earlier versions of documents. Called when the last transaction has ended. */
  forget(): void {
    this.remembers = false
    this.past.clear()
  }

  private applyToMemory(changes: readonly Change[]): { rows: RowChange[]; undo: () => void } {
    const commit = ++this.sequence
    const rows: RowChange[] = []
    const undos: (() => void)[] = []
    for (const { collection, id, doc } of changes) {
      const entry = collection.entries.get(id)
      if (!entry && !doc) continue
      const row = entry?.row ?? this.nextRow++
      const before = entry?.doc
      if (this.remembers) {
        const resource = lockKey(collection, id)
        const records = this.past.get(resource)
        if (records) records.push({ commit, before })
        else this.past.set(resource, [{ commit, before }])
      }
      collection.put(id, row, doc, commit)
      rows.push({ collection: collection.name, row, doc })
      undos.push(() => collection.put(id, row, before, commit))
    }
    return { rows, undo: () => undos.reverse().forEach((undo) => undo()) }
  }
}
