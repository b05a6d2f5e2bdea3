import type { Segment } from '../store/segment'

/** A score in its parts. `total` is their sum. */
export interface ScoreParts {
  /** Pairs of neighbouring tokens, and words. */
  pairs: number
  /** Single characters. */
  singles: number
  /** The best passage of the document. */
  passage: number
  /** Places and authorities that both texts name. */
  places: number
  /** Synonyms of written words. */
  synonyms: number
  /** Positive for a document that is shorter than usual, negative for a longer one. */
  brevity: number
  total: number
}

export interface Hit {
  id: string
  score: number
  parts: ScoreParts
}

/** Columns of the table of scores. */
const PAIRS = 0
const SINGLES = 1
const PASSAGE = 2
const PLACES = 3
const SYNONYMS = 4
const BREVITY = 5
const TOTAL = 6
const WIDTH = 7
const ROWS_AT_FIRST = 64

/** A flat table of scored documents. One object serves many searches, and only the requested hits become objects. */
export class TopRanking {
  private scores = new Float64Array(ROWS_AT_FIRST * WIDTH)
  private readonly slots: number[] = []
  private readonly segments: Segment[] = []
  private count = 0

  clear(): void {
    this.count = 0
  }

  /** Begins the row of a document. */
  open(segment: Segment, slot: number): void {
    const at = this.count * WIDTH
    if (at === this.scores.length) {
      const wider = new Float64Array(2 * this.scores.length)
      wider.set(this.scores)
      this.scores = wider
    }
    this.scores.fill(0, at, at + WIDTH)
    this.slots[this.count] = slot
    this.segments[this.count] = segment
    this.count += 1
  }

  /** Sets the score that the last document earns by its words. */
  setWords(pairs: number, singles: number, passage: number): void {
    const { scores } = this
    const at = (this.count - 1) * WIDTH
    scores[at + PAIRS] = pairs
    scores[at + SINGLES] = singles
    scores[at + PASSAGE] = passage
    scores[at + TOTAL] = pairs + singles + passage
  }

  /** Adds the score of a concept to the last document. */
  addConcept(value: number, isPlace: boolean): void {
    const { scores } = this
    const at = (this.count - 1) * WIDTH
    const part = at + (isPlace ? PLACES : SYNONYMS)
    scores[part] = (scores[part] ?? 0) + value
    scores[at + TOTAL] = (scores[at + TOTAL] ?? 0) + value
  }

  /** Adds the score for the last document's length. It takes away at most half of the score, so that the document is still found. */
  addBrevity(value: number): void {
    const { scores } = this
    const at = (this.count - 1) * WIDTH
    const found = scores[at + TOTAL] ?? 0
    const brevity = Math.max(value, -found / 2)
    scores[at + BREVITY] = brevity
    scores[at + TOTAL] = found + brevity
  }

  /** Removes and returns the best documents, highest first; equal ones in the order of their ids. */
  take(limit: number): Hit[] {
    const hits: Hit[] = []
    while (hits.length < limit) {
      const row = this.findHighest()
      if (row < 0) break
      hits.push(this.toHit(row))
      this.scores[row * WIDTH + TOTAL] = 0
    }
    return hits
  }

  private findHighest(): number {
    const { scores } = this
    let best = 0
    let found = -1
    for (let row = 0; row < this.count; row += 1) {
      const total = scores[row * WIDTH + TOTAL] ?? 0
      if (total < best || total === 0) continue
      if (total === best && this.isBehind(row, found)) continue
      best = total
      found = row
    }
    return found
  }

  private isBehind(row: number, other: number): boolean {
    const [segment, otherSegment] = [this.segments[row], this.segments[other]]
    if (!segment || !otherSegment) return true
    return segment.compareIds(this.slots[row] ?? 0, otherSegment, this.slots[other] ?? 0) > 0
  }

  private toHit(row: number): Hit {
    const part = (column: number) => this.scores[row * WIDTH + column] ?? 0
    const total = part(TOTAL)
    return {
      id: this.segments[row]?.id(this.slots[row] ?? 0) ?? '',
      score: total,
      parts: {
        pairs: part(PAIRS),
        singles: part(SINGLES),
        passage: part(PASSAGE),
        places: part(PLACES),
        synonyms: part(SYNONYMS),
        brevity: part(BREVITY),
        total,
      },
    }
  }
}
