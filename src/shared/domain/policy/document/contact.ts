/** Whom to ask: a row of a table of contacts, or a contact named in a line. */
export interface Contact {
  /** What one asks about, or the office; empty when the line does not say. */
  matter: string
  person?: string
  phones: readonly string[]
  emails: readonly string[]
  /** What stands instead of a number, e.g. whom to turn to. */
  note?: string
}
