import { MOST_PAIRS, MOST_SINGLES } from './plan'

/** A passage meets nothing more often than this. */
const MOST_TIMES = 0x400

/** Where a document has something of a plan: places, the single at each, and the pair that ends there (0: none). */
export interface Meetings {
  places: Int32Array
  singles: Uint8Array
  pairs: Uint8Array
  count: number
}

/**
 * The best passage of a document: a window of so many codes that slides over what the document has of a plan. Its worth is the sum of
 * what it meets, each saturating with the number of times, and is kept up to date as places enter and leave.
 */
export class BestPassage {
  /** What a single or a pair adds at its first meeting, by its ordinal; 0 for ordinal 0. */
  readonly singleWorth = new Float64Array(MOST_SINGLES + 1)
  readonly pairWorth = new Float64Array(MOST_PAIRS + 1)
  private readonly singleTimes = new Uint16Array(MOST_SINGLES + 1)
  private readonly pairTimes = new Uint16Array(MOST_PAIRS + 1)
  /** What one more meeting adds after so many. */
  private readonly gain: Float64Array

  constructor(
    private readonly size: number,
    slow: number,
  ) {
    const worth = (times: number) => (times * (slow + 1)) / (times + slow)
    this.gain = Float64Array.from({ length: MOST_TIMES }, (_, times) => worth(times + 1) - worth(times))
  }

  /** The worth of the best passage. */
  best({ places, singles, pairs, count }: Meetings): number {
    const { singleWorth, pairWorth, singleTimes, pairTimes, gain, size } = this
    let best = 0
    let worth = 0
    let first = 0
    for (let next = 0; next < count; next += 1) {
      const out = (places[next] as number) - size
      for (; (places[first] as number) <= out; first += 1) {
        const single = singles[first] as number
        const times = (singleTimes[single] as number) - 1
        singleTimes[single] = times
        worth -= (singleWorth[single] as number) * (gain[times] as number)
        const pair = pairs[first] as number
        if (pair === 0) continue
        const together = (pairTimes[pair] as number) - 1
        pairTimes[pair] = together
        worth -= (pairWorth[pair] as number) * (gain[together] as number)
      }
      const single = singles[next] as number
      const times = singleTimes[single] as number
      singleTimes[single] = times + 1
      worth += (singleWorth[single] as number) * (gain[times] as number)
      const pair = pairs[next] as number
      if (pair !== 0) {
        const together = pairTimes[pair] as number
        pairTimes[pair] = together + 1
        worth += (pairWorth[pair] as number) * (gain[together] as number)
      }
      if (worth > best) best = worth
    }
    for (; first < count; first += 1) {
      singleTimes[singles[first] as number] = 0
      pairTimes[pairs[first] as number] = 0
    }
    return best
  }
}
