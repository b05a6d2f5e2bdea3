import type { Shares } from './reader'
import type { Segment } from './segment'
import { brevityPrior, lengthExponent, lengthNorm, rarity, type Weights } from '../query/weights'

/** How rare something is, and how much finding it tells. */
export interface Rareness {
  found: number
  rarity: number
  told: number
}

/** Of what so few documents have, rareness is worked out once. */
const REMEMBERED = 1024

/** What is known of all documents of an index together: how rare things are, and what length is usual. */
export class Statistics {
  readonly size: number
  readonly meanLength: number
  readonly exponent: number
  /** Saturation constant by length of a document: k1 of BM25 times its length norm. */
  readonly slowness: Float32Array
  /** What length alone says, by length of a document: as a share of all that a need looks for. */
  readonly brevity: Float32Array
  private readonly top: number
  /** By the number of documents found: a power takes longer than to remember it. */
  private readonly rareness: (Rareness | undefined)[] = Array.from({ length: REMEMBERED })
  private readonly shares = new Map<Segment, Shares>()

  constructor(
    private readonly segments: readonly Segment[],
    private readonly weights: Weights,
  ) {
    const sum = (of: (segment: Segment) => number) =>
      segments.reduce((total, segment) => total + of(segment), 0)
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

  /** What evidence earns the documents of a segment, by slot: worked out once. */
  sharesOf(segment: Segment): Shares {
    const known = this.shares.get(segment)
    if (known) return known
    const slow = Float32Array.from(segment.parts.lengths, (length) => this.slowness[length] ?? 0)
    const shares = { slow, once: slow.map((slowness) => this.top / (1 + slowness)), top: this.top }
    this.shares.set(segment, shares)
    return shares
  }

  private found(key: number): number {
    let found = 0
    for (const segment of this.segments) found += segment.documentsWith(key)
    return found
  }

  /** Of a pair, word or concept. */
  rarenessOf(key: number): Rareness {
    return this.rarenessOfFound(this.found(key))
  }

  rarenessOfSingle(code: number): Rareness {
    return this.rarenessOfFound(this.foundSingle(code))
  }

  private foundSingle(code: number): number {
    let found = 0
    for (const segment of this.segments) found += segment.documentsWithSingle(code)
    return found
  }

  private rarenessOfFound(found: number): Rareness {
    const known = this.rareness[found]
    if (known) return known
    const rare = rarity(found, this.size)
    const made = { found, rarity: rare, told: rare ** this.weights.rarityExponent }
    if (found < REMEMBERED) this.rareness[found] = made
    return made
  }
}
