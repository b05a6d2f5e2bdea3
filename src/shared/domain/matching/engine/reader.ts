import { FREQUENCY_STEPS } from './writer'
import type { Segment } from './segment'

/** Scores being added up, slot by slot; emptied by what was touched, not by its size. */
export class Accumulator {
  private scores = new Float32Array(0)
  private touched = new Int32Array(0)
  count = 0

  /** Ready for a segment of this size, empty. */
  reset(size: number): void {
    for (let i = 0; i < this.count; i += 1) this.scores[this.touched[i] ?? 0] = 0
    this.count = 0
    if (this.scores.length < size) {
      this.scores = new Float32Array(size)
      this.touched = new Int32Array(size)
    }
  }

  /** Adds one term's saturated evidence to every document that has it and is let through. */
  addTerm(
    segment: Segment,
    term: number,
    weight: number,
    saturation: number,
    slowness: Float32Array,
    open: Uint8Array | undefined,
  ): void {
    const { postings, termAt, lengths } = segment.parts
    const { scores, touched } = this
    const end = termAt[term + 1] ?? 0
    const top = weight * (saturation + 1)
    let { count } = this
    let slot = 0
    let at = termAt[term] ?? 0
    while (at < end) {
      let value = postings[at++] as number
      if (value > 0x7f) {
        value &= 0x7f
        let shift = 7
        let next = postings[at++] as number
        while (next > 0x7f) {
          value |= (next & 0x7f) << shift
          shift += 7
          next = postings[at++] as number
        }
        value |= next << shift
      }
      slot += value >>> 1
      const frequency = (value & 1) === 0 ? 1 : (postings[at++] as number) / FREQUENCY_STEPS
      if (open !== undefined && open[slot] === 0) continue
      const before = scores[slot] as number
      if (before === 0) touched[count++] = slot
      scores[slot] = before + (top * frequency) / (frequency + (slowness[lengths[slot] as number] as number))
    }
    this.count = count
  }

  /** Adds evidence that saturates with the number of mentions of anything of its kind in the document. */
  addConcept(segment: Segment, term: number, weight: number, open: Uint8Array | undefined): void {
    eachPosting(segment, term, (slot, frequency) => {
      if (open !== undefined && open[slot] === 0) return
      this.add(slot, weight * conceptShare(frequency, segment.parts.mentions[slot] ?? 0))
    })
  }

  /** Adds to each document of a term unless it bears the mark already. */
  addOnce(
    segment: Segment,
    term: number,
    value: number,
    seen: Uint8Array,
    mark: number,
    open: Uint8Array | undefined,
  ): void {
    eachPosting(segment, term, (slot) => {
      if (seen[slot] === mark || (open !== undefined && open[slot] === 0)) return
      seen[slot] = mark
      this.add(slot, value)
    })
  }

  private add(slot: number, value: number): void {
    const before = this.scores[slot] ?? 0
    if (before === 0) {
      this.touched[this.count] = slot
      this.count += 1
    }
    this.scores[slot] = before + value
  }

  /** The n-th highest score so far, 0 when fewer were touched. */
  nth(n: number): number {
    if (this.count < n) return 0
    const best = new Float32Array(n)
    let low = 0
    for (let i = 0; i < this.count; i += 1) {
      const score = this.scores[this.touched[i] as number] as number
      if (score <= low) continue
      sink(best, score)
      low = best[0] as number
    }
    return low
  }

  /** Slots whose score reaches the bound. */
  above(bound: number): number[] {
    const slots: number[] = []
    for (let i = 0; i < this.count; i += 1) {
      const slot = this.touched[i] as number
      if ((this.scores[slot] as number) >= bound) slots.push(slot)
    }
    return slots
  }
}

/** Replaces the smallest of a heap of best scores. */
function sink(heap: Float32Array, score: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child += 1
    if (score <= (heap[child] as number)) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = score
}

/** How much of a concept's weight a document earns that mentions it so often among all concepts it mentions. */
export function conceptShare(frequency: number, mentions: number): number {
  return frequency / (frequency + (mentions + 5) / 15)
}

export function eachPosting(
  segment: Segment,
  term: number,
  visit: (slot: number, frequency: number) => void,
): void {
  const { postings, termAt } = segment.parts
  const end = termAt[term + 1] ?? 0
  let slot = 0
  let at = termAt[term] ?? 0
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
