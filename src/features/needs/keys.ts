/** Cache key of a need. */
export const needKey = (needId: string) => `need:${needId}`

/** Storage key of a message that has not been sent. */
export const supplyDraftKey = (needId: string) => `supply-draft:${needId}`

/** Storage key of changes to a need that have not been sent. */
export const editDraftKey = (needId: string) => `edit-draft:${needId}`

/** Storage key of what an enterprise has begun to write for a step of a need; a paper's stands by the paper. */
export const stepWordsKey = (step: 'reject' | 'contest' | 'rate' | 'paper' | 'receipt', about: string) =>
  `${step}-draft:${about}`
