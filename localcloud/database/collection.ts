import { duplicateId, duplicateKey, Index, type IndexDeclaration } from './index/indexes'
import { documentKey } from './index/index-key'
import type { Doc } from './values/values'

/** A document with its place in the data file and the number of the commit that last changed it. */
export interface Entry {
  row: number
  doc: Doc
  changedIn: number
}

/** The committed documents of one collection and their indexes. */
export class StoredCollection {
  readonly entries = new Map<string, Entry>()
  readonly indexes: Index[] = []

  constructor(readonly name: string) {}

  /** Adds an index over the documents already here; throws when they violate its uniqueness. */
  declare(declaration: IndexDeclaration): void {
    if (this.indexes.some((index) => index.declaration.name === declaration.name)) return
    const index = new Index(declaration)
    const loaded: { key: string; id: string }[] = []
    const seen = new Set<string>()
    for (const [id, { doc }] of this.entries) {
      for (const key of index.keysOf(doc)) {
        if (declaration.unique && seen.has(key)) throw duplicateKey(this.name, declaration, doc)
        if (declaration.unique) seen.add(key)
        loaded.push({ key: key + id, id })
      }
    }
    index.sorted.load(loaded)
    this.indexes.push(index)
  }

  get(id: string): Doc | undefined {
    return this.entries.get(id)?.doc
  }

  /** Puts, replaces or (undefined) removes a document and keeps the indexes right. */
  put(id: string, row: number, doc: Doc | undefined, commit: number): void {
    const before = this.entries.get(id)
    for (const index of this.indexes) {
      if (before) index.remove(id, before.doc)
      if (doc) index.add(id, doc)
    }
    if (!doc) this.entries.delete(id)
    else if (before) Object.assign(before, { doc, changedIn: commit })
    else this.entries.set(id, { row, doc, changedIn: commit })
  }

  /** Throws when an index cannot hold the document, before anything is written. */
  checkIndexable(doc: Doc): void {
    for (const index of this.indexes) index.check(doc)
  }

  /** The unique keys of a document. A writer must own them besides the document itself. */
  uniqueKeys(doc: Doc): { index: Index; keys: string[] }[] {
    return this.indexes
      .filter(({ declaration }) => declaration.unique)
      .map((index) => ({ index, keys: index.keysOf(doc) }))
  }

  /** Throws when another committed document already holds one of the document's unique keys. */
  checkUnique(id: string, doc: Doc, isFreed: (otherId: string) => boolean = () => false): void {
    for (const { index, keys } of this.uniqueKeys(doc)) {
      const owner = index.ownerOf(keys, id)
      if (owner !== undefined && !isFreed(owner)) throw duplicateKey(this.name, index.declaration, doc)
    }
  }

  /** Throws when the `_id` is taken. */
  checkNew(doc: Doc): void {
    if (this.entries.has(documentKey(doc['_id']))) throw duplicateId(this.name, doc['_id'])
  }
}
