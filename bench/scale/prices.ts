/** The quotas of WeChat's base environment (platform.md §4; the console of an environment shows its own). */
export const BASE_QUOTA = {
  callsAMonth: 200_000,
  readsADay: 50_000,
  writesADay: 30_000,
  /** Calls of one function at the same time. */
  concurrentCalls: 20,
} as const

/**
 * List prices, in yuan. Second-hand: read in public price tables of CloudBase and of services built on it, not in a console of ours.
 * Change them here together with the day, and print docs/scale.md anew.
 */
export const PRICES = {
  asOf: '2026-11-21',
  baseAMonth: 19.9,
  gbs: 0.000_111_08,
  calls: 0.0133 / 10_000,
  reads: 0.015 / 10_000,
  writes: 0.05 / 10_000,
} as const

/** Use of the platform: calls of functions, documents read and written, memory × time in GB·s. */
export interface Usage {
  calls: number
  reads: number
  writes: number
  gbs: number
}

export const NO_USAGE: Usage = { calls: 0, reads: 0, writes: 0, gbs: 0 }

export function addUsage(a: Usage, b: Usage, times = 1): Usage {
  return {
    calls: a.calls + b.calls * times,
    reads: a.reads + b.reads * times,
    writes: a.writes + b.writes * times,
    gbs: a.gbs + b.gbs * times,
  }
}

/** The price of a use beyond any package, in yuan. */
export function priceOf({ calls, reads, writes, gbs }: Usage): number {
  return calls * PRICES.calls + reads * PRICES.reads + writes * PRICES.writes + gbs * PRICES.gbs
}
