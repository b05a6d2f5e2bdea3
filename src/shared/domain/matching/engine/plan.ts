import { BREAK, isConcept, isHan, isToken, isWord, keyOf } from './codes'
import type { Concepts } from './concepts'
import type { Statistics } from './statistics'
import { glueWeight, type Weights } from './weights'

/** A pair of neighbours, or a word by itself (left is BREAK). */
export interface PairTerm {
  left: number
  right: number
  /** What it adds to a document at most, before saturation; and to a passage. */
  weight: number
  passageWeight: number
}

export interface SingleTerm {
  code: number
  weight: number
  passageWeight: number
}

export interface ConceptTerm {
  code: number
  weight: number
}

/** A need as evidence to look for, with weights from the statistics of an index. */
export interface Plan {
  pairs: readonly PairTerm[]
  singles: readonly SingleTerm[]
  concepts: readonly ConceptTerm[]
}

/** More evidence than this tells nothing more; the rarest is kept. */
export const MOST_SINGLES = 200
export const MOST_PAIRS = 160

/**
 * `sure` is what was written. What else it may have meant is asked for only where it says something that no document knows: further
 * texts, each as codes.
 */
export function planOf(
  sure: readonly number[],
  guesses: (knowsAll: boolean) => readonly (readonly number[])[],
  statistics: Statistics,
  concepts: Concepts,
  weights: Weights,
): Plan {
  const plan = new Planned(statistics, concepts, weights)
  plan.add(sure, 1)
  for (const codes of guesses(plan.knowsAll)) plan.add(codes, weights.guess)
  const { pairs, singles } = plan
  const kept = heaviest(singles, MOST_SINGLES)
  return {
    pairs: heaviest(kept.length < singles.length ? pairsOf(kept, pairs) : pairs, MOST_PAIRS),
    singles: kept,
    concepts: plan.concepts,
  }
}

class Planned implements Plan {
  readonly pairs: PairTerm[] = []
  readonly singles: SingleTerm[] = []
  readonly concepts: ConceptTerm[] = []
  /** Whether some document has each pair. */
  knowsAll = true
  constructor(
    private readonly statistics: Statistics,
    private readonly kinds: Concepts,
    private readonly weights: Weights,
  ) {}

  add(codes: readonly number[], share: number): void {
    let before = BREAK
    for (const code of codes) {
      if (isConcept(code)) {
        this.addConcept(code, share)
        continue
      }
      if (isToken(code)) {
        const isNew = !this.singles.some((single) => single.code === code)
        if (isNew) this.addSingle(code, share)
        if (isNew && isWord(code)) this.addPair(BREAK, code, share)
        if (before !== BREAK && (isNew || !this.has(before, code))) this.addPair(before, code, share)
      }
      before = isToken(code) ? code : BREAK
    }
  }

  private has(left: number, right: number): boolean {
    return this.pairs.some((pair) => pair.left === left && pair.right === right)
  }

  private addPair(left: number, right: number, share: number): void {
    const { found, rarity, told } = this.statistics.rarenessOf(keyOf(left, right))
    if (found === 0) this.knowsAll = false
    const glue = left === BREAK ? 1 : glueWeight(left, right)
    this.pairs.push({
      left,
      right,
      weight: share * glue * told,
      passageWeight: share * this.weights.passage * rarity,
    })
  }

  private addSingle(code: number, share: number): void {
    const { single, passage } = this.weights
    const { rarity, told } = this.statistics.rarenessOfSingle(code)
    const glue = isHan(code) ? glueWeight(code) : 1
    this.singles.push({
      code,
      weight: share * single * glue * told,
      passageWeight: share * passage * single * rarity,
    })
  }

  private addConcept(code: number, share: number): void {
    if (this.concepts.some((concept) => concept.code === code)) return
    const { rarity } = this.statistics.rarenessOf(keyOf(BREAK, code))
    this.concepts.push({ code, weight: share * this.weights[this.kinds.kindOf(code)] * rarity })
  }
}

/** Pairs of which both halves were kept. */
function pairsOf(kept: readonly SingleTerm[], pairs: readonly PairTerm[]): PairTerm[] {
  const codes = new Set(kept.map(({ code }) => code).concat(BREAK))
  return pairs.filter(({ left, right }) => codes.has(left) && codes.has(right))
}

function heaviest<T extends { weight: number }>(terms: T[], most: number): T[] {
  return terms.length <= most ? terms : terms.sort((a, b) => b.weight - a.weight).slice(0, most)
}
