import type { Segment } from '../store/segment'
import type { TermShares } from './accumulator'
import { brevityPrior, lengthExponent, lengthNorm, rarity, type Weights } from './weights'

/** The rarity of a term among the documents of an index. */
export interface Rareness {
  /** The number of documents that have it. */
  documents: number
  rarity: number
  /** Rarity to the exponent in the weights: the worth of finding the term. */
  worth: number
}

/** The rareness of terms in fewer documents than this is cached: there are few such numbers, and a power takes longer than a look-up. */
const CACHED_BELOW = 1024

/** Statistics of all documents of an index together: the rarity of terms, and the usual length. */
export class Statistics {
  readonly size: number
  readonly meanLength: number
  /** Exponent of relative length, see `lengthExponent`. */
  readonly exponent: number
  /** Saturation constant by length of a document: k1 of BM25 times its length norm. */
  readonly slowness: Float32Array
  /** Preference for a length, as a share of everything that a need looks for. */
  readonly brevity: Float32Array
  private readonly top: number
  /** By the number of documents. */
  private readonly cached: (Rareness | undefined)[] = Array.from({ length: CACHED_BELOW })
  private readonly shares = new Map<Segment, TermShares>()

  constructor(
    private readonly segments: readonly Segment[],
    private readonly weights: Weights,
  ) {
    const sum = (value: (segment: Segment) => number) =>
      segments.reduce((total, segment) => total + value(segment), 0)
    this.size = sum((segment) => segment.size)
    this.meanLength = this.size === 0 ? 1 : sum((segment) => segment.lengthSum) / this.size
    const meanSquare = this.size === 0 ? 1 : sum((segment) => segment.lengthSquares) / this.size
    const deviation = Math.sqrt(Math.max(0, meanSquare - this.meanLength ** 2))
    this.exponent = lengthExponent(weights, this.meanLength, deviation)
    const longest = segments.reduce((most, segment) => Math.max(most, segment.longest), 0)
    this.slowness = new Float32Array(longest + 1)
    this.brevity = new Float32Array(longest + 1)
    for (let length = 0; length <= longest; length += 1) {
      this.slowness[length] = weights.saturation * lengthNorm(length, this.meanLength, this.exponent)
      this.brevity[length] = weights.brevity * brevityPrior(length, this.meanLength, this.exponent)
    }
    this.top = weights.saturation + 1
  }

  /** The shares that terms earn for the documents of a segment; computed once for each segment. */
  sharesOf(segment: Segment): TermShares {
    const known = this.shares.get(segment)
    if (known) return known
    const slow = Float32Array.from(segment.parts.lengths, (length) => this.slowness[length] ?? 0)
    const shares = { slow, once: slow.map((slowness) => this.top / (1 + slowness)), top: this.top }
    this.shares.set(segment, shares)
    return shares
  }

  /** The rareness of a pair, a word or a concept, by its key. */
  rareness(key: number): Rareness {
    let documents = 0
    for (const segment of this.segments) documents += segment.documentsWith(key)
    return this.toRareness(documents)
  }

  /** The rareness of a single character or word, by its code. */
  singleRareness(code: number): Rareness {
    let documents = 0
    for (const segment of this.segments) documents += segment.documentsWithSingle(code)
    return this.toRareness(documents)
  }

  private toRareness(documents: number): Rareness {
    const known = this.cached[documents]
    if (known) return known
    const rare = rarity(documents, this.size)
    const rareness = { documents, rarity: rare, worth: rare ** this.weights.rarityExponent }
    if (documents < CACHED_BELOW) this.cached[documents] = rareness
    return rareness
  }
}
