/** The publisher's choices for the draft so far. */
export interface DraftChoice {
  /** True: the cloud refuses a notice that exists already. */
  findSame: boolean
  /** For a report that contains a notice: ask first, take the notice alone, or take the whole text. */
  ofReport: 'ask' | 'notice' | 'whole'
}

/** The choices before the first question. */
export const NOTHING_CHOSEN: DraftChoice = { findSame: true, ofReport: 'ask' }
