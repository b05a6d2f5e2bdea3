/** What one function call (or one direct request) has cost so far. */
export interface Meter {
  /** Queries, counts and aggregations, whatever they find; not reads of one document by its id. */
  queries: number
  /** Documents returned. */
  reads: number
  /** Documents changed. */
  writes: number
  /** Documents looked at, returned or not. */
  examined: number
  /** Queries that no declared index serves. */
  warnings: string[]
}

export const newMeter = (): Meter => ({ queries: 0, reads: 0, writes: 0, examined: 0, warnings: [] })
