import { BREAK, isHan, pairKey } from '../language/codes'
import { pinyin } from '../language/pinyin'
import type { Segment } from '../store/segment'
import { lowerBound } from '../language/words'
import { glueWeight } from './weights'

/** Two neighbouring characters and the number of documents that have them. */
export interface KnownPair {
  left: number
  right: number
  found: number
}

/** The number of most frequent pairs that are stored for two sounds. */
const PAIRS_KEPT = 64

/** Characters that may have been meant, and the number of documents with them. */
export interface MeantPair {
  codes: number[]
  found: number
}

/** The number of guessed pairs that are cached. */
const MEANT_KEPT = 20_000

/** How often the documents have each pair of characters: the engine's only dictionary. The caller discards it when a document changes. */
export class PairBook {
  /** Guesses for pairs that no document has: a person who types asks for the same ones at every keystroke. */
  private readonly meant = new Map<number, MeantPair | undefined>()
  private readonly sounding = new Map<string, readonly KnownPair[]>()

  constructor(private readonly segments: readonly Segment[]) {}

  /** The number of documents that have a pair. */
  count(left: number, right: number): number {
    const key = pairKey(left, right)
    let found = 0
    for (const segment of this.segments) found += segment.documentsWith(key)
    return found
  }

  /** Calls `each` with every character that follows `left`, and the number of documents of one segment with that pair. */
  after(left: number, each: (right: number, found: number) => void): void {
    for (const { parts } of this.segments) {
      const { termKeys, termDocs } = parts
      for (let term = lowerBound(termKeys, pairKey(left, BREAK)); term < termKeys.length; term += 1) {
        const key = termKeys[term] as number
        if (key >>> 16 !== left) break
        const right = key & 0xffff
        if (isHan(right)) each(right, termDocs[term] as number)
      }
    }
  }

  /** The cached guess for a pair, or else the result of `work`, which is then cached. `way` (0 or 1) separates two kinds of guesses. */
  recall(way: 0 | 1, left: number, right: number, work: () => MeantPair | undefined): MeantPair | undefined {
    const key = 2 * pairKey(left, right) + way
    if (this.meant.has(key)) return this.meant.get(key)
    if (this.meant.size >= MEANT_KEPT) this.meant.clear()
    const found = work()
    this.meant.set(key, found)
    return found
  }

  /**
   * The most frequent pairs whose halves have these sounds, each a whole syllable (dai, kuan) or a first letter (d, k). They are computed
   * once for two sounds.
   */
  sound(left: string, right: string): readonly KnownPair[] {
    const key = `${left} ${right}`
    const known = this.sounding.get(key)
    if (known) return known
    const { charactersOf, reads } = pinyin()
    const fits = reads(right)
    const found = new Map<number, KnownPair>()
    for (const first of charactersOf(left)) {
      this.after(first, (second, documents) => {
        // Nobody writes characters without a topic in pinyin.
        if (!fits(second) || glueWeight(first, second) < 1) return
        const pair = pairKey(first, second)
        const before = found.get(pair)
        if (before) before.found += documents
        else found.set(pair, { left: first, right: second, found: documents })
      })
    }
    const pairs = [...found.values()].sort((a, b) => b.found - a.found).slice(0, PAIRS_KEPT)
    this.sounding.set(key, pairs)
    return pairs
  }
}
