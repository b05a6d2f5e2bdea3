import { Collector } from './collect'
import { BREAK, isConcept, isHan, isToken, pairKey } from '../store/codes'
import type { Concepts } from '../language/concepts'
import { DOMAIN_CONCEPTS } from '../language/domain-concepts'
import { guessTerms, mayBePinyin, PairBook } from './guess'
import { Planner, type QueryPlan } from './plan'
import { TopRanking, type Hit } from './ranking'
import { Rescorer } from './rescore'
import { Segment } from '../store/segment'
import { Statistics } from '../store/statistics'
import { readCodes } from '../language/tokens'
import { DEFAULT_WEIGHTS, type Weights } from './weights'
import { GrowingWords, PackedWords, type WordCodes } from '../language/words'
import { SegmentWriter } from '../store/writer'

export interface SearchOptions {
  limit?: number
  /** Leaves documents out before they are ranked; see `filter`. */
  filter?: DocumentFilter
}

/** Which documents are let through, prepared once for many searches; void after the next change of the index. */
export interface DocumentFilter {
  readonly masks: readonly (Uint8Array | undefined)[]
}

export interface IndexOptions {
  /** Weight of each field of a document, in the order of its fields. */
  fieldWeights?: readonly number[]
  concepts?: Concepts
  weights?: Weights
}

const DEFAULT_LIMIT = 10
const OVERLAY_MOST = 512
/** Longer texts say enough without guessing what was meant. */
const LONGEST_GUESSED = 24

/**
 * Documents to be found by needs: one packed snapshot and, over it, what changed since. Same documents, same answer; removed documents
 * count for rarity until the next `pack`.
 */
export class SearchIndex {
  private readonly fieldWeights: readonly number[]
  private readonly concepts: Concepts
  private readonly weights: Weights
  private base: Segment | undefined
  private readonly changed = new Map<string, readonly string[]>()
  private slots: Map<string, number> | undefined
  private dead: Uint8Array | undefined
  private deadCount = 0
  private words: GrowingWords | undefined
  private known: WordCodes | undefined
  /** The base and, over it, what changed; made anew after a change. */
  private held: readonly Segment[] | undefined
  private statistics: Statistics | undefined
  private readonly planner: Planner
  private readonly collector: Collector
  private readonly rescorer: Rescorer
  private readonly ranking = new TopRanking()
  /** What the last text may have meant: asked for what is shown and for the search. */
  private guessed: { text: string; guesses: number[][] } | undefined

  constructor({
    fieldWeights = [2, 1],
    concepts = DOMAIN_CONCEPTS,
    weights = DEFAULT_WEIGHTS,
  }: IndexOptions = {}) {
    this.fieldWeights = fieldWeights
    this.concepts = concepts
    this.weights = weights
    this.planner = new Planner(concepts, weights)
    this.collector = new Collector(weights)
    this.rescorer = new Rescorer(weights, fieldWeights, this.isPlace)
  }

  /** @throws SnapshotRefused when the snapshot is damaged or was built with other fields or concepts. */
  static open(snapshot: ArrayBuffer, options: IndexOptions = {}): SearchIndex {
    const index = new SearchIndex(options)
    index.base = new Segment(snapshot, index.concepts, index.fieldWeights)
    return index
  }

  get size(): number {
    return (this.base?.size ?? 0) - this.deadCount + this.changed.size
  }

  /** Adds a document or replaces the one with this id; one text per field. */
  put(id: string, fields: readonly string[]): void {
    this.remove(id)
    this.changed.set(id, fields)
    this.touch()
  }

  remove(id: string): void {
    if (this.changed.delete(id)) this.touch()
    const slot = this.slotOf(id)
    if (slot === undefined || this.dead?.[slot] === 1) return
    this.dead ??= new Uint8Array(this.base?.size ?? 0)
    this.dead[slot] = 1
    this.deadCount += 1
    this.touch()
  }

  /** Everything in one snapshot. */
  pack(): ArrayBuffer {
    if (this.base && this.changed.size === 0 && this.deadCount === 0) return this.base.buffer
    const writer = new SegmentWriter(this.fieldWeights, this.concepts, this.growingWords())
    const { base } = this
    for (let slot = 0; base && slot < base.size; slot += 1) {
      if (this.dead?.[slot] !== 1) writer.addCodes(base.idOf(slot), base.codesOf(slot))
    }
    for (const [id, fields] of this.changed) writer.add(id, fields)
    this.base = new Segment(writer.pack(), this.concepts, this.fieldWeights)
    this.changed.clear()
    this.slots = undefined
    this.dead = undefined
    this.deadCount = 0
    this.touch()
    return this.base.buffer
  }

  /** Documents that may be found; ask again after a change. */
  filter(admits: (id: string) => boolean): DocumentFilter {
    return {
      masks: this.segments().map((segment, ordinal) =>
        Uint8Array.from({ length: segment.size }, (_, slot) =>
          (ordinal > 0 || this.dead?.[slot] !== 1) && admits(segment.idOf(slot)) ? 1 : 0,
        ),
      ),
    }
  }

  /** What a text is evidence for, with its weights in this index. */
  plan(text: string): QueryPlan {
    const codes = this.codesOf(text)
    const guesses = (knowsAll: boolean) => (knowsAll && !mayBePinyin(text) ? [] : this.guesses(text, codes))
    return this.planner.plan(codes, guesses, this.statisticsNow())
  }

  /** What a text may have meant where it says something no document knows: words, likeliest first. */
  meant(text: string): string[] {
    return this.guesses(text, this.codesOf(text)).map((codes) => String.fromCharCode(...codes.filter(isHan)))
  }

  private guesses(text: string, codes: readonly number[]): number[][] {
    if (codes.length > LONGEST_GUESSED || this.weights.guess === 0) return []
    if (this.guessed?.text !== text) {
      const guesses = guessTerms(text, codes, new PairBook(this.segments()), this.knownWords())
      this.guessed = { text, guesses }
    }
    return this.guessed.guesses
  }

  /** How rare one term is among the documents: a pair of characters, one character, or a word. */
  rarityOf(term: string): number {
    const [left = BREAK, right = BREAK] = this.codesOf(term)
    const statistics = this.statisticsNow()
    if (isToken(left) && isToken(right)) return statistics.rarenessOf(pairKey(left, right)).rarity
    const alone = isHan(left)
      ? statistics.rarenessOfSingle(left)
      : statistics.rarenessOf(pairKey(BREAK, left))
    return alone.rarity
  }

  /** Documents that fit, best first; equal ones in the order of their ids. */
  search(text: string, { limit = DEFAULT_LIMIT, filter }: SearchOptions = {}): Hit[] {
    const { collector, rescorer, ranking } = this
    const segments = this.segments()
    const plan = this.plan(text)
    const statistics = this.statisticsNow()
    // The longer a text, the more do characters and passages say that pairs do not.
    const candidates = limit + Math.min(this.weights.beyond, 1 + plan.pairs.length)
    ranking.clear()
    segments.forEach((segment, ordinal) => {
      const open = filter ? filter.masks[ordinal] : ordinal === 0 ? this.living() : undefined
      const slots = collector.collect(segment, plan, statistics, candidates, open)
      rescorer.score(plan, segment, slots, statistics, ranking)
    })
    return ranking.take(limit)
  }

  private readonly isPlace = (code: number) => isConcept(code) && this.concepts.kindOf(code) === 'place'

  private codesOf(text: string): number[] {
    const codes: number[] = []
    readCodes(text, this.knownWords(), this.concepts, (code) => codes.push(code))
    return codes
  }

  private knownWords(): WordCodes {
    if (this.known) return this.known
    const parts = this.base?.parts
    if (this.words) this.known = this.words.known
    else this.known = parts ? new PackedWords(parts.wordHashes, parts.wordCodes) : { codeOf: () => 0 }
    return this.known
  }

  private growingWords(): GrowingWords {
    this.known = undefined
    return (this.words ??= new GrowingWords(this.base?.parts))
  }

  private living(): Uint8Array | undefined {
    return this.deadCount === 0 ? undefined : this.dead?.map((dead) => 1 - dead)
  }

  private touch(): void {
    this.held = undefined
    this.statistics = undefined
    this.guessed = undefined
  }

  private segments(): readonly Segment[] {
    if (this.held) return this.held
    let overlay: Segment | undefined
    if (this.changed.size > 0) {
      if (!this.base || this.changed.size > OVERLAY_MOST) this.pack()
      else {
        const writer = new SegmentWriter(this.fieldWeights, this.concepts, this.growingWords())
        for (const [id, fields] of this.changed) writer.add(id, fields)
        overlay = new Segment(writer.pack(), this.concepts, this.fieldWeights)
      }
    }
    this.held = [this.base, overlay].filter((segment) => segment !== undefined)
    return this.held
  }

  private statisticsNow(): Statistics {
    return (this.statistics ??= new Statistics(this.segments(), this.weights))
  }

  private slotOf(id: string): number | undefined {
    const { base } = this
    if (!base) return undefined
    if (!this.slots) {
      this.slots = new Map()
      for (let slot = 0; slot < base.size; slot += 1) this.slots.set(base.idOf(slot), slot)
    }
    return this.slots.get(id)
  }
}
