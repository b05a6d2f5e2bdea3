import { BREAK, isConcept, LAST_FIELD } from './codes'
import type { Plan } from './plan'
import { conceptShare } from './reader'
import type { Segment } from './segment'
import type { Weights } from './weights'

/** The score in its parts; `total` is their sum. */
export interface ScoreParts {
  pairs: number
  singles: number
  passage: number
  places: number
  synonyms: number
  total: number
}

const MARKS = new Uint8Array(0x10000)

/**
 * Scores documents in full from their forward text: pairs and characters of the whole document, the best passage, concepts. One walk
 * over the codes; only codes of the plan cost more than a look.
 */
export class Rescorer {
  private readonly width: number
  /** Ordinal of a pair plus one, by the marks of its halves. */
  private readonly pairAt: Uint8Array
  private readonly wordAt: Uint8Array
  private readonly pairCounts: Float64Array
  private readonly singleCounts: Float64Array
  private readonly conceptCounts: Float64Array
  private readonly passagePairs: Uint16Array
  private readonly passageSingles: Uint16Array
  /** What the current passage met: ordinals of pairs, then of singles. */
  private readonly met: number[] = []
  private passageBest = 0

  constructor(
    private readonly plan: Plan,
    private readonly weights: Weights,
    private readonly fieldWeights: readonly number[],
    private readonly isPlace: (code: number) => boolean,
  ) {
    const { pairs, singles, concepts } = plan
    this.width = singles.length + 1
    this.pairAt = new Uint8Array(this.width * this.width)
    this.wordAt = new Uint8Array(this.width)
    const markOf = new Map(singles.map(({ code }, i) => [code, i + 1]))
    pairs.forEach(({ left, right }, i) => {
      const mark = markOf.get(right) ?? 0
      if (left === BREAK) this.wordAt[mark] = i + 1
      else this.pairAt[(markOf.get(left) ?? 0) * this.width + mark] = i + 1
    })
    this.pairCounts = new Float64Array(pairs.length)
    this.singleCounts = new Float64Array(singles.length)
    this.conceptCounts = new Float64Array(concepts.length)
    this.passagePairs = new Uint16Array(pairs.length)
    this.passageSingles = new Uint16Array(singles.length)
  }

  /** Calls back for each slot; the parts are a fresh object. */
  score(segment: Segment, slots: readonly number[], slowness: Float32Array): ScoreParts[] {
    this.plan.singles.forEach(({ code }, i) => (MARKS[code] = i + 1))
    const scores = slots.map((slot) => this.scoreOf(segment, slot, slowness))
    for (const { code } of this.plan.singles) MARKS[code] = 0
    return scores
  }

  private scoreOf(segment: Segment, slot: number, slowness: Float32Array): ScoreParts {
    const { text, textAt, lengths, mentions } = segment.parts
    this.walk(text, textAt[slot] ?? 0, textAt[slot + 1] ?? 0)
    const slow = slowness[lengths[slot] ?? 0] ?? this.weights.saturation
    const { places, synonyms } = this.conceptScores(mentions[slot] ?? 0)
    const pairs = this.takeCounts(this.plan.pairs, this.pairCounts, slow)
    const singles = this.takeCounts(this.plan.singles, this.singleCounts, slow)
    const passage = this.passageBest
    return { pairs, singles, passage, places, synonyms, total: pairs + singles + passage + places + synonyms }
  }

  private walk(text: Uint16Array, start: number, end: number): void {
    const { width, pairAt, wordAt, pairCounts, singleCounts } = this
    const { passageTokens } = this.weights
    this.passageBest = 0
    let weight = 1
    let before = 0
    let tokens = 0
    for (let at = start; at < end; at += 1) {
      const code = text[at] as number
      const mark = MARKS[code] as number
      if (mark === 0) {
        if (isConcept(code)) {
          this.countConcept(code)
          continue
        }
        before = 0
        if (code !== BREAK && code <= LAST_FIELD) {
          weight = this.fieldWeights[code - 1] ?? 1
          continue
        }
      } else {
        singleCounts[mark - 1] = (singleCounts[mark - 1] as number) + weight
        this.meetSingle(mark - 1)
        const word = wordAt[mark] as number
        if (word > 0) {
          pairCounts[word - 1] = (pairCounts[word - 1] as number) + weight
          this.meetPair(word - 1)
        }
        const pair = before === 0 ? 0 : (pairAt[before * width + mark] as number)
        if (pair > 0) {
          pairCounts[pair - 1] = (pairCounts[pair - 1] as number) + weight
          this.meetPair(pair - 1)
        }
        before = mark
      }
      tokens += 1
      if (tokens === passageTokens) {
        this.closePassage()
        tokens = 0
      }
    }
    this.closePassage()
  }

  private meetPair(ordinal: number): void {
    if (this.passagePairs[ordinal] === 0) this.met.push(ordinal)
    this.passagePairs[ordinal] = (this.passagePairs[ordinal] ?? 0) + 1
  }

  private meetSingle(ordinal: number): void {
    if (this.passageSingles[ordinal] === 0) this.met.push(this.passagePairs.length + ordinal)
    this.passageSingles[ordinal] = (this.passageSingles[ordinal] ?? 0) + 1
  }

  private closePassage(): void {
    if (this.met.length === 0) return
    const saturation = this.weights.passageSaturation
    const pairs = this.passagePairs.length
    let score = 0
    for (const ordinal of this.met) {
      const counts = ordinal < pairs ? this.passagePairs : this.passageSingles
      const place = ordinal < pairs ? ordinal : ordinal - pairs
      const term = ordinal < pairs ? this.plan.pairs[place] : this.plan.singles[place]
      const count = counts[place] ?? 0
      score += ((term?.passageWeight ?? 0) * count * (saturation + 1)) / (count + saturation)
      counts[place] = 0
    }
    this.met.length = 0
    if (score > this.passageBest) this.passageBest = score
  }

  private countConcept(code: number): void {
    const { concepts } = this.plan
    for (let i = 0; i < concepts.length; i += 1) {
      if (concepts[i]?.code === code) this.conceptCounts[i] = (this.conceptCounts[i] ?? 0) + 1
    }
  }

  private conceptScores(mentions: number): { places: number; synonyms: number } {
    let places = 0
    let synonyms = 0
    this.plan.concepts.forEach(({ code, weight }, i) => {
      const count = this.conceptCounts[i] ?? 0
      if (count === 0) return
      const score = weight * conceptShare(count, mentions)
      if (this.isPlace(code)) places += score
      else synonyms += score
      this.conceptCounts[i] = 0
    })
    return { places, synonyms }
  }

  private takeCounts(terms: readonly { weight: number }[], counts: Float64Array, slow: number): number {
    const top = this.weights.saturation + 1
    let score = 0
    for (let i = 0; i < terms.length; i += 1) {
      const count = counts[i] as number
      if (count === 0) continue
      score += ((terms[i]?.weight ?? 0) * count * top) / (count + slow)
      counts[i] = 0
    }
    return score
  }
}
