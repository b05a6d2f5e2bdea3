/** A document as it lies in the database. */
export type MigratedDocument = { readonly _id: string } & Readonly<Record<string, unknown>>

/**
 * One change of the form in which data lie, both ways. `up` and `down` are pure and may meet a document that is changed already (a run that
 * was broken off is run again): they leave it as it is. Functions of the release before must live with what `up` makes, because data go first.
 */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  version: number
  /** What changes, for the log. */
  says: string
  collection: string
  up(document: MigratedDocument): MigratedDocument
  /** As the release before wrote it. What only the newer release can say is dropped here, and only here. */
  down(document: MigratedDocument): MigratedDocument
}
