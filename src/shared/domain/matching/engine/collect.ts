import { BREAK, keyOf } from './codes'
import type { Plan } from './plan'
import type { Accumulator } from './reader'
import type { Segment } from './segment'
import type { Statistics } from './statistics'
import type { Weights } from './weights'
import { lowerBound } from './words'

interface Lookup {
  term: number
  postings: number
  weight: number
  /** What it adds at most. */
  most: number
  concept: boolean
}

/** Below so many candidates single characters are evidence too: one typed character, a word nobody wrote so. */
const FEW = 10
/** Long lists are only begun when they can still bring in somebody new. */
const WORTH_CHECKING = 6000
const CANDIDATES_SPREAD = 8

/**
 * First stage: the documents of a segment that may be among the best, by pairs, words and concepts. A superset of the best
 * `weights.candidates` by that evidence; `open` leaves out documents for which it is 0.
 */
export function collect(
  segment: Segment,
  plan: Plan,
  statistics: Statistics,
  weights: Weights,
  scores: Accumulator,
  open: Uint8Array | undefined,
): number[] {
  scores.reset(segment.size)
  const lookups = lookupsOf(segment, plan, weights)
  let remaining = lookups.reduce((sum, { most }) => sum + most, 0)
  for (const { term, postings, weight, most, concept } of lookups) {
    if (postings > WORTH_CHECKING && scores.count > weights.candidates) {
      const bound = scores.nth(weights.candidates) - remaining
      if (bound > 0) {
        const slots = scores.above(bound)
        if (slots.length <= CANDIDATES_SPREAD * weights.candidates) return slots
      }
    }
    if (concept) scores.addConcept(segment, term, weight, open)
    else scores.addTerm(segment, term, weight, weights.saturation, statistics.slowness, open)
    remaining -= most
  }
  if (scores.count < FEW) addSingles(segment, plan, scores, open)
  return scores.above(Math.max(scores.nth(weights.candidates), Number.MIN_VALUE))
}

function lookupsOf(segment: Segment, plan: Plan, weights: Weights): Lookup[] {
  const { termDocs } = segment.parts
  const lookups: Lookup[] = []
  const add = (key: number, weight: number, most: number, concept: boolean) => {
    const term = segment.termOf(key)
    if (term >= 0 && weight > 0) lookups.push({ term, postings: termDocs[term] ?? 0, weight, most, concept })
  }
  for (const { left, right, weight } of plan.pairs)
    add(keyOf(left, right), weight, weight * (weights.saturation + 1), false)
  for (const { code, weight } of plan.concepts) add(keyOf(BREAK, code), weight, weight, true)
  return lookups.sort((a, b) => a.postings - b.postings)
}

/** Every document with a character has a pair that starts with it: its terms lie side by side. */
function addSingles(segment: Segment, plan: Plan, scores: Accumulator, open: Uint8Array | undefined): void {
  const { termKeys } = segment.parts
  const seen = new Uint8Array(segment.size)
  let round = 0
  for (const { code, weight } of plan.singles) {
    if (weight === 0) continue
    if (round === 255) break
    round += 1
    const mark = round
    const end = lowerBound(termKeys, keyOf(code, 0xffff))
    for (let term = lowerBound(termKeys, keyOf(code, BREAK)); term <= end; term += 1) {
      if ((termKeys[term] ?? 0) >>> 16 !== code) break
      scores.addOnce(segment, term, weight, seen, mark, open)
    }
  }
}
