import { FREQUENCY_STEPS } from '../store/writer'
import type { Segment } from '../store/segment'

/** The share of a term's weight that each document of a segment earns, by slot. */
export interface TermShares {
  /** The share for one plain occurrence in a field of weight 1. */
  once: Float32Array
  /** The slowness with which repeated occurrences saturate: k1 of BM25 times the length norm. */
  slow: Float32Array
  /** The share that repetition approaches: k1 + 1. */
  top: number
}

const NO_SHARES: TermShares = { once: new Float32Array(0), slow: new Float32Array(0), top: 0 }

/**
 * Adds up the scores of one segment's documents, term by term. One object serves many searches: `begin` clears only the slots
 * that the last search touched.
 */
export class Accumulator {
  /** The number of documents with a score. */
  count = 0
  private scores = new Float32Array(0)
  private touched = new Int32Array(0)
  private heap = new Float32Array(0)
  private postings: Uint8Array = new Uint8Array(0)
  private termAt: Uint32Array = new Uint32Array(0)
  private mentions: Uint8Array = new Uint8Array(0)
  private shares = NO_SHARES
  private mask: Uint8Array | undefined

  /** Starts over with a segment. Documents whose `mask` is 0 get no score. */
  begin(segment: Segment, shares: TermShares, mask: Uint8Array | undefined): void {
    for (let i = 0; i < this.count; i += 1) this.scores[this.touched[i] ?? 0] = 0
    this.count = 0
    if (this.scores.length < segment.size) {
      this.scores = new Float32Array(segment.size)
      this.touched = new Int32Array(segment.size + 1)
    }
    this.postings = segment.parts.postings
    this.termAt = segment.parts.termAt
    this.mentions = segment.parts.mentions
    this.shares = shares
    this.mask = mask
  }

  /** Adds a term's saturated evidence to each document that has the term and whose score is already at least `atLeast`. */
  addTerm(term: number, weight: number, atLeast: number): void {
    const { scores, touched, postings, mask } = this
    const { once, slow, top } = this.shares
    const end = this.termAt[term + 1] ?? 0
    let { count } = this
    let slot = 0
    let at = this.termAt[term] ?? 0
    while (at < end) {
      let value = postings[at++] as number
      if (value > 0x7f) {
        value &= 0x7f
        let shift = 7
        let next = postings[at++] ?? 0
        while (next > 0x7f) {
          value |= (next & 0x7f) << shift
          shift += 7
          next = postings[at++] ?? 0
        }
        value |= next << shift
      }
      slot += value >>> 1
      let share = once[slot] as number
      if ((value & 1) === 1) {
        const frequency = (postings[at++] ?? 0) / FREQUENCY_STEPS
        share = (top * frequency) / (frequency + (slow[slot] ?? 0))
      }
      const before = scores[slot] as number
      if (before < atLeast || (mask !== undefined && mask[slot] === 0)) continue
      touched[count] = slot
      count += Number(before === 0)
      scores[slot] = before + weight * share
    }
    this.count = count
  }

  /** Adds the evidence of a concept. It saturates with the number of all places and authorities that the document names. */
  addConcept(term: number, weight: number): void {
    this.forEachPosting(term, (slot, frequency) => {
      if (this.mask?.[slot] !== 0) this.add(slot, weight * conceptShare(frequency, this.mentions[slot] ?? 0))
    })
  }

  /** Adds a value to each document that has the term and does not have the mark yet, and marks it. */
  addOnce(term: number, value: number, marks: Uint8Array, mark: number): void {
    this.forEachPosting(term, (slot) => {
      if (marks[slot] === mark || this.mask?.[slot] === 0) return
      marks[slot] = mark
      this.add(slot, value)
    })
  }

  /** The n-th highest score so far; 0 when fewer documents have one. */
  nthHighest(n: number): number {
    if (this.count < n) return 0
    if (this.heap.length !== n) this.heap = new Float32Array(n)
    const { heap, scores, touched } = this
    heap.fill(0)
    let low = 0
    for (let i = 0; i < this.count; i += 1) {
      const score = scores[touched[i] ?? 0] ?? 0
      if (score <= low) continue
      replaceSmallest(heap, score)
      low = heap[0] ?? 0
    }
    return low
  }

  /** Slots whose score reaches `bound`, at most `most` of them. */
  slotsFrom(bound: number, most: number): number[] {
    const { scores, touched } = this
    const slots: number[] = []
    for (let i = 0; i < this.count; i += 1) {
      const slot = touched[i] ?? 0
      if ((scores[slot] ?? 0) < bound) continue
      slots.push(slot)
      if (slots.length === most) break
    }
    return slots
  }

  /** Slots of the n highest scores. Among slots level with the last one, those touched first are taken. */
  bestSlots(n: number): number[] {
    const low = this.nthHighest(n)
    if (low === 0) return this.slotsFrom(Number.MIN_VALUE, n)
    const { scores, touched } = this
    const slots: number[] = []
    let room = 0
    for (const score of this.heap) if (score === low) room += 1
    for (let i = 0; i < this.count; i += 1) {
      const slot = touched[i] ?? 0
      const score = scores[slot] ?? 0
      if (score > low) slots.push(slot)
      else if (score === low && room > 0) {
        slots.push(slot)
        room -= 1
      }
    }
    return slots
  }

  private add(slot: number, value: number): void {
    const before = this.scores[slot] ?? 0
    if (before === 0) {
      this.touched[this.count] = slot
      this.count += 1
    }
    this.scores[slot] = before + value
  }

  private forEachPosting(term: number, visit: (slot: number, frequency: number) => void): void {
    const { postings } = this
    const end = this.termAt[term + 1] ?? 0
    let slot = 0
    let at = this.termAt[term] ?? 0
    while (at < end) {
      let value = 0
      let shift = 0
      let byte = 0
      do {
        byte = postings[at] ?? 0
        at += 1
        value |= (byte & 0x7f) << shift
        shift += 7
      } while (byte > 0x7f)
      slot += value >>> 1
      let frequency = 1
      if ((value & 1) === 1) {
        frequency = (postings[at] ?? 0) / FREQUENCY_STEPS
        at += 1
      }
      visit(slot, frequency)
    }
  }
}

/** Replaces the smallest score in a min-heap of best scores. */
function replaceSmallest(heap: Float32Array, score: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1
    if (score <= (heap[child] ?? 0)) break
    heap[at] = heap[child] ?? 0
    at = child
  }
  heap[at] = score
}

/** The share of a concept's weight for a document that names the concept `frequency` times, and places and authorities `mentions` times in all. */
export function conceptShare(frequency: number, mentions: number): number {
  return frequency / (frequency + (mentions + 2) / 15)
}
