/** Cache key of a need. */
export const needKey = (needId: string) => `need:${needId}`

/** Storage key of an unsent message. */
export const supplyDraftKey = (needId: string) => `supply-draft:${needId}`

/** Storage key of unsent changes to a need. */
export const editDraftKey = (needId: string) => `edit-draft:${needId}`

/** Storage key of the unsent words for a step. `about` is the need, or the paper for a step on a paper. */
export const stepWordsKey = (step: 'reject' | 'contest' | 'rate' | 'paper' | 'receipt', about: string) =>
  `${step}-draft:${about}`
