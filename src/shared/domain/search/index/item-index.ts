import { contains, type RegionCode } from '@/shared/domain/access/region'
import {
  SearchIndex,
  SnapshotRefused,
  type Filter,
  type Hit,
  type ScoreParts,
  type Suggestion,
  type Weights,
} from '@search-engine'
import { FoldedText } from './folded-text'
import { MemoryItems, type ItemStore, type Offer } from './item-store'
import { QueryTerms, type MatchEvidence } from './match-evidence'

/** How items of one kind are indexed. */
export interface ItemIndexSpec<Item> {
  /** Weight of each text of an item, in the order of `toTexts`: a word in a name counts more than one in a description. */
  fieldWeights: readonly number[]
  /** Weights of the engine where they differ from the default. */
  weights?: Partial<Weights>
  /** Whether items that share only single characters with the text are found, too. Their `isReason` is false. */
  findsFaint?: boolean
  toTexts(item: Item): readonly string[]
  toOffer(item: Item): Offer
}

/** A search: the text, the zone and the instant. */
export interface ItemQuery {
  text: string
  zoneCode: RegionCode
  /** Epoch ms. */
  at: number
  limit: number
}

/** An item that fits a text. */
export interface FoundItem<Item> extends MatchEvidence {
  item: Item
  score: number
  /** The score in its parts, as the engine computes them. */
  parts: ScoreParts
}

/** `admits` is called for so many of the best items, step by step, before it is called for all items. */
const TESTED_FIRST = [24, 96, 384]
const CACHED_TEXTS = 300
const CACHED_SEARCHES = 4

interface ZoneFilter {
  filter: Filter
  /** The filter holds from `from` (inclusive) until `until` (exclusive), epoch ms. */
  from: number
  until: number
}

const holdsAt = ({ from, until }: ZoneFilter, at: number) => at >= from && at < until

/** Items of one kind and an index over their words. A changed item is replaced by itself. */
export class ItemIndex<Item extends { id: string }> {
  private readonly items: ItemStore<Item>
  private readonly index: SearchIndex
  /** Whether the given packed index was refused, because it is damaged, foreign or made of other items. */
  readonly indexRefused: boolean
  // Caches. A change of an item clears them.
  private readonly zoneFilters = new Map<RegionCode, ZoneFilter>()
  private readonly foldedTexts = new Map<string, FoldedText>()
  private readonly searches = new Map<string, FoundItem<Item>[]>()

  /** @param packed the index over exactly these items, as `pack` returned it. Without it, or when it is refused, the index is built from all items. */
  constructor(
    private readonly spec: ItemIndexSpec<Item>,
    items: Iterable<Item> | ItemStore<Item> = [],
    packed?: ArrayBuffer,
  ) {
    this.items = 'getOffer' in items ? items : this.store(items)
    const opened = packed && this.open(packed)
    this.index = opened ?? this.build()
    this.indexRefused = packed !== undefined && !opened
  }

  put(item: Item): void {
    this.items.put(item, this.spec.toOffer(item))
    this.index.put(item.id, this.spec.toTexts(item))
    this.dropCaches(item.id)
  }

  remove(id: string): void {
    this.items.remove(id)
    this.index.remove(id)
    this.dropCaches(id)
  }

  get(id: string): Item | undefined {
    return this.items.get(id)
  }

  all(): Iterable<Item> {
    return this.items.all()
  }

  /** Where and until when an item is offered. It does not read the item itself. */
  getOffer(id: string): Offer | undefined {
    return this.items.getOffer(id)
  }

  /** The item, if it is offered in a zone at `at` (epoch ms). */
  getOffered(id: string, zoneCode: RegionCode, at: number): Item | undefined {
    const offer = this.items.getOffer(id)
    return offer && isOffered(offer, zoneCode, at) ? this.items.get(id) : undefined
  }

  get size(): number {
    return this.items.size
  }

  /** Guesses at what pieces of a text may have meant, where no item contains them as they were written. */
  suggest(text: string): Suggestion[] {
    return this.index.suggest(text)
  }

  /** How rare a term is among these items. */
  rarity(term: string): number {
    return this.index.rarity(term)
  }

  /** The index in one buffer, for a snapshot beside the items. */
  pack(): ArrayBuffer {
    return this.index.pack()
  }

  /**
   * The items offered in the zone that fit a text, best first; with `admits`, only items for which it returns true.
   * Items that share only glue or numbers with the text are left out, unless `findsFaint` is set.
   */
  search(query: ItemQuery, admits?: (item: Item) => boolean): FoundItem<Item>[] {
    if (admits) return this.explain(query.text, this.searchAdmitted(query, admits))
    // One match searches the same text several times: for services, for their category, for what solved similar needs.
    const key = `${query.zoneCode} ${query.at} ${query.limit} ${query.text}`
    const known = this.searches.get(key)
    if (known) return known
    const found = this.explain(query.text, this.searchOffered(query, query.limit))
    if (this.searches.size >= CACHED_SEARCHES) this.searches.clear()
    this.searches.set(key, found)
    return found
  }

  private explain(text: string, hits: readonly Hit[]): FoundItem<Item>[] {
    const terms = new QueryTerms(text, this.index)
    return hits.flatMap(({ id, score, parts }) => {
      const item = this.items.get(id)
      if (!item) return []
      const evidence = terms.evidenceIn(this.fold(item), parts)
      return evidence.isReason || this.spec.findsFaint ? [{ item, score, parts, ...evidence }] : []
    })
  }

  /** Cached, because one keystroke mostly finds the same items as the one before. */
  private fold(item: Item): FoldedText {
    const known = this.foldedTexts.get(item.id)
    if (known) return known
    if (this.foldedTexts.size >= CACHED_TEXTS) this.foldedTexts.clear()
    const text = new FoldedText(this.spec.toTexts(item))
    this.foldedTexts.set(item.id, text)
    return text
  }

  private searchOffered({ text, zoneCode, at }: ItemQuery, limit: number): Hit[] {
    return this.index.search(text, { limit, filter: this.filterZone(zoneCode, at) })
  }

  /** The items that are offered in a zone; cached until an item changes or the first offer ends. */
  private filterZone(zoneCode: RegionCode, at: number): Filter {
    const known = this.zoneFilters.get(zoneCode)
    if (known && holdsAt(known, at)) return known.filter
    let until = Number.POSITIVE_INFINITY
    const filter = this.index.filter((id) => {
      const offer = this.items.getOffer(id)
      if (!offer || !isOffered(offer, zoneCode, at)) return false
      until = Math.min(until, offer.offeredUntil)
      return true
    })
    this.zoneFilters.set(zoneCode, { filter, from: at, until })
    return filter
  }

  /** Calls `admits` for the best items first, and for all items only where these are not enough: it is expensive and mostly true. */
  private searchAdmitted(query: ItemQuery, admits: (item: Item) => boolean): Hit[] {
    const { text, zoneCode, at, limit } = query
    const answers = new Map<string, boolean>()
    const isAdmitted = (id: string) => {
      const item = this.items.get(id)
      const answer = answers.get(id) ?? (item !== undefined && admits(item))
      answers.set(id, answer)
      return answer
    }
    for (const tested of TESTED_FIRST.filter((count) => count >= limit)) {
      const best = this.searchOffered(query, tested)
      const admitted: Hit[] = []
      for (const hit of best) if (admitted.length < limit && isAdmitted(hit.id)) admitted.push(hit)
      if (admitted.length === limit || best.length < tested) return admitted
    }
    const filter = this.index.filter(
      (id) => this.getOffered(id, zoneCode, at) !== undefined && isAdmitted(id),
    )
    return this.index.search(text, { limit, filter })
  }

  private dropCaches(id: string): void {
    this.zoneFilters.clear()
    this.foldedTexts.delete(id)
    this.searches.clear()
  }

  private store(items: Iterable<Item>): ItemStore<Item> {
    const store = new MemoryItems<Item>()
    for (const item of items) store.put(item, this.spec.toOffer(item))
    return store
  }

  /** The packed index; undefined when it is damaged, foreign or has another number of items. */
  private open(packed: ArrayBuffer): SearchIndex | undefined {
    try {
      const index = SearchIndex.open(packed, this.spec)
      return index.size === this.items.size ? index : undefined
    } catch (error) {
      if (error instanceof SnapshotRefused) return undefined
      throw error
    }
  }

  private build(): SearchIndex {
    const index = new SearchIndex(this.spec)
    for (const item of this.items.all()) index.put(item.id, this.spec.toTexts(item))
    return index
  }
}

const isOffered = ({ regionCode, offeredUntil }: Offer, zoneCode: RegionCode, at: number) =>
  contains(regionCode, zoneCode) && at < offeredUntil
