/** What one function call (or one direct request) has cost so far. */
export interface Meter {
  /** Documents returned. */
  reads: number
  /** Documents changed. */
  writes: number
  /** Documents looked at, returned or not. */
  examined: number
  /** Queries that no declared index serves. */
  warnings: string[]
}

export const newMeter = (): Meter => ({ reads: 0, writes: 0, examined: 0, warnings: [] })
