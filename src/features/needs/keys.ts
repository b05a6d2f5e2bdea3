/** Under which name a need is kept as last seen. */
export const needKey = (needId: string) => `need:${needId}`

/** Under which name a message that is not sent yet is kept. */
export const supplyDraftKey = (needId: string) => `supply-draft:${needId}`
