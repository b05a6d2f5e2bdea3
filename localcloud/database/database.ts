import type { LocalClock } from '../clock'
import { CloudFault, invalidParam } from '../fault'
import { StoredCollection } from './collection'
import { documentKey } from './index/index-key'
import { duplicateId, duplicateKey, type IndexDeclaration } from './index/indexes'
import { WriteJournal, type Change } from './file/journal'
import { collectionNotExistMessage } from './limits'
import type { DocumentStore } from './file/store'
import { Transactions } from './transaction'

/** A collection and its indexes, as a deployment declares them to a real environment. */
export interface CollectionDeclaration {
  name: string
  indexes: readonly IndexDeclaration[]
}

/** All collections of one environment over one data file. */
export class Database {
  readonly journal: WriteJournal
  readonly transactions: Transactions
  private readonly collections = new Map<string, StoredCollection>()

  /** Loads the data file, then builds the declared indexes; throws when stored data violates a unique one. */
  constructor(
    private readonly store: DocumentStore,
    readonly clock: LocalClock,
    declarations: readonly CollectionDeclaration[],
  ) {
    this.journal = new WriteJournal(store)
    this.transactions = new Transactions(this.journal, clock)
    for (const name of store.collections()) this.collections.set(name, new StoredCollection(name))
    for (const { name } of declarations) this.ensure(name)
    for (const { collection, row, doc } of store.documents()) {
      this.journal.load(this.ensure(collection), documentKey(doc['_id']), row, doc)
    }
    for (const { name, indexes } of declarations)
      for (const index of indexes) this.ensure(name).declare(index)
  }

  /** The collection of this name; throws −502005 when nobody has created it. */
  collection(name: unknown): StoredCollection {
    if (typeof name !== 'string' || name === '') throw invalidParam('collectionName is required')
    const collection = this.collections.get(name)
    if (!collection) throw new CloudFault('DATABASE_COLLECTION_NOT_EXIST', collectionNotExistMessage(name))
    return collection
  }

  /** Creates a collection. Throws when it exists or the name is not valid. */
  create(name: unknown): void {
    if (typeof name !== 'string' || !/^[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$/.test(name))
      throw invalidParam('collectionName is invalid')
    if (this.collections.has(name))
      throw new CloudFault('DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceInUse] Table exist')
    this.ensure(name)
  }

  /** Throws when committing the changes together would break a unique index or reuse an `_id`. */
  checkUnique(changes: readonly Change[]): void {
    const claimed = new Set<string>()
    const ids = new Set(changes.map(({ collection, id }) => `${collection.name}\0${id}`))
    for (const { collection, id, doc } of changes) {
      if (!doc) continue
      const freed = (other: string) => ids.has(`${collection.name}\0${other}`)
      collection.checkUnique(id, doc, freed)
      for (const { index, keys } of collection.uniqueKeys(doc)) {
        for (const key of keys) {
          const claim = `${collection.name}\0${index.declaration.name}\0${key}`
          if (claimed.has(claim)) throw duplicateKey(collection.name, index.declaration, doc)
          claimed.add(claim)
        }
      }
    }
  }

  /** Inserts documents in one synced commit without a request, for seeds and tests. Creates a missing collection. */
  insertNow(name: string, docs: readonly { [field: string]: unknown }[]): void {
    const collection = this.ensure(name)
    const changes = docs.map((doc): Change => ({ collection, id: documentKey(doc['_id']), doc }))
    const seen = new Set<string>()
    for (const { id, doc } of changes) {
      if (collection.get(id) || seen.has(id)) throw duplicateId(name, doc?.['_id'])
      seen.add(id)
    }
    this.checkUnique(changes)
    this.journal.applyNow(changes)
  }

  close(): void {
    this.transactions.close()
    this.journal.flush()
  }

  private ensure(name: string): StoredCollection {
    let collection = this.collections.get(name)
    if (!collection) {
      collection = new StoredCollection(name)
      this.store.addCollection(name)
      this.collections.set(name, collection)
    }
    return collection
  }
}
