import { contains, type RegionCode } from '../region'
import { MatchIndex, type Filter, type Hit } from './engine/match-index'
import type { ScoreParts } from './engine/rescore'
import { SnapshotRefused } from './engine/snapshot'
import { termsOf, termWeight } from './tokens'
import { wordsMet } from './words-met'

/** What a collection has to know of its items to find them. */
export interface CollectionSpec<Item> {
  /** Weight of each text of an item, in their order: a word in a name says more than one in a description. */
  fieldWeights: readonly number[]
  textsOf(item: Item): readonly string[]
  regionOf(item: Item): RegionCode
  /** The instant from which it is not found any more (epoch ms); 0 for one that is not offered at all. */
  offeredUntil(item: Item): number
}

/** An item that fits a text. */
export interface Found<Item> {
  item: Item
  score: number
  /** What the score is made of. */
  parts: ScoreParts
  /** Words of the text that stand in the item. */
  words: string[]
  /** Words that the text may have meant and that stand in the item: a wrong character put right, pinyin read. */
  meant: string[]
  /** Share of what the text says that the item meets, 0–1, and how much that is (in rarities). */
  share: number
  evidence: number
}

/** A guess is weaker evidence than what was written. */
const GUESS_SHARE = 0.6
/** Guesses alone bring something up only where they stand for so much of what the text says. */
const GUESSES_TELL = 0.3
/** Another word for the same is evidence enough from this share of the score. */
const SYNONYMS_TELL = 0.12

const weigh = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + termWeight(term), 0)

/** Of so many of the best it is asked first whether they are let in. */
const AHEAD = 24
/** Items whose terms are kept at hand. */
const TERMS_KEPT = 300

interface ZoneFilter {
  filter: Filter
  /** The instants between which it holds. */
  from: number
  until: number
}

const holdsAt = ({ from, until }: ZoneFilter, at: number) => at >= from && at < until

/** Services, policies or answered needs with an index over their words, replaced one by one as they change. */
export class Collection<Item extends { id: string }> {
  private readonly byId = new Map<string, Item>()
  private readonly filters = new Map<RegionCode, ZoneFilter>()
  private index: MatchIndex
  private readonly terms = new Map<string, ReadonlySet<string>>()
  /** The last search: one text is looked up several times over while it is written. */
  private last: { key: string; found: Found<Item>[] } | undefined

  constructor(
    private readonly spec: CollectionSpec<Item>,
    items: Iterable<Item> = [],
    packed?: ArrayBuffer,
  ) {
    this.index = new MatchIndex(spec)
    const all = [...items]
    for (const item of all) this.byId.set(item.id, item)
    const opened = packed && this.opened(packed)
    if (opened) this.index = opened
    else for (const item of all) this.index.put(item.id, spec.textsOf(item))
  }

  put(item: Item): void {
    this.byId.set(item.id, item)
    this.index.put(item.id, this.spec.textsOf(item))
    this.forget()
  }

  remove(id: string): void {
    this.byId.delete(id)
    this.index.remove(id)
    this.forget()
  }

  get(id: string): Item | undefined {
    return this.byId.get(id)
  }

  all(): Iterable<Item> {
    return this.byId.values()
  }

  get size(): number {
    return this.byId.size
  }

  /** The index in one buffer, for a snapshot beside the items. */
  pack(): ArrayBuffer {
    return this.index.pack()
  }

  /**
   * What fits a text among what is offered in a zone at `at` (of that only what `admits` lets in), best first. What only shares glue or
   * numbers is left out.
   */
  find(
    text: string,
    zoneCode: RegionCode,
    at: number,
    limit: number,
    admits?: (item: Item) => boolean,
  ): Found<Item>[] {
    if (admits) return this.explained(text, this.admitted(text, zoneCode, at, limit, admits))
    const key = `${zoneCode} ${at} ${limit} ${text}`
    if (this.last?.key !== key)
      this.last = {
        key,
        found: this.explained(text, this.index.search(text, { limit, filter: this.offeredIn(zoneCode, at) })),
      }
    return this.last.found
  }

  private explained(text: string, hits: readonly Hit[]): Found<Item>[] {
    const terms = new Set(termsOf(text).filter((term) => termWeight(term) > 0))
    const meantTerms = this.index.meant(text).map((words) => ({ words, terms: termsOf(words) }))
    const value = (term: string) => termWeight(term) * this.index.rarityOf(term)
    const sum = (some: Iterable<string>) => [...some].reduce((total, term) => total + value(term), 0)
    const asked = sum(terms)
    return hits.flatMap(({ id, score, parts }) => {
      const item = this.byId.get(id)
      if (!item) return []
      const there = this.termsIn(item)
      const met = [...terms].filter((term) => there.has(term))
      const meant = meantTerms.filter((one) => one.terms.every((term) => there.has(term)))
      const evidence = sum(met) + GUESS_SHARE * sum(meant.flatMap((one) => one.terms)) + parts.synonyms
      const share = Math.min(1, evidence / Math.max(asked, Number.MIN_VALUE))
      const tells =
        met.some((term) => termWeight(term) === 1) ||
        weigh(meant.flatMap((one) => one.terms)) > GUESSES_TELL * weigh(terms) ||
        parts.synonyms > SYNONYMS_TELL * parts.total
      if (!tells) return []
      return [
        {
          item,
          score,
          parts,
          words: wordsMet(text, met),
          meant: meant.map(({ words }) => words),
          share,
          evidence,
        },
      ]
    })
  }

  /** The item, if it is offered in a zone at `at`. */
  offered(id: string, zoneCode: RegionCode, at: number): Item | undefined {
    const item = this.byId.get(id)
    const { regionOf, offeredUntil } = this.spec
    return item && contains(regionOf(item), zoneCode) && at < offeredUntil(item) ? item : undefined
  }

  /** What is found for one keystroke is mostly found for the next one too. */
  private termsIn(item: Item): ReadonlySet<string> {
    const known = this.terms.get(item.id)
    if (known) return known
    if (this.terms.size >= TERMS_KEPT) this.terms.clear()
    const terms = new Set(this.spec.textsOf(item).flatMap(termsOf))
    this.terms.set(item.id, terms)
    return terms
  }

  /** What is offered in a zone now; kept until an item changes or the first of them runs out. */
  private offeredIn(zoneCode: RegionCode, at: number): Filter {
    const known = this.filters.get(zoneCode)
    if (known && holdsAt(known, at)) return known.filter
    const made = this.filterOf(zoneCode, at, () => true)
    this.filters.set(zoneCode, made)
    return made.filter
  }

  /** The best that are let in. Most are: only where many of the best are not, everybody is asked before ranking. */
  private admitted(
    text: string,
    zoneCode: RegionCode,
    at: number,
    limit: number,
    admits: (item: Item) => boolean,
  ): Hit[] {
    const ahead = Math.max(AHEAD, limit)
    const best = this.index.search(text, { limit: ahead, filter: this.offeredIn(zoneCode, at) })
    const welcome = best.filter(({ id }) => {
      const item = this.byId.get(id)
      return item !== undefined && admits(item)
    })
    if (welcome.length >= limit || best.length < ahead) return welcome.slice(0, limit)
    return this.index.search(text, { limit, filter: this.filterOf(zoneCode, at, admits).filter })
  }

  private filterOf(zoneCode: RegionCode, at: number, admits: (item: Item) => boolean): ZoneFilter {
    let until = Number.POSITIVE_INFINITY
    const filter = this.index.filter((id) => {
      const item = this.offered(id, zoneCode, at)
      if (item) until = Math.min(until, this.spec.offeredUntil(item))
      return item !== undefined && admits(item)
    })
    return { filter, from: at, until }
  }

  private forget(): void {
    this.filters.clear()
    this.terms.clear()
    this.last = undefined
  }

  /** A packed index over exactly these items; undefined when it is damaged, foreign or of others: then it is built anew. */
  private opened(packed: ArrayBuffer): MatchIndex | undefined {
    try {
      const index = MatchIndex.open(packed, this.spec)
      return index.size === this.byId.size ? index : undefined
    } catch (error) {
      if (error instanceof SnapshotRefused) return undefined
      throw error
    }
  }
}
