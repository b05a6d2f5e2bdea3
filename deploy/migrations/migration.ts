/** A document as it lies in the database. */
export type MigratedDocument = { readonly _id: string } & Readonly<Record<string, unknown>>

/**
 * One change of the form in which data lie, both ways. `up` and `down` are pure. They may meet a document that is changed already, because
 * a run that was broken off is run again: they leave it as it is. Functions of the release before must live with what `up` makes, because
 * data go first.
 */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  version: number
  /** What changes, for the log. */
  says: string
  collection: string
  /** Absent when the documents stay in their collection. */
  renamed?: Rename
  /** What `up` removes for good, for the log: data that must not be stored any more. `down` cannot bring it back. */
  forgets?: string
  up(document: MigratedDocument): MigratedDocument
  /** As the release before wrote it. What only the newer release can say is dropped here, and only here. */
  down(document: MigratedDocument): MigratedDocument
}

/** A collection that gets another name: `up` leads from `collection` to `to`, `down` back. Documents keep their ids. */
interface Rename {
  to: string
  /**
   * `removed`: a document lies in one of the two collections only. `kept`: functions of the release before read the original while the
   * upload of the new ones runs, so it stays; a later copy replaces it.
   */
  originals: 'removed' | 'kept'
}
