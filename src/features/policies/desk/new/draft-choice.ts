/** What becomes a draft, as the publisher chose it so far. */
export interface DraftChoice {
  /** Says so where the notice is there already. */
  findSame: boolean
  /** Of a report that carries a notice: asks first, then the notice alone or everything. */
  ofReport: 'ask' | 'notice' | 'whole'
}

/** Before anything was asked. */
export const NOTHING_CHOSEN: DraftChoice = { findSame: true, ofReport: 'ask' }
