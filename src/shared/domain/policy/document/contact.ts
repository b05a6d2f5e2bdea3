/** Whom to ask: a row of a table of contacts, or a contact named in a line. */
export interface Contact {
  /** The subject that one asks about, or the office; empty when the line does not say. */
  matter: string
  person?: string
  phones: readonly string[]
  emails: readonly string[]
  /** Text in place of a number, e.g. an office to turn to. */
  note?: string
}
