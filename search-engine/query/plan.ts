import { findAskingWords } from '../language/asking-words'
import { BREAK, isConcept, isHan, isToken, isWord, pairKey } from '../language/codes'
import type { Concepts } from '../language/concepts'
import type { Statistics } from './statistics'
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

/** What a text looks for in an index, each term with its weight. Terms that no document has are left out. */
export interface QueryPlan {
  pairs: readonly PairTerm[]
  singles: readonly SingleTerm[]
  concepts: readonly ConceptTerm[]
  /** The sum of all weights of pairs and singles. */
  sought: number
}

/** A plan has no more terms than this: more adds nothing to the order. The heaviest are kept. Ordinals of singles are bytes. */
export const MOST_SINGLES = 200
export const MOST_PAIRS = 160

/** `share` is how sure it is that the text says this: written 1, a word of asking or a guess less. */
interface PlannedPair extends PairTerm {
  share: number
}

interface PlannedSingle extends SingleTerm {
  share: number
  rarity: number
  /** Pairs that begin with it, and the word that it is by itself. */
  begins: PlannedPair[]
}

/** Makes plans for one index. Made once: its table of ordinals serves every plan. */
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
   * The plan of a text, given as codes. `guess` returns what else the text may have meant, each guess as codes with what it counts;
   * it is told whether the documents have everything that was written.
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

  /** A single, at the highest share at which it was met; undefined when no document has it. */
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

  /** Two neighbours. Their rarer half is evidence by itself already: a share of its rarity is taken off. */
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

  /** A word by itself is planned as a pair without a left half. */
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

/** The pairs of which both halves are among the singles. */
function keepPairsWithin(singles: readonly SingleTerm[], pairs: readonly PlannedPair[]): PlannedPair[] {
  const codes = new Set(singles.map(({ code }) => code).concat(BREAK))
  return pairs.filter(({ left, right }) => codes.has(left) && codes.has(right))
}

function takeHeaviest<T extends { weight: number }>(terms: T[], most: number): T[] {
  return terms.length <= most ? terms : terms.sort((a, b) => b.weight - a.weight).slice(0, most)
}
