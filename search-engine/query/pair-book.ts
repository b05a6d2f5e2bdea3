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

/** Pairs kept of two sounds: the best known. */
const PAIRS_KEPT = 64

/** Characters that may have been meant, and how many documents say so. */
export interface MeantPair {
  codes: number[]
  found: number
}

/** So many pairs are remembered. */
const MEANT_KEPT = 20_000

/** What the documents say of pairs of characters: the only dictionary there is. Void when a document changes. */
export class PairBook {
  /** What was meant by two characters that no document has side by side: whoever types asks again with every keystroke. */
  private readonly meant = new Map<number, MeantPair | undefined>()
  private readonly sounding = new Map<string, readonly KnownPair[]>()

  constructor(private readonly segments: readonly Segment[]) {}

  /** How many documents have a pair. */
  count(left: number, right: number): number {
    const key = pairKey(left, right)
    let found = 0
    for (const segment of this.segments) found += segment.documentsWith(key)
    return found
  }

  /** Calls back with every character that follows one, and the documents of one segment in which it does. */
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

  /** Looks a pair up among what was worked out before, else works it out. `way` parts several ways to work it out (0 or 1). */
  recall(way: 0 | 1, left: number, right: number, work: () => MeantPair | undefined): MeantPair | undefined {
    const key = 2 * pairKey(left, right) + way
    if (this.meant.has(key)) return this.meant.get(key)
    if (this.meant.size >= MEANT_KEPT) this.meant.clear()
    const found = work()
    this.meant.set(key, found)
    return found
  }

  /**
   * The pairs known best of which the halves are read so, each by a whole syllable (dai, kuan) or by how it begins (d, k). Worked out
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
        // Nobody spells out what carries no topic.
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
