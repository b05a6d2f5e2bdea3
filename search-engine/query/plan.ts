import { findAskingWords } from '../language/asking-words'
import { BREAK, isConcept, isHan, isToken, isWord, pairKey } from '../language/codes'
import type { Concepts } from '../language/concepts'
import type { Statistics } from './statistics'
import { glueWeight, type Weights } from './weights'

/** A pair of neighbours, or a word by itself (left is BREAK). */
interface PairTerm {
  left: number
  right: number
  /** The most that it adds to a document, before saturation; and the most that it adds to a passage. */
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

/** The terms that a text looks for in an index, each with its weight. Terms that no document has are left out. */
export interface QueryPlan {
  pairs: readonly PairTerm[]
  singles: readonly SingleTerm[]
  concepts: readonly ConceptTerm[]
  /** The sum of all weights of pairs and singles. */
  sought: number
}

/** The greatest numbers of terms in a plan; the heaviest are kept, and more would not change the order. Ordinals of singles are bytes. */
export const MOST_SINGLES = 200
export const MOST_PAIRS = 160

/** `share` is how sure the term is: 1 for a written one, less for a word of asking or a guess. */
interface PlannedPair extends PairTerm {
  share: number
}

interface PlannedSingle extends SingleTerm {
  share: number
  rarity: number
  /** Pairs that begin with it, and the term for it as a word by itself. */
  begins: PlannedPair[]
}

/** Makes plans for one index. One object makes all of them, because they share its table of ordinals. */
export class Planner {
  private pairs: PlannedPair[] = []
  private singles: PlannedSingle[] = []
  private concepts: ConceptTerm[] = []
  /** By code: the ordinal of a single in `singles`, from 1. */
  private readonly ordinals = new Uint16Array(0x10000)
  private allKnown = true

  constructor(
    private readonly conceptList: Concepts,
    private readonly weights: Weights,
  ) {}

  /**
   * The plan of a text, given as codes. `guess` returns what else the text may have meant, each guess as codes with its share. Its argument
   * tells whether the documents have all written terms.
   */
  plan(
    codes: readonly number[],
    guess: (allKnown: boolean) => readonly { codes: readonly number[]; share: number }[],
    statistics: Statistics,
  ): QueryPlan {
    this.pairs = []
    this.singles = []
    this.concepts = []
    this.allKnown = true
    this.add(codes, 1, statistics)
    for (const guessed of guess(this.allKnown)) this.add(guessed.codes, guessed.share, statistics)
    for (const { code } of this.singles) this.ordinals[code] = 0
    const singles = takeHeaviest(this.singles, MOST_SINGLES)
    const pairs = takeHeaviest(
      singles.length < this.singles.length ? keepPairsWithin(singles, this.pairs) : this.pairs,
      MOST_PAIRS,
    )
    let sought = 0
    for (const { weight } of pairs) sought += weight
    for (const { weight } of singles) sought += weight
    return { pairs, singles, concepts: this.concepts, sought }
  }

  private add(codes: readonly number[], share: number, statistics: Statistics): void {
    const asking = findAskingWords(codes)
    let before: PlannedSingle | undefined
    let wasAsking = false
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? BREAK
      if (isConcept(code)) {
        this.addConcept(code, share, statistics)
        continue
      }
      const isAsking = asking?.has(at) ?? false
      const ownShare = isAsking ? share * this.weights.asking : share
      const single = isToken(code) ? this.addSingle(code, ownShare, statistics) : undefined
      if (isToken(code) && !single) this.allKnown = false
      if (single && isWord(code)) this.addWord(single, ownShare, statistics)
      if (single && before) this.addPair(before, single, wasAsking ? ownShare : share, statistics)
      before = single
      wasAsking = isAsking
    }
  }

  /** Adds a single with the highest share at which the text has it; undefined when no document has it. */
  private addSingle(code: number, share: number, statistics: Statistics): PlannedSingle | undefined {
    const known = this.singles[(this.ordinals[code] ?? 0) - 1]
    if (known) {
      raiseShare(known, share)
      return known
    }
    const { documents, rarity, worth } = statistics.singleRareness(code)
    if (documents === 0) return undefined
    const { single, passage } = this.weights
    const added: PlannedSingle = {
      code,
      share,
      rarity,
      begins: [],
      weight: share * single * (isHan(code) ? glueWeight(code) : 1) * worth,
      passageWeight: share * passage * single * rarity,
    }
    this.ordinals[code] = this.singles.push(added)
    return added
  }

  /** Adds two neighbours. The rarer half counts by itself already, so a share of its rarity is subtracted. */
  private addPair(left: PlannedSingle, right: PlannedSingle, share: number, statistics: Statistics): void {
    const known = left.begins.find((pair) => pair.left === left.code && pair.right === right.code)
    if (known) return raiseShare(known, share)
    const { documents, rarity } = statistics.rareness(pairKey(left.code, right.code))
    if (documents === 0) {
      this.allKnown = false
      return
    }
    const news = rarity - this.weights.overlap * Math.max(left.rarity, right.rarity)
    const pair: PlannedPair = {
      left: left.code,
      right: right.code,
      share,
      weight: share * glueWeight(left.code, right.code) * news ** this.weights.rarityExponent,
      passageWeight: share * this.weights.passage * news,
    }
    left.begins.push(pair)
    this.pairs.push(pair)
  }

  /** Adds a word by itself, as a pair without a left half. */
  private addWord(single: PlannedSingle, share: number, statistics: Statistics): void {
    const known = single.begins.find(({ left }) => left === BREAK)
    if (known) return raiseShare(known, share)
    const { documents, rarity } = statistics.rareness(pairKey(BREAK, single.code))
    if (documents === 0) {
      this.allKnown = false
      return
    }
    const word: PlannedPair = {
      left: BREAK,
      right: single.code,
      share,
      weight: share * rarity ** this.weights.rarityExponent,
      passageWeight: share * this.weights.passage * rarity,
    }
    single.begins.push(word)
    this.pairs.push(word)
  }

  private addConcept(code: number, share: number, statistics: Statistics): void {
    if (this.concepts.some((concept) => concept.code === code)) return
    const { rarity } = statistics.rareness(pairKey(BREAK, code))
    this.concepts.push({ code, weight: share * this.weights[this.conceptList.kind(code)] * rarity })
  }
}

function raiseShare(term: { share: number; weight: number; passageWeight: number }, share: number): void {
  if (term.share >= share) return
  term.weight *= share / term.share
  term.passageWeight *= share / term.share
  term.share = share
}

/** The pairs whose halves are both among the singles. */
function keepPairsWithin(singles: readonly SingleTerm[], pairs: readonly PlannedPair[]): PlannedPair[] {
  const codes = new Set(singles.map(({ code }) => code).concat(BREAK))
  return pairs.filter(({ left, right }) => codes.has(left) && codes.has(right))
}

function takeHeaviest<T extends { weight: number }>(terms: T[], most: number): T[] {
  return terms.length <= most ? terms : terms.sort((a, b) => b.weight - a.weight).slice(0, most)
}
