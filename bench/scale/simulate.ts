import type { JobCost } from './jobs'

/** Share of a working day's jobs in each hour, from 0 to 23: an office's day with its two peaks. */
const HOURS = [0, 0, 0, 0, 0, 0, 1, 3, 9, 14, 13, 9, 5, 6, 11, 12, 8, 4, 2, 1, 1, 1, 0, 0] as const
const HOUR_S = 3_600
const CALL_S = 0.15

/** Enterprises of the provinces of a nation: few are large, most are small (a power law, the largest with a sixth of all). */
export function provincesOf(enterprises: number, provinces = 31): number[] {
  const weights = Array.from({ length: provinces }, (_, i) => 1 / (i + 1) ** 0.9)
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => Math.round((enterprises * weight) / sum))
}

export interface SimulatedDay {
  enterprises: number
  calls: number
  /** Calls in the busiest second. */
  peakASecond: number
  /** Calls in flight in the busiest second. */
  peakInFlight: number
}

/** Random numbers, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Simulates a working day of one environment, second by second: each job starts at a random moment of office hours, and its calls
 * follow one another. It shows how many calls come at once, which the arithmetic of the model cannot.
 */
export function simulateDay(enterprises: number, jobs: readonly JobCost[], seed: number): SimulatedDay {
  const random = chance(seed)
  const seconds = new Uint32Array(24 * HOUR_S)
  const total = HOURS.reduce<number>((a, b) => a + b, 0)
  let calls = 0
  for (const job of jobs) {
    const times = Math.round((job.aDay * enterprises) / 1_000)
    for (let i = 0; i < times; i += 1) {
      let draw = random() * total
      const hour = HOURS.findIndex((share) => (draw -= share) < 0)
      const begin = Math.floor((Math.max(0, hour) + random()) * HOUR_S)
      for (let call = 0; call < job.calls; call += 1) {
        // A screen makes its first two calls together; then the person reads between calls.
        const second = Math.min(seconds.length - 1, begin + Math.floor(call / 2) * 5)
        seconds[second] = (seconds[second] ?? 0) + 1
        calls += 1
      }
    }
  }
  const peakASecond = seconds.reduce((a, b) => Math.max(a, b), 0)
  return { enterprises, calls, peakASecond, peakInFlight: Math.ceil(peakASecond * CALL_S) }
}
