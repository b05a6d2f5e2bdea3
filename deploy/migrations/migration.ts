/** A document as stored in the database. */
export type MigratedDocument = { readonly _id: string } & Readonly<Record<string, unknown>>

/**
 * One change of the form of stored data, in both directions. `up` and `down` are pure. An interrupted run is repeated, so they may
 * meet a document that is changed already: they must not change it again. Functions of the previous release must be able to work
 * with the result of `up`, because data is deployed first.
 */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  version: number
  /** The change in words, for the log. */
  says: string
  collection: string
  /** Absent when the documents stay in their collection. */
  renamed?: Rename
  /** The data that `up` removes for good, in words, for the log: it must not be stored any more. `down` cannot restore it. */
  forgets?: string
  up(document: MigratedDocument): MigratedDocument
  /** The document as the previous release wrote it. Only `down` drops data that only the newer release knows. */
  down(document: MigratedDocument): MigratedDocument
}

/** The renaming of a collection: `up` moves documents from `collection` to `to`, `down` back. Documents keep their ids. */
interface Rename {
  to: string
  /**
   * `removed`: a document is in only one of the two collections. `kept`: the original stays, because functions of the previous release
   * read it while the new ones are uploaded; a later copy replaces it.
   */
  originals: 'removed' | 'kept'
}
