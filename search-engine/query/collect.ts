import { BREAK, pairKey } from '../store/codes'
import type { QueryPlan } from './plan'
import { Accumulator } from '../store/reader'
import type { Segment } from '../store/segment'
import type { Statistics } from '../store/statistics'
import type { Weights } from './weights'
import { lowerBound } from '../language/words'

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
/** Scoring one more document in full takes as long as reading so many postings. */
const POSTINGS_PER_CANDIDATE = 60

/**
 * First stage: the documents of a segment that may be among the best, by pairs, words and concepts: the best `candidates` by that
 * evidence, and the first of those that are level with the last of them. `open` leaves out documents for which it is 0.
 */
export class Collector {
  private readonly scores = new Accumulator()

  constructor(private readonly weights: Weights) {}

  collect(
    segment: Segment,
    plan: QueryPlan,
    statistics: Statistics,
    candidates: number,
    open: Uint8Array | undefined,
  ): number[] {
    const { scores, weights } = this
    const shares = statistics.sharesOf(segment)
    scores.reset(segment.size)
    const lookups = lookupsOf(segment, plan, weights)
    let most = 0
    let postings = 0
    for (const lookup of lookups) {
      most += lookup.most
      postings += lookup.postings
    }
    for (const lookup of lookups) {
      let atLeast = 0
      if (scores.count > candidates && lookup.postings > candidates) {
        // Whoever is behind this cannot come among the best any more, nor can anybody new once it is above 0.
        atLeast = scores.nth(candidates) - most
        if (atLeast > 0) {
          const enough = candidates + Math.floor(postings / POSTINGS_PER_CANDIDATE)
          const slots = scores.above(atLeast, enough + 1)
          if (slots.length <= enough) return slots
        }
      }
      if (lookup.concept) scores.addConcept(segment, lookup.term, lookup.weight, open)
      else scores.addTerm(segment, lookup.term, lookup.weight, shares, atLeast, open)
      most -= lookup.most
      postings -= lookup.postings
    }
    if (scores.count < FEW) addSingles(segment, plan, scores, open)
    return scores.best(candidates)
  }
}

function lookupsOf(segment: Segment, plan: QueryPlan, weights: Weights): Lookup[] {
  const { termDocs } = segment.parts
  const lookups: Lookup[] = []
  for (const { left, right, weight } of plan.pairs) {
    const term = weight > 0 ? segment.termOf(pairKey(left, right)) : -1
    const most = weight * (weights.saturation + 1)
    if (term >= 0) lookups.push({ term, postings: termDocs[term] ?? 0, weight, most, concept: false })
  }
  for (const { code, weight } of plan.concepts) {
    const term = weight > 0 ? segment.termOf(pairKey(BREAK, code)) : -1
    if (term >= 0) lookups.push({ term, postings: termDocs[term] ?? 0, weight, most: weight, concept: true })
  }
  return lookups.sort((a, b) => a.postings - b.postings)
}

/** Every document with a character has a pair that starts with it: its terms lie side by side. */
function addSingles(
  segment: Segment,
  plan: QueryPlan,
  scores: Accumulator,
  open: Uint8Array | undefined,
): void {
  const { termKeys } = segment.parts
  const seen = new Uint8Array(segment.size)
  let round = 0
  for (const { code, weight } of plan.singles) {
    if (weight === 0) continue
    if (round === 255) break
    round += 1
    const mark = round
    const end = lowerBound(termKeys, pairKey(code, 0xffff))
    for (let term = lowerBound(termKeys, pairKey(code, BREAK)); term <= end; term += 1) {
      if ((termKeys[term] ?? 0) >>> 16 !== code) break
      scores.addOnce(segment, term, weight, seen, mark, open)
    }
  }
}
