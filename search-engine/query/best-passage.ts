import { MOST_PAIRS, MOST_SINGLES } from './plan'

/** Occurrences of a term in one passage are counted up to this number. */
const MOST_TIMES = 0x400

/** The places of a plan's terms in a document. Entry n of each array belongs to the n-th occurrence, in the order of the text. */
export interface Occurrences {
  /** Position in the text. */
  places: Int32Array
  /** Ordinal of the single at that place. */
  singles: Uint8Array
  /** Ordinal of the pair that ends there; 0 for none. */
  pairs: Uint8Array
  count: number
}

/**
 * Finds the best passage of a document: a window of a fixed number of codes that slides over the occurrences. The worth of a window is
 * the sum over its terms, each saturating with the number of its occurrences; it is updated as occurrences enter and leave.
 */
export class BestPassage {
  /** The worth of the first occurrence of a single or a pair, by its ordinal; 0 for ordinal 0. */
  readonly singleWorth = new Float64Array(MOST_SINGLES + 1)
  readonly pairWorth = new Float64Array(MOST_PAIRS + 1)
  private readonly singleTimes = new Uint16Array(MOST_SINGLES + 1)
  private readonly pairTimes = new Uint16Array(MOST_PAIRS + 1)
  /** The share that the next occurrence adds, by the number of occurrences so far. */
  private readonly gain: Float64Array

  /** `size` is in codes; `saturation` is k1 of BM25 for a term within the window. */
  constructor(
    private readonly size: number,
    saturation: number,
  ) {
    const worth = (times: number) => (times * (saturation + 1)) / (times + saturation)
    this.gain = Float64Array.from({ length: MOST_TIMES }, (_, times) => worth(times + 1) - worth(times))
  }

  /** The worth of the best passage. */
  score({ places, singles, pairs, count }: Occurrences): number {
    const { singleWorth, pairWorth, singleTimes, pairTimes, gain, size } = this
    let best = 0
    let worth = 0
    let first = 0
    for (let next = 0; next < count; next += 1) {
      const out = (places[next] ?? 0) - size
      for (; (places[first] ?? 0) <= out; first += 1) {
        const single = singles[first] ?? 0
        const times = (singleTimes[single] ?? 0) - 1
        singleTimes[single] = times
        worth -= (singleWorth[single] ?? 0) * (gain[times] ?? 0)
        const pair = pairs[first] ?? 0
        if (pair === 0) continue
        const pairsLeft = (pairTimes[pair] ?? 0) - 1
        pairTimes[pair] = pairsLeft
        worth -= (pairWorth[pair] ?? 0) * (gain[pairsLeft] ?? 0)
      }
      const single = singles[next] ?? 0
      const times = singleTimes[single] ?? 0
      singleTimes[single] = times + 1
      worth += (singleWorth[single] ?? 0) * (gain[times] ?? 0)
      const pair = pairs[next] ?? 0
      if (pair !== 0) {
        const pairsBefore = pairTimes[pair] ?? 0
        pairTimes[pair] = pairsBefore + 1
        worth += (pairWorth[pair] ?? 0) * (gain[pairsBefore] ?? 0)
      }
      if (worth > best) best = worth
    }
    for (; first < count; first += 1) {
      singleTimes[singles[first] ?? 0] = 0
      pairTimes[pairs[first] ?? 0] = 0
    }
    return best
  }
}
