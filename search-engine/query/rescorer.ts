import { BREAK, isConcept, LAST_FIELD } from '../language/codes'
import type { Segment } from '../store/segment'
import { conceptShare } from './accumulator'
import { BestPassage, type Occurrences } from './best-passage'
import { MOST_PAIRS, MOST_SINGLES, type QueryPlan } from './plan'
import type { Statistics } from './statistics'
import type { TopRanking } from './top-ranking'
import type { Weights } from './weights'

/** Mark of codes that are no tokens: starts of fields, and concepts. */
const SPECIAL = 0xff
/** The greatest distance of neighbours: after a name stand its own concept and the wider one for which it also stands. */
const NEIGHBOUR_DISTANCE = 3
const NO_PLAN: QueryPlan = { pairs: [], singles: [], concepts: [], sought: 0 }

export interface RescorerOptions {
  weights: Weights
  /** Weight of field n of a document. */
  fieldWeights: readonly number[]
  isPlace: (code: number) => boolean
  /** Receives the scores. */
  ranking: TopRanking
}

/**
 * Second stage: computes full scores of documents from their forward text. A first scan without branches notes the places of all terms of the plan;
 * the other steps look at those places only. One object serves many plans: `begin` fills its tables and `end` empties them.
 */
export class Rescorer {
  private readonly weights: Weights
  private readonly fieldWeights: readonly number[]
  private readonly isPlace: (code: number) => boolean
  private readonly ranking: TopRanking
  private readonly passage: BestPassage
  private plan = NO_PLAN
  /** By code: the ordinal of a single, from 1; SPECIAL for fields and for concepts of the plan; 0 for everything else. */
  private readonly marks = new Uint8Array(0x10000).fill(SPECIAL, 1, LAST_FIELD + 1)
  /** Ordinals of pairs, from 1. The index is made of the marks of both halves: the left mark shifted, then the right mark. */
  private pairAt = new Uint8Array(1 << 8)
  private shift = 4
  /** By the ordinal of a pair that is a word by itself: the ordinal of the single for that word. */
  private readonly wordOfPair = new Uint8Array(MOST_PAIRS + 1)
  private lastWord = 0
  /** How often the document has each single, pair and concept, weighted by field. Ordinal 0 collects counts of no term. */
  private readonly singleCounts = new Float64Array(MOST_SINGLES + 1)
  private readonly pairCounts = new Float64Array(MOST_PAIRS + 1)
  private conceptCounts: number[] = []
  private occurrences = makeOccurrences(1 << 10)

  constructor({ weights, fieldWeights, isPlace, ranking }: RescorerOptions) {
    this.weights = weights
    this.fieldWeights = fieldWeights
    this.isPlace = isPlace
    this.ranking = ranking
    this.passage = new BestPassage(weights.passageTokens, weights.passageSaturation)
  }

  /** Computes scores of a segment's documents and adds them to the ranking. */
  score(plan: QueryPlan, segment: Segment, slots: readonly number[], statistics: Statistics): void {
    this.begin(plan)
    for (const slot of slots) this.scoreDocument(segment, slot, statistics)
    this.end()
  }

  private begin(plan: QueryPlan): void {
    const { pairs, singles, concepts } = plan
    const { passage } = this
    this.plan = plan
    this.lastWord = 0
    this.conceptCounts = concepts.map(() => 0)
    for (const { code } of concepts) this.marks[code] = SPECIAL
    this.shift = 32 - Math.clz32(singles.length)
    if (this.pairAt.length < 1 << (2 * this.shift)) this.pairAt = new Uint8Array(1 << (2 * this.shift))
    for (let i = 0; i < singles.length; i += 1) {
      const { code = BREAK, passageWeight = 0 } = singles[i] ?? {}
      this.marks[code] = i + 1
      passage.singleWorth[i + 1] = passageWeight
    }
    for (let i = 0; i < pairs.length; i += 1) {
      const { left = BREAK, right = BREAK, passageWeight = 0 } = pairs[i] ?? {}
      const word = left === BREAK ? (this.marks[right] ?? 0) : 0
      this.wordOfPair[i + 1] = word
      if (word !== 0) this.lastWord = i + 1
      if (word === 0) this.pairAt[this.pairPlace(left, right)] = i + 1
      passage.pairWorth[i + 1] = word === 0 ? passageWeight : 0
      if (word !== 0) passage.singleWorth[word] = (passage.singleWorth[word] ?? 0) + passageWeight
    }
  }

  private end(): void {
    const { pairs, singles, concepts } = this.plan
    for (const { left, right } of pairs) if (left !== BREAK) this.pairAt[this.pairPlace(left, right)] = 0
    for (const { code } of singles) this.marks[code] = 0
    for (const { code } of concepts) this.marks[code] = 0
  }

  private pairPlace(left: number, right: number): number {
    return ((this.marks[left] ?? 0) << this.shift) | (this.marks[right] ?? 0)
  }

  private scoreDocument(segment: Segment, slot: number, statistics: Statistics): void {
    const { text, textAt, lengths, mentions } = segment.parts
    const { plan, ranking } = this
    this.scan(text, textAt[slot] ?? 0, textAt[slot + 1] ?? 0)
    this.count(text)
    const length = lengths[slot] ?? 0
    const slow = statistics.slowness[length] ?? 0
    const passage = this.passage.score(this.occurrences)
    const pairs = this.takeTerms(plan.pairs, this.pairCounts, slow)
    const singles = this.takeTerms(plan.singles, this.singleCounts, slow)
    ranking.open(segment, slot)
    ranking.setWords(pairs, singles, passage)
    if (plan.concepts.length > 0) this.takeConcepts(mentions[slot] ?? 0)
    ranking.addBrevity(plan.sought * (statistics.brevity[length] ?? 0))
  }

  /**
   * Notes the places of codes with a mark. Every place is written, but the counter moves on only if the code has a mark. The casts save a test in the
   * innermost loop on phones, whose JavaScript engine may not compile.
   */
  private scan(text: Uint16Array, start: number, end: number): void {
    if (this.occurrences.places.length < end - start) this.occurrences = makeOccurrences(2 * (end - start))
    const { marks } = this
    const { places } = this.occurrences
    let hits = 0
    for (let at = start; at < end; at += 1) {
      places[hits] = at
      hits += -(marks[text[at] as number] as number) >>> 31
    }
    this.occurrences.count = hits
  }

  /** Counts the terms at the noted places. Only tokens stay in `occurrences`, each with its single and the pair that ends there. */
  private count(text: Uint16Array): void {
    const { marks, shift, pairAt, singleCounts, pairCounts } = this
    const { places, singles, pairs, count } = this.occurrences
    let tokens = 0
    let weight = 1
    let before = 0
    let beforeAt = -1
    for (let i = 0; i < count; i += 1) {
      const at = places[i] ?? 0
      const code = text[at] ?? 0
      const mark = marks[code] ?? 0
      if (mark === SPECIAL) {
        if (code <= LAST_FIELD) weight = this.fieldWeights[code - 1] ?? 1
        else this.countConcept(code)
        continue
      }
      const near =
        at === beforeAt + 1 || (at - beforeAt <= NEIGHBOUR_DISTANCE && onlyConcepts(text, beforeAt + 1, at))
      const pair = near ? (pairAt[before | mark] ?? 0) : 0
      singleCounts[mark] = (singleCounts[mark] ?? 0) + weight
      pairCounts[pair] = (pairCounts[pair] ?? 0) + weight
      places[tokens] = at
      singles[tokens] = mark
      pairs[tokens] = pair
      tokens += 1
      before = mark << shift
      beforeAt = at
    }
    this.occurrences.count = tokens
    for (let i = 1; i <= this.lastWord; i += 1) {
      const word = this.wordOfPair[i] ?? 0
      if (word !== 0) pairCounts[i] = singleCounts[word] ?? 0
    }
  }

  private countConcept(code: number): void {
    const { concepts } = this.plan
    for (let i = 0; i < concepts.length; i += 1) {
      if (concepts[i]?.code === code) this.conceptCounts[i] = (this.conceptCounts[i] ?? 0) + 1
    }
  }

  /** Passes the counted concepts of the document to the ranking and resets the counts to 0. */
  private takeConcepts(mentions: number): void {
    const { concepts } = this.plan
    for (let i = 0; i < concepts.length; i += 1) {
      const count = this.conceptCounts[i] ?? 0
      if (count === 0) continue
      const { code = BREAK, weight = 0 } = concepts[i] ?? {}
      this.ranking.addConcept(weight * conceptShare(count, mentions), this.isPlace(code))
      this.conceptCounts[i] = 0
    }
  }

  /** The saturated score of the document's counted terms. It resets the counts to 0. */
  private takeTerms(terms: readonly { weight: number }[], counts: Float64Array, slow: number): number {
    const top = this.weights.saturation + 1
    let score = 0
    for (let i = 1; i <= terms.length; i += 1) {
      const count = counts[i] ?? 0
      if (count === 0) continue
      score += ((terms[i - 1]?.weight ?? 0) * count * top) / (count + slow)
      counts[i] = 0
    }
    return score
  }
}

function onlyConcepts(text: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isConcept(text[at] ?? 0)) return false
  return true
}

const makeOccurrences = (room: number): Occurrences => ({
  places: new Int32Array(room),
  singles: new Uint8Array(room),
  pairs: new Uint8Array(room),
  count: 0,
})
