import { askingAt } from '../language/asking'
import { BREAK, isConcept, isHan, isToken, isWord, pairKey } from '../store/codes'
import type { Concepts } from '../language/concepts'
import type { Statistics } from '../store/statistics'
import { glueWeight, type Weights } from './weights'

/** A pair of neighbours, or a word by itself (left is BREAK). */
interface PairTerm {
  left: number
  right: number
  /** What it adds to a document at most, before saturation; and to a passage. */
  weight: number
  passageWeight: number
}

interface SingleTerm {
  code: number
  weight: number
  passageWeight: number
}

export interface ConceptTerm {
  code: number
  weight: number
}

/** A need as evidence to look for, with weights from the statistics of an index; what no document has is left out. */
export interface QueryPlan {
  pairs: readonly PairTerm[]
  singles: readonly SingleTerm[]
  concepts: readonly ConceptTerm[]
  /** All weights of pairs and singles together. */
  sought: number
}

/** More evidence than this tells nothing more; the rarest is kept. */
export const MOST_SINGLES = 200
export const MOST_PAIRS = 160

/** With the share at which it was met: written, asked with, or guessed. */
interface KnownPair extends PairTerm {
  share: number
}

interface KnownSingle extends SingleTerm {
  share: number
  rarity: number
  /** Pairs that it begins, and the word it is by itself. */
  begins: KnownPair[]
}

/** Plans needs for one index: made once, what it looks things up in is kept. */
export class Planner {
  private pairs: KnownPair[] = []
  private singles: KnownSingle[] = []
  private concepts: ConceptTerm[] = []
  /** Ordinal of a single, from 1, by its code. */
  private readonly ordinals = new Uint16Array(0x10000)
  private knowsAll = true

  constructor(
    private readonly kinds: Concepts,
    private readonly weights: Weights,
  ) {}

  /**
   * `sure` is what was written. What else it may have meant is asked for with whether documents know all of that: further texts, each as
   * codes.
   */
  plan(
    sure: readonly number[],
    guesses: (knowsAll: boolean) => readonly (readonly number[])[],
    statistics: Statistics,
  ): QueryPlan {
    this.pairs = []
    this.singles = []
    this.concepts = []
    this.knowsAll = true
    this.add(sure, 1, statistics)
    for (const codes of guesses(this.knowsAll)) this.add(codes, this.weights.guess, statistics)
    for (const { code } of this.singles) this.ordinals[code] = 0
    const singles = heaviest(this.singles, MOST_SINGLES)
    const pairs = heaviest(
      singles.length < this.singles.length ? pairsOf(singles, this.pairs) : this.pairs,
      MOST_PAIRS,
    )
    let sought = 0
    for (const { weight } of pairs) sought += weight
    for (const { weight } of singles) sought += weight
    return { pairs, singles, concepts: this.concepts, sought }
  }

  private add(codes: readonly number[], share: number, statistics: Statistics): void {
    const asking = askingAt(codes)
    let before: KnownSingle | undefined
    let wasAsking = false
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? BREAK
      if (isConcept(code)) {
        this.addConcept(code, share, statistics)
        continue
      }
      const isAsking = asking?.has(at) ?? false
      const alone = isAsking ? share * this.weights.asking : share
      const single = isToken(code) ? this.single(code, alone, statistics) : undefined
      if (isToken(code) && !single) this.knowsAll = false
      if (single && isWord(code)) this.addPair(undefined, single, alone, statistics)
      if (single && before) this.addPair(before, single, wasAsking ? alone : share, statistics)
      before = single
      wasAsking = isAsking
    }
  }

  /** A single at the highest share at which it was met; undefined when no document has it. */
  private single(code: number, share: number, statistics: Statistics): KnownSingle | undefined {
    const known = this.singles[(this.ordinals[code] as number) - 1]
    if (known) {
      if (known.share < share) scale(known, share)
      return known
    }
    const { found, rarity, told } = statistics.rarenessOfSingle(code)
    if (found === 0) return undefined
    const { single, passage } = this.weights
    const made: KnownSingle = {
      code,
      share,
      rarity,
      begins: [],
      weight: share * single * (isHan(code) ? glueWeight(code) : 1) * told,
      passageWeight: share * passage * single * rarity,
    }
    this.ordinals[code] = this.singles.push(made)
    return made
  }

  /** Two neighbours, or a word by itself. A pair is told by what it says beyond its rarer half, which is evidence already. */
  private addPair(
    before: KnownSingle | undefined,
    single: KnownSingle,
    share: number,
    statistics: Statistics,
  ): void {
    const left = before?.code ?? BREAK
    const right = single.code
    const { begins } = before ?? single
    const known = begins.find((pair) => pair.left === left && pair.right === right)
    if (known) {
      if (known.share < share) scale(known, share)
      return
    }
    const { found, rarity } = statistics.rarenessOf(pairKey(left, right))
    if (found === 0) {
      this.knowsAll = false
      return
    }
    const news = before ? rarity - this.weights.overlap * Math.max(before.rarity, single.rarity) : rarity
    const made: KnownPair = {
      left,
      right,
      share,
      weight: share * (before ? glueWeight(left, right) : 1) * news ** this.weights.rarityExponent,
      passageWeight: share * this.weights.passage * news,
    }
    begins.push(made)
    this.pairs.push(made)
  }

  private addConcept(code: number, share: number, statistics: Statistics): void {
    if (this.concepts.some((concept) => concept.code === code)) return
    const { rarity } = statistics.rarenessOf(pairKey(BREAK, code))
    this.concepts.push({ code, weight: share * this.weights[this.kinds.kindOf(code)] * rarity })
  }
}

function scale(term: { share: number; weight: number; passageWeight: number }, share: number): void {
  term.weight *= share / term.share
  term.passageWeight *= share / term.share
  term.share = share
}

/** Pairs of which both halves were kept. */
function pairsOf(kept: readonly SingleTerm[], pairs: readonly KnownPair[]): KnownPair[] {
  const codes = new Set(kept.map(({ code }) => code).concat(BREAK))
  return pairs.filter(({ left, right }) => codes.has(left) && codes.has(right))
}

function heaviest<T extends { weight: number }>(terms: T[], most: number): T[] {
  return terms.length <= most ? terms : terms.sort((a, b) => b.weight - a.weight).slice(0, most)
}
