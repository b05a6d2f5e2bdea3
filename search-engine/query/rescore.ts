import { BREAK, isConcept, LAST_FIELD } from '../store/codes'
import { BestPassage, type Meetings } from './passage'
import { MOST_PAIRS, MOST_SINGLES, type QueryPlan } from './plan'
import type { TopRanking } from './ranking'
import { conceptShare } from '../store/reader'
import type { Segment } from '../store/segment'
import type { Statistics } from '../store/statistics'
import type { Weights } from './weights'

/** Mark of codes that are no tokens: fields and concepts. */
const SPECIAL = 0xff
/** Two neighbours are at most so far apart: behind a name stand its concept and the wider one it stands for. */
const BETWEEN = 3

/**
 * Scores documents in full from their forward text: pairs and characters of the whole document, the best passage, concepts. First a scan
 * without branches notes where anything of the plan stands; the rest looks at those places only. Made once for many plans: what it
 * counts in is kept.
 */
export class Rescorer {
  /** By code: the ordinal of a single, from 1; SPECIAL for fields and concepts of the plan; 0 for all that does not count. */
  private readonly marks = new Uint8Array(0x10000).fill(SPECIAL, 1, LAST_FIELD + 1)
  /** Ordinal of a pair, from 1, by the marks of its halves; the left one shifted. */
  private pairAt = new Uint8Array(1 << 8)
  private shift = 4
  /** Of a pair that is a word by itself, the ordinal of the word: it is counted as a single. */
  private readonly wordOf = new Uint8Array(MOST_PAIRS + 1)
  private lastWord = 0
  /** How often the document has each, weighted by field; ordinal 0 is nothing. */
  private readonly singleCounts = new Float64Array(MOST_SINGLES + 1)
  private readonly pairCounts = new Float64Array(MOST_PAIRS + 1)
  private conceptCounts: number[] = []
  private met = meetings(1 << 10)
  private readonly passage: BestPassage
  private plan: QueryPlan = { pairs: [], singles: [], concepts: [], sought: 0 }

  constructor(
    private readonly weights: Weights,
    private readonly fieldWeights: readonly number[],
    private readonly isPlace: (code: number) => boolean,
  ) {
    this.passage = new BestPassage(weights.passageTokens, weights.passageSaturation)
  }

  /** Scores documents of a segment, and keeps them in a ranking. */
  score(
    plan: QueryPlan,
    segment: Segment,
    slots: readonly number[],
    statistics: Statistics,
    to: TopRanking,
  ): void {
    this.begin(plan)
    for (const slot of slots) this.scoreOf(segment, slot, statistics, to)
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
      const word = left === BREAK ? (this.marks[right] as number) : 0
      this.wordOf[i + 1] = word
      if (word !== 0) this.lastWord = i + 1
      if (word === 0) this.pairAt[this.placeOf(left, right)] = i + 1
      passage.pairWorth[i + 1] = word === 0 ? passageWeight : 0
      if (word !== 0) passage.singleWorth[word] = (passage.singleWorth[word] as number) + passageWeight
    }
  }

  private end(): void {
    const { pairs, singles, concepts } = this.plan
    for (const { left, right } of pairs) if (left !== BREAK) this.pairAt[this.placeOf(left, right)] = 0
    for (const { code } of singles) this.marks[code] = 0
    for (const { code } of concepts) this.marks[code] = 0
  }

  private placeOf(left: number, right: number): number {
    return ((this.marks[left] as number) << this.shift) | (this.marks[right] as number)
  }

  private scoreOf(segment: Segment, slot: number, statistics: Statistics, to: TopRanking): void {
    const { text, textAt, lengths, mentions } = segment.parts
    this.scan(text, textAt[slot] as number, textAt[slot + 1] as number)
    this.count(text)
    const passage = this.passage.best(this.met)
    const length = lengths[slot] as number
    const slow = statistics.slowness[length] as number
    const pairs = this.take(this.plan.pairs, this.pairCounts, slow)
    const singles = this.take(this.plan.singles, this.singleCounts, slow)
    to.open(segment, slot, pairs, singles, passage)
    if (this.plan.concepts.length > 0) this.takeConcepts(mentions[slot] as number, to)
    to.addBrevity(this.plan.sought * (statistics.brevity[length] as number))
  }

  /** Notes the places of codes that count: each is written down, and stays if it has a mark. */
  private scan(text: Uint16Array, start: number, end: number): void {
    if (this.met.places.length < end - start) this.met = meetings(2 * (end - start))
    const { marks } = this
    const { places } = this.met
    let hits = 0
    for (let at = start; at < end; at += 1) {
      places[hits] = at
      hits += -(marks[text[at] as number] as number) >>> 31
    }
    this.met.count = hits
  }

  /** Counts what stands at the places noted, and leaves those of tokens, each with the single and the pair it ends. */
  private count(text: Uint16Array): void {
    const { marks, shift, pairAt, singleCounts, pairCounts } = this
    const { places, singles, pairs, count } = this.met
    let kept = 0
    let weight = 1
    let before = 0
    let beforeAt = -1
    for (let i = 0; i < count; i += 1) {
      const at = places[i] as number
      const code = text[at] as number
      const mark = marks[code] as number
      if (mark === SPECIAL) {
        if (code <= LAST_FIELD) weight = this.fieldWeights[code - 1] ?? 1
        else this.countConcept(code)
        continue
      }
      const near = at === beforeAt + 1 || (at - beforeAt <= BETWEEN && onlyConcepts(text, beforeAt + 1, at))
      const pair = near ? (pairAt[before | mark] as number) : 0
      singleCounts[mark] = (singleCounts[mark] as number) + weight
      pairCounts[pair] = (pairCounts[pair] as number) + weight
      places[kept] = at
      singles[kept] = mark
      pairs[kept] = pair
      kept += 1
      before = mark << shift
      beforeAt = at
    }
    this.met.count = kept
    for (let i = 1; i <= this.lastWord; i += 1) {
      const word = this.wordOf[i] as number
      if (word !== 0) pairCounts[i] = singleCounts[word] as number
    }
  }

  private countConcept(code: number): void {
    const { concepts } = this.plan
    for (let i = 0; i < concepts.length; i += 1) {
      if (concepts[i]?.code === code) this.conceptCounts[i] = (this.conceptCounts[i] ?? 0) + 1
    }
  }

  private takeConcepts(mentions: number, to: TopRanking): void {
    const { concepts } = this.plan
    for (let i = 0; i < concepts.length; i += 1) {
      const count = this.conceptCounts[i] ?? 0
      if (count === 0) continue
      const { code = BREAK, weight = 0 } = concepts[i] ?? {}
      to.addConcept(weight * conceptShare(count, mentions), this.isPlace(code))
      this.conceptCounts[i] = 0
    }
  }

  private take(terms: readonly { weight: number }[], counts: Float64Array, slow: number): number {
    const top = this.weights.saturation + 1
    let score = 0
    for (let i = 1; i <= terms.length; i += 1) {
      const count = counts[i] as number
      if (count === 0) continue
      score += ((terms[i - 1]?.weight ?? 0) * count * top) / (count + slow)
      counts[i] = 0
    }
    return score
  }
}

function onlyConcepts(text: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isConcept(text[at] as number)) return false
  return true
}

const meetings = (room: number): Meetings => ({
  places: new Int32Array(room),
  singles: new Uint8Array(room),
  pairs: new Uint8Array(room),
  count: 0,
})
