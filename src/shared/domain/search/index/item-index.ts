import { contains, type RegionCode } from '@/shared/domain/access/region'
import { SearchIndex, type Filter, type Hit, type ScoreParts, SnapshotRefused } from '@search-engine'
import { QueryTerms, type MatchEvidence } from '../evidence/evidence'
import { FoldedText } from './folded-text'
import { HeldItems, type Facts, type ItemStore } from './item-store'

/** What a collection has to know of its items to find them. */
export interface ItemIndexSpec<Item> {
  /** Weight of each text of an item, in their order: a word in a name says more than one in a description. */
  fieldWeights: readonly number[]
  textsOf(item: Item): readonly string[]
  regionOf(item: Item): RegionCode
  /** The instant from which it is not found any more (epoch ms); 0 for one that is not offered at all. */
  offeredUntil(item: Item): number
}

/** An item that fits a text. */
export interface Found<Item> extends MatchEvidence {
  item: Item
  score: number
  /** What the score is made of. */
  parts: ScoreParts
}

/** Of so many of the best it is asked whether they are let in, each time more, before it is asked of all. */
const AHEAD = [24, 96, 384]
/** Items whose folded texts are kept at hand. */
const TEXTS_KEPT = 300

/** Searches of which the answer is kept at hand. */
const LAST_KEPT = 4

interface ZoneFilter {
  filter: Filter
  /** The instants between which it holds. */
  from: number
  until: number
}

const holdsAt = ({ from, until }: ZoneFilter, at: number) => at >= from && at < until

/** Services, policies or answered needs with an index over their words, replaced one by one as they change. */
export class ItemIndex<Item extends { id: string }> {
  private readonly items: ItemStore<Item>
  private readonly filters = new Map<RegionCode, ZoneFilter>()
  private readonly index: SearchIndex
  /** Whether a packed index was handed in that is damaged, foreign or of other items. */
  readonly indexRefused: boolean
  private readonly texts = new Map<string, FoldedText>()
  /** The last searches: one text is looked up several times over, for several regions and limits. */
  private readonly last = new Map<string, Found<Item>[]>()

  /** `packed` is the index over exactly these items, as `pack` gave it; without it, or when it is of no use, they are all read. */
  constructor(
    private readonly spec: ItemIndexSpec<Item>,
    items: Iterable<Item> | ItemStore<Item> = [],
    packed?: ArrayBuffer,
  ) {
    this.items = 'factsOf' in items ? items : this.held(items)
    const opened = packed && this.opened(packed)
    this.index = opened ?? this.indexed()
    this.indexRefused = packed !== undefined && !opened
  }

  put(item: Item): void {
    this.items.put(item, this.factsFrom(item))
    this.index.put(item.id, this.spec.textsOf(item))
    this.forget(item.id)
  }

  remove(id: string): void {
    this.items.remove(id)
    this.index.remove(id)
    this.forget(id)
  }

  get(id: string): Item | undefined {
    return this.items.get(id)
  }

  all(): Iterable<Item> {
    return this.items.all()
  }

  /** What a filter asks of an item; the item itself is not read. */
  factsOf(id: string): Facts | undefined {
    return this.items.factsOf(id)
  }

  get size(): number {
    return this.items.size
  }

  /** How rare a term is among these items. */
  rarityOf(term: string): number {
    return this.index.rarity(term)
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
    const known = this.last.get(key)
    if (known) return known
    const hits = this.index.search(text, { limit, filter: this.offeredIn(zoneCode, at) })
    const found = this.explained(text, hits)
    if (this.last.size >= LAST_KEPT) this.last.clear()
    this.last.set(key, found)
    return found
  }

  private explained(text: string, hits: readonly Hit[]): Found<Item>[] {
    const asked = new QueryTerms(text, this.index)
    return hits.flatMap(({ id, score, parts }) => {
      const item = this.items.get(id)
      const evidence = item && asked.evidenceIn(this.textOf(item), parts)
      return item && evidence ? [{ item, score, parts, ...evidence }] : []
    })
  }

  /** The item, if it is offered in a zone at `at`. */
  offered(id: string, zoneCode: RegionCode, at: number): Item | undefined {
    const facts = this.items.factsOf(id)
    return facts && isOffered(facts, zoneCode, at) ? this.items.get(id) : undefined
  }

  /** What is found for one keystroke is mostly found for the next one too. */
  private textOf(item: Item): FoldedText {
    const known = this.texts.get(item.id)
    if (known) return known
    if (this.texts.size >= TEXTS_KEPT) this.texts.clear()
    const text = new FoldedText(this.spec.textsOf(item))
    this.texts.set(item.id, text)
    return text
  }

  /** What is offered in a zone now; kept until an item changes or the first of them runs out. */
  private offeredIn(zoneCode: RegionCode, at: number): Filter {
    const known = this.filters.get(zoneCode)
    if (known && holdsAt(known, at)) return known.filter
    let until = Number.POSITIVE_INFINITY
    const filter = this.index.filter((id) => {
      const facts = this.items.factsOf(id)
      if (!facts || !isOffered(facts, zoneCode, at)) return false
      until = Math.min(until, facts.offeredUntil)
      return true
    })
    this.filters.set(zoneCode, { filter, from: at, until })
    return filter
  }

  /** The best that are let in. Most are, and to ask is dear: so it is asked of the best, and of everybody only where these are not enough. */
  private admitted(
    text: string,
    zoneCode: RegionCode,
    at: number,
    limit: number,
    admits: (item: Item) => boolean,
  ): Hit[] {
    const asked = new Map<string, boolean>()
    const isWelcome = (id: string) => {
      const item = this.items.get(id)
      const known = asked.get(id) ?? (item !== undefined && admits(item))
      asked.set(id, known)
      return known
    }
    for (const ahead of AHEAD.filter((many) => many >= limit)) {
      const best = this.index.search(text, { limit: ahead, filter: this.offeredIn(zoneCode, at) })
      const welcome: Hit[] = []
      for (const hit of best) if (welcome.length < limit && isWelcome(hit.id)) welcome.push(hit)
      if (welcome.length === limit || best.length < ahead) return welcome
    }
    const filter = this.index.filter((id) => this.offered(id, zoneCode, at) !== undefined && isWelcome(id))
    return this.index.search(text, { limit, filter })
  }

  private forget(id: string): void {
    this.filters.clear()
    this.texts.delete(id)
    this.last.clear()
  }

  private held(items: Iterable<Item>): ItemStore<Item> {
    const store = new HeldItems<Item>()
    for (const item of items) store.put(item, this.factsFrom(item))
    return store
  }

  private factsFrom(item: Item): Facts {
    return { regionCode: this.spec.regionOf(item), offeredUntil: this.spec.offeredUntil(item) }
  }

  /** A packed index over exactly these items; undefined when it is damaged, foreign or of others: then it is built anew. */
  private opened(packed: ArrayBuffer): SearchIndex | undefined {
    try {
      const index = SearchIndex.open(packed, this.spec)
      return index.size === this.items.size ? index : undefined
    } catch (error) {
      if (error instanceof SnapshotRefused) return undefined
      throw error
    }
  }

  private indexed(): SearchIndex {
    const index = new SearchIndex(this.spec)
    for (const item of this.items.all()) index.put(item.id, this.spec.textsOf(item))
    return index
  }
}

const isOffered = ({ regionCode, offeredUntil }: Facts, zoneCode: RegionCode, at: number) =>
  contains(regionCode, zoneCode) && at < offeredUntil
