/** What a roster says of an enterprise beside name, code, industry and facts. */
export interface RosterEntry {
  /** The park's own number for the enterprise. */
  number?: string
  legalPerson?: string
  contactName?: string
  contactPhone?: string
}
