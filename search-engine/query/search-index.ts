import { BREAK, isConcept, isHan, isToken, pairKey } from '../language/codes'
import type { Concepts } from '../language/concepts'
import { DOMAIN_CONCEPTS } from '../language/domain-concepts'
import { readCodes } from '../language/tokens'
import { GrowingWords, PackedWords, type WordCodes } from '../language/words'
import { Segment } from '../store/segment'
import { SegmentWriter } from '../store/writer'
import { Collector } from './collector'
import { guessTerms, mayBePinyin, type Guess } from './guess'
import { PairBook } from './pair-book'
import { Planner, type QueryPlan } from './plan'
import { Rescorer } from './rescorer'
import { Statistics } from './statistics'
import { TopRanking, type Hit } from './top-ranking'
import { DEFAULT_WEIGHTS, type Weights } from './weights'

export interface SearchOptions {
  /** The greatest number of hits; 10 if absent. */
  limit?: number
  /** Leaves documents out before ranking; `SearchIndex.filter` makes it. */
  filter?: DocumentFilter
}

/** The documents that may be found, prepared once for many searches. It is invalid after the next change of the index. */
export interface DocumentFilter {
  readonly masks: readonly (Uint8Array | undefined)[]
}

export interface IndexOptions {
  /** Weight of each field of a document, in their order; `[2, 1]` if absent, for a title and a body. */
  fieldWeights?: readonly number[]
  /** Concepts whose names are found in texts; places, authorities and synonyms of China if absent. */
  concepts?: Concepts
  /** Weights where they differ from the default. */
  weights?: Partial<Weights>
}

/** A guess at what a piece of a text may have meant. */
export interface Suggestion {
  /** The piece, folded. */
  written: string
  words: string
  /** The number of independent signs for it. */
  signs: number
}

const DEFAULT_LIMIT = 10
/** With more changes than this, the overlay is packed into the base. */
const OVERLAY_MOST = 512
/** Nothing is guessed for longer texts, because they say enough. In codes. */
const LONGEST_GUESSED = 24

/**
 * An index of documents by what people type. It has one packed snapshot (the base) and, over it, the documents that changed since (the
 * overlay). The same documents give the same hits. A removed document counts for rarity until the next `pack`.
 */
export class SearchIndex {
  private readonly fieldWeights: readonly number[]
  private readonly concepts: Concepts
  private readonly weights: Weights
  private readonly planner: Planner
  private readonly collector: Collector
  private readonly rescorer: Rescorer
  private readonly ranking = new TopRanking()
  private base: Segment | undefined
  private readonly changed = new Map<string, readonly string[]>()
  /** Slot of each document of the base by its id; built at the first use. */
  private slots: Map<string, number> | undefined
  /** By slot of the base: 1 for a removed or replaced document. */
  private removed: Uint8Array | undefined
  private removedCount = 0
  private growing: GrowingWords | undefined
  // Caches, built at the first use and dropped by a change.
  private words: WordCodes | undefined
  private segments: readonly Segment[] | undefined
  private statistics: Statistics | undefined
  private pairBook: PairBook | undefined
  /** Guesses for the last text: `suggest` and `search` mostly ask for the same text. */
  private lastGuesses: { text: string; guesses: readonly Guess[] } | undefined

  constructor({ fieldWeights = [2, 1], concepts = DOMAIN_CONCEPTS, weights: changed }: IndexOptions = {}) {
    this.fieldWeights = fieldWeights
    this.concepts = concepts
    const weights = { ...DEFAULT_WEIGHTS, ...changed }
    this.weights = weights
    this.planner = new Planner(concepts, weights)
    this.collector = new Collector(weights)
    const isPlace = (code: number) => isConcept(code) && concepts.kind(code) === 'place'
    this.rescorer = new Rescorer({ weights, fieldWeights, isPlace, ranking: this.ranking })
  }

  /**
   * An index over the documents of a snapshot, as `pack` returned it. It neither parses nor copies the snapshot.
   * @throws SnapshotRefused when the snapshot is damaged, or was packed with other fields or concepts.
   */
  static open(snapshot: ArrayBuffer, options: IndexOptions = {}): SearchIndex {
    const index = new SearchIndex(options)
    index.base = new Segment(snapshot, index.concepts, index.fieldWeights)
    return index
  }

  /** The number of documents that can be found. */
  get size(): number {
    return (this.base?.size ?? 0) - this.removedCount + this.changed.size
  }

  /** Adds a document or replaces the one with this id; `fields` has one text for each field. */
  put(id: string, fields: readonly string[]): void {
    this.remove(id)
    this.changed.set(id, fields)
    this.dropCaches()
  }

  /** Removes a document, if the index has it. */
  remove(id: string): void {
    if (this.changed.delete(id)) this.dropCaches()
    const slot = this.findSlot(id)
    if (slot === undefined || this.removed?.[slot] === 1) return
    this.removed ??= new Uint8Array(this.base?.size ?? 0)
    this.removed[slot] = 1
    this.removedCount += 1
    this.dropCaches()
  }

  /** Packs all documents into one snapshot and returns it. The caller must not write to it: the index goes on reading it. */
  pack(): ArrayBuffer {
    if (this.base && this.changed.size === 0 && this.removedCount === 0) return this.base.buffer
    const writer = new SegmentWriter(this.fieldWeights, this.concepts, this.growWords())
    const { base } = this
    for (let slot = 0; base && slot < base.size; slot += 1) {
      if (this.removed?.[slot] !== 1) writer.addCodes(base.id(slot), base.codes(slot))
    }
    for (const [id, fields] of this.changed) writer.add(id, fields)
    this.base = new Segment(writer.pack(), this.concepts, this.fieldWeights)
    this.changed.clear()
    this.slots = undefined
    this.removed = undefined
    this.removedCount = 0
    this.dropCaches()
    return this.base.buffer
  }

  /** Prepares a filter for `search`. It calls `admits` for every document now. */
  filter(admits: (id: string) => boolean): DocumentFilter {
    return {
      masks: this.getSegments().map((segment, ordinal) =>
        Uint8Array.from({ length: segment.size }, (_, slot) =>
          (ordinal > 0 || this.removed?.[slot] !== 1) && admits(segment.id(slot)) ? 1 : 0,
        ),
      ),
    }
  }

  /** The documents that fit a text, best first; equal ones in the order of their ids. */
  search(text: string, { limit = DEFAULT_LIMIT, filter }: SearchOptions = {}): Hit[] {
    const { collector, rescorer, ranking } = this
    const segments = this.getSegments()
    const plan = this.plan(text)
    const statistics = this.getStatistics()
    // The longer a text is, the more single characters and passages change the order that pairs gave.
    const candidates = limit + Math.min(this.weights.beyond, 1 + plan.pairs.length)
    ranking.clear()
    segments.forEach((segment, ordinal) => {
      const mask = filter ? filter.masks[ordinal] : ordinal === 0 ? this.maskRemoved() : undefined
      const slots = collector.collect(segment, plan, { statistics, candidates, mask })
      rescorer.score(plan, segment, slots, statistics)
    })
    return ranking.take(limit)
  }

  /** Words that a text may have meant where no document has the written ones, in the order of `guessTerms`. */
  suggest(text: string): Suggestion[] {
    return this.guess(text, this.read(text)).map(({ written, codes, signs }) => ({
      written,
      words: String.fromCharCode(...codes),
      signs,
    }))
  }

  /** How rare a term is among the documents: a pair of characters, one character, or a word. */
  rarity(term: string): number {
    const [left = BREAK, right = BREAK] = this.read(term)
    const statistics = this.getStatistics()
    if (isToken(left) && isToken(right)) return statistics.rareness(pairKey(left, right)).rarity
    if (isHan(left)) return statistics.singleRareness(left).rarity
    return statistics.rareness(pairKey(BREAK, left)).rarity
  }

  private plan(text: string): QueryPlan {
    const codes = this.read(text)
    const guess = (allKnown: boolean) => (allKnown && !mayBePinyin(text) ? [] : this.guess(text, codes))
    return this.planner.plan(codes, guess, this.getStatistics())
  }

  private guess(text: string, codes: readonly number[]): readonly Guess[] {
    const { closeGuess: close, looseGuess: loose } = this.weights
    if (codes.length > LONGEST_GUESSED || close === 0) return []
    if (this.lastGuesses?.text !== text) {
      this.pairBook ??= new PairBook(this.getSegments())
      const guesses = guessTerms(text, codes, { book: this.pairBook, words: this.getWords(), close, loose })
      this.lastGuesses = { text, guesses }
    }
    return this.lastGuesses.guesses
  }

  private read(text: string): number[] {
    const codes: number[] = []
    readCodes(text, this.getWords(), this.concepts, (code) => codes.push(code))
    return codes
  }

  /** The words of the documents. */
  private getWords(): WordCodes {
    if (this.words) return this.words
    const parts = this.base?.parts
    if (this.growing) this.words = this.growing.known
    else this.words = parts ? new PackedWords(parts.wordHashes, parts.wordCodes) : { code: () => 0 }
    return this.words
  }

  /** The words of the documents, ready for new ones. */
  private growWords(): GrowingWords {
    this.words = undefined
    return (this.growing ??= new GrowingWords(this.base?.parts))
  }

  private maskRemoved(): Uint8Array | undefined {
    return this.removedCount === 0 ? undefined : this.removed?.map((removed) => 1 - removed)
  }

  private dropCaches(): void {
    this.segments = undefined
    this.statistics = undefined
    this.pairBook = undefined
    this.lastGuesses = undefined
  }

  /** The base and, where something changed, the overlay. */
  private getSegments(): readonly Segment[] {
    if (this.segments) return this.segments
    let overlay: Segment | undefined
    if (this.changed.size > 0) {
      if (!this.base || this.changed.size > OVERLAY_MOST) this.pack()
      else {
        const writer = new SegmentWriter(this.fieldWeights, this.concepts, this.growWords())
        for (const [id, fields] of this.changed) writer.add(id, fields)
        overlay = new Segment(writer.pack(), this.concepts, this.fieldWeights)
      }
    }
    this.segments = [this.base, overlay].filter((segment) => segment !== undefined)
    return this.segments
  }

  private getStatistics(): Statistics {
    return (this.statistics ??= new Statistics(this.getSegments(), this.weights))
  }

  private findSlot(id: string): number | undefined {
    const { base } = this
    if (!base) return undefined
    if (!this.slots) {
      this.slots = new Map()
      for (let slot = 0; slot < base.size; slot += 1) this.slots.set(base.id(slot), slot)
    }
    return this.slots.get(id)
  }
}
