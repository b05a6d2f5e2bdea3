import { USAGE_RING } from '../limits'

/** The cost of one call of a function. */
export interface CallUsage {
  requestId: string
  function: string
  /** `action` of the event, when it has one. */
  action?: string
  /** Local clock, epoch ms. */
  startedAt: number
  durationMs: number
  /** Queries, counts and aggregations, even if they found nothing. Reads of one document by its id do not count. */
  queries: number
  /** Documents returned / changed / examined. */
  reads: number
  writes: number
  examined: number
  /** Queries that no declared index serves. */
  warnings: string[]
  /** The failure's code, when the call failed. */
  failure?: string
}

/** Remembers the last calls. */
export function createUsageRing(): { add(usage: CallUsage): void; list(): CallUsage[] } {
  const ring: CallUsage[] = []
  return {
    add: (usage) => {
      ring.push(usage)
      if (ring.length > USAGE_RING) ring.shift()
    },
    list: () => [...ring],
  }
}
