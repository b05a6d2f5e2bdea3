import { BREAK, pairKey } from '../language/codes'
import { lowerBound } from '../language/words'
import type { Segment } from '../store/segment'
import { Accumulator } from './accumulator'
import type { QueryPlan } from './plan'
import type { Statistics } from './statistics'
import type { Weights } from './weights'

/** A term of the plan within one segment. */
interface Lookup {
  term: number
  /** The number of documents that have it. */
  postings: number
  weight: number
  /** The most that it adds to one document. */
  most: number
  concept: boolean
}

export interface CollectOptions {
  statistics: Statistics
  /** The number of documents to collect. */
  candidates: number
  /** Documents whose mask is 0 are skipped. */
  mask: Uint8Array | undefined
}

/** When fewer documents than this were found, single characters count as evidence too: for one typed character, or a word that no document has. */
const FEW = 10
/** Rescoring one more document takes as long as reading this many postings. */
const POSTINGS_PER_CANDIDATE = 60
/** Marks of `addSingles` are bytes; 0 is no mark. */
const MOST_MARKS = 255

/**
 * First stage: finds the documents of a segment that may be among the best, by pairs, words and concepts. It reads terms rarest first,
 * so that it can pass over most documents of the frequent terms.
 */
export class Collector {
  private readonly scores = new Accumulator()

  constructor(private readonly weights: Weights) {}

  /** Slots of the best `candidates` documents. Among documents level with the last one, those met first are taken. */
  collect(segment: Segment, plan: QueryPlan, { statistics, candidates, mask }: CollectOptions): number[] {
    const { scores } = this
    scores.begin(segment, statistics.sharesOf(segment), mask)
    const lookups = this.lookUp(segment, plan)
    let most = 0
    let postings = 0
    for (const lookup of lookups) {
      most += lookup.most
      postings += lookup.postings
    }
    for (const lookup of lookups) {
      let atLeast = 0
      if (scores.count > candidates && lookup.postings > candidates) {
        // A document below this bound can no longer become one of the best. Where the bound is above 0, no new document can either.
        atLeast = scores.nthHighest(candidates) - most
        if (atLeast > 0) {
          const enough = candidates + Math.floor(postings / POSTINGS_PER_CANDIDATE)
          const slots = scores.slotsFrom(atLeast, enough + 1)
          if (slots.length <= enough) return slots
        }
      }
      if (lookup.concept) scores.addConcept(lookup.term, lookup.weight)
      else scores.addTerm(lookup.term, lookup.weight, atLeast)
      most -= lookup.most
      postings -= lookup.postings
    }
    if (scores.count < FEW) this.addSingles(segment, plan)
    return scores.bestSlots(candidates)
  }

  private lookUp(segment: Segment, plan: QueryPlan): Lookup[] {
    const { termDocs } = segment.parts
    const lookups: Lookup[] = []
    for (const { left, right, weight } of plan.pairs) {
      const term = weight > 0 ? segment.findTerm(pairKey(left, right)) : -1
      const most = weight * (this.weights.saturation + 1)
      if (term >= 0) lookups.push({ term, postings: termDocs[term] ?? 0, weight, most, concept: false })
    }
    for (const { code, weight } of plan.concepts) {
      const term = weight > 0 ? segment.findTerm(pairKey(BREAK, code)) : -1
      if (term >= 0)
        lookups.push({ term, postings: termDocs[term] ?? 0, weight, most: weight, concept: true })
    }
    return lookups.sort((a, b) => a.postings - b.postings)
  }

  /** Finds the documents with a single character by the pairs that start with it. The keys of these pairs are neighbours. */
  private addSingles(segment: Segment, plan: QueryPlan): void {
    const { termKeys } = segment.parts
    const marks = new Uint8Array(segment.size)
    let mark = 0
    for (const { code, weight } of plan.singles) {
      if (weight === 0) continue
      if (mark === MOST_MARKS) break
      mark += 1
      const end = lowerBound(termKeys, pairKey(code, 0xffff))
      for (let term = lowerBound(termKeys, pairKey(code, BREAK)); term <= end; term += 1) {
        if ((termKeys[term] ?? 0) >>> 16 !== code) break
        this.scores.addOnce(term, weight, marks, mark)
      }
    }
  }
}
