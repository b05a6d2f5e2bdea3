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

/** `sure` is what was written, `guessed` further texts it may have meant (each as codes, with fields and breaks). */
export function planOf(
  sure: readonly number[],
  guessed: readonly (readonly number[])[],
  statistics: Statistics,
  concepts: Concepts,
  weights: Weights,
): Plan {
  const pairs = new Map<number, PairTerm>()
  const singles = new Map<number, SingleTerm>()
  const named = new Map<number, ConceptTerm>()
  const addPair = (left: number, right: number, share: number) => {
    const key = keyOf(left, right)
    if (pairs.has(key)) return
    const rarity = statistics.rarityOf(key)
    const glue = left === BREAK ? 1 : glueWeight(left, right)
    pairs.set(key, {
      left,
      right,
      weight: share * glue * rarity ** weights.rarityExponent,
      passageWeight: share * weights.passage * rarity,
    })
  }
  const add = (codes: readonly number[], share: number) => {
    let before = BREAK
    for (const code of codes) {
      if (isConcept(code)) {
        const weight = share * weights[concepts.kindOf(code)] * statistics.rarityOf(keyOf(BREAK, code))
        if (!named.has(code)) named.set(code, { code, weight })
        continue
      }
      if (isToken(code)) {
        if (!singles.has(code)) singles.set(code, singleOf(code, share, statistics, weights))
        if (isWord(code)) addPair(BREAK, code, share)
        if (before !== BREAK) addPair(before, code, share)
      }
      before = isToken(code) ? code : BREAK
    }
  }
  add(sure, 1)
  for (const codes of guessed) add(codes, weights.guess)
  const kept = heaviest([...singles.values()], MOST_SINGLES)
  const together = [...pairs.values()]
  return {
    pairs: heaviest(kept.length < singles.size ? pairsOf(kept, together) : together, MOST_PAIRS),
    singles: kept,
    concepts: [...named.values()],
  }
}

/** Pairs of which both halves were kept. */
function pairsOf(kept: readonly SingleTerm[], pairs: readonly PairTerm[]): PairTerm[] {
  const codes = new Set(kept.map(({ code }) => code).concat(BREAK))
  return pairs.filter(({ left, right }) => codes.has(left) && codes.has(right))
}

function singleOf(code: number, share: number, statistics: Statistics, weights: Weights): SingleTerm {
  const rarity = statistics.rarityOfSingle(code)
  const glue = isHan(code) ? glueWeight(code) : 1
  return {
    code,
    weight: share * weights.single * glue * rarity ** weights.rarityExponent,
    passageWeight: share * weights.passage * weights.single * rarity,
  }
}

function heaviest<T extends { weight: number }>(terms: T[], most: number): T[] {
  return terms.length <= most ? terms : terms.sort((a, b) => b.weight - a.weight).slice(0, most)
}
