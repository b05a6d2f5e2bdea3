import { FREQUENCY_STEPS } from './writer'
import type { Segment } from './segment'

/** What evidence earns a document of its weight, by slot: found once in a field of weight 1, or by its slowness to saturate. */
export interface Shares {
  once: Float32Array
  slow: Float32Array
  /** What it earns at most. */
  top: number
}

/** Scores being added up, slot by slot; emptied by what was touched, not by its size. */
export class Accumulator {
  private scores = new Float32Array(0)
  private touched = new Int32Array(0)
  private heap = new Float32Array(0)
  count = 0

  /** Ready for a segment of this size, empty. */
  reset(size: number): void {
    for (let i = 0; i < this.count; i += 1) this.scores[this.touched[i] ?? 0] = 0
    this.count = 0
    if (this.scores.length < size) {
      this.scores = new Float32Array(size)
      this.touched = new Int32Array(size + 1)
    }
  }

  /** Adds one term's saturated evidence to every document that has it, is let through and is not behind already. */
  addTerm(
    segment: Segment,
    term: number,
    weight: number,
    shares: Shares,
    atLeast: number,
    open: Uint8Array | undefined,
  ): void {
    const { postings, termAt } = segment.parts
    const { scores, touched } = this
    const { once, slow, top } = shares
    const end = termAt[term + 1] as number
    let { count } = this
    let slot = 0
    let at = termAt[term] as number
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
      let share = once[slot] as number
      if ((value & 1) === 1) {
        const frequency = (postings[at++] as number) / FREQUENCY_STEPS
        share = (top * frequency) / (frequency + (slow[slot] as number))
      }
      const before = scores[slot] as number
      if (before < atLeast || (open !== undefined && open[slot] === 0)) continue
      touched[count] = slot
      count += Number(before === 0)
      scores[slot] = before + weight * share
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
    if (this.heap.length !== n) this.heap = new Float32Array(n)
    const { heap, scores, touched } = this
    heap.fill(0)
    let low = 0
    for (let i = 0; i < this.count; i += 1) {
      const score = scores[touched[i] as number] as number
      if (score <= low) continue
      sink(heap, score)
      low = heap[0] as number
    }
    return low
  }

  /** Slots whose score reaches the bound, at most so many of them. */
  above(bound: number, most: number): number[] {
    const { scores, touched } = this
    const slots: number[] = []
    for (let i = 0; i < this.count; i += 1) {
      const slot = touched[i] as number
      if ((scores[slot] as number) < bound) continue
      slots.push(slot)
      if (slots.length === most) break
    }
    return slots
  }

  /** Slots of the n highest scores; of those level with the last, whoever was touched first. */
  best(n: number): number[] {
    const low = this.nth(n)
    if (low === 0) return this.above(Number.MIN_VALUE, n)
    const { scores, touched } = this
    const slots: number[] = []
    let room = 0
    for (const score of this.heap) if (score === low) room += 1
    for (let i = 0; i < this.count; i += 1) {
      const slot = touched[i] as number
      const score = scores[slot] as number
      if (score > low) slots.push(slot)
      else if (score === low && room > 0) {
        slots.push(slot)
        room -= 1
      }
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
  return frequency / (frequency + (mentions + 2) / 15)
}

function eachPosting(segment: Segment, term: number, visit: (slot: number, frequency: number) => void): void {
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
