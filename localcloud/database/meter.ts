/** The cost of one function call (or one direct request) so far. */
export interface Meter {
  /** Queries, counts and aggregations, even if they find nothing. Reads of one document by its id do not count. */
  queries: number
  /** Documents returned. */
  reads: number
  /** Documents changed. */
  writes: number
  /** Documents examined, returned or not. */
  examined: number
  /** Queries that no declared index serves. */
  warnings: string[]
}

export const newMeter = (): Meter => ({ queries: 0, reads: 0, writes: 0, examined: 0, warnings: [] })
