import type { Segment } from '../store/segment'

/** The score in its parts; `total` is their sum. */
export interface ScoreParts {
  pairs: number
  singles: number
  passage: number
  places: number
  synonyms: number
  /** What being shorter or longer than usual speaks for or against it. */
  brevity: number
  total: number
}

export interface Hit {
  id: string
  score: number
  parts: ScoreParts
}

/** Numbers kept of each document, in this order. */
const PAIRS = 0
const SINGLES = 1
const PASSAGE = 2
const PLACES = 3
const SYNONYMS = 4
const BREVITY = 5
const TOTAL = 6
const WIDTH = 7

/** Scored documents, of which the best are asked for. Made once for many searches: only what is asked for becomes an object. */
export class TopRanking {
  private scores = new Float64Array(64 * WIDTH)
  private readonly slots: number[] = []
  private readonly segments: Segment[] = []
  private count = 0

  clear(): void {
    this.count = 0
  }

  /** The next document, with all but its concepts and its length. */
  open(segment: Segment, slot: number, pairs: number, singles: number, passage: number): void {
    const at = this.count * WIDTH
    if (at === this.scores.length) {
      const wider = new Float64Array(2 * this.scores.length)
      wider.set(this.scores)
      this.scores = wider
    }
    const { scores } = this
    scores[at + PAIRS] = pairs
    scores[at + SINGLES] = singles
    scores[at + PASSAGE] = passage
    scores[at + PLACES] = 0
    scores[at + SYNONYMS] = 0
    scores[at + BREVITY] = 0
    scores[at + TOTAL] = pairs + singles + passage
    this.slots[this.count] = slot
    this.segments[this.count] = segment
    this.count += 1
  }

  /** What a concept adds to the document opened last. */
  addConcept(value: number, isPlace: boolean): void {
    const at = (this.count - 1) * WIDTH
    const part = at + (isPlace ? PLACES : SYNONYMS)
    this.scores[part] = (this.scores[part] as number) + value
    this.scores[at + TOTAL] = (this.scores[at + TOTAL] as number) + value
  }

  /** What the length of the document opened last says: never more than half of what was found, which stays found. */
  addBrevity(value: number): void {
    const at = (this.count - 1) * WIDTH
    const found = this.scores[at + TOTAL] as number
    const brevity = Math.max(value, -found / 2)
    this.scores[at + BREVITY] = brevity
    this.scores[at + TOTAL] = found + brevity
  }

  /** The best, highest first; equal ones in the order of their ids. Takes them out. */
  take(limit: number): Hit[] {
    const hits: Hit[] = []
    while (hits.length < limit) {
      const at = this.highest()
      if (at < 0) break
      hits.push(this.hitAt(at))
      this.scores[at * WIDTH + TOTAL] = 0
    }
    return hits
  }

  private highest(): number {
    const { scores } = this
    let best = 0
    let found = -1
    for (let at = 0; at < this.count; at += 1) {
      const total = scores[at * WIDTH + TOTAL] as number
      if (total < best || total === 0) continue
      if (total === best && this.isBehind(at, found)) continue
      best = total
      found = at
    }
    return found
  }

  private isBehind(at: number, other: number): boolean {
    const [segment, than] = [this.segments[at], this.segments[other]]
    return !segment || !than || segment.compareIds(this.slots[at] ?? 0, than, this.slots[other] ?? 0) > 0
  }

  private hitAt(ordinal: number): Hit {
    const { scores } = this
    const at = ordinal * WIDTH
    const total = scores[at + TOTAL] as number
    return {
      id: this.segments[ordinal]?.idOf(this.slots[ordinal] ?? 0) ?? '',
      score: total,
      parts: {
        pairs: scores[at + PAIRS] as number,
        singles: scores[at + SINGLES] as number,
        passage: scores[at + PASSAGE] as number,
        places: scores[at + PLACES] as number,
        synonyms: scores[at + SYNONYMS] as number,
        brevity: scores[at + BREVITY] as number,
        total,
      },
    }
  }
}
