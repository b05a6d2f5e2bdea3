/** A pattern of what leads to somebody, and what stands in its place. $1 and $2 stay. */
export type PersonPattern = readonly [pattern: RegExp, instead: string]
