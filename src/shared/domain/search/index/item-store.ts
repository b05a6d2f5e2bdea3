import type { RegionCode } from '@/shared/domain/access/region'

/** What a filter asks of an item. */
export interface Facts {
  regionCode: RegionCode
  /** The instant from which it is not found any more (epoch ms); 0 for one that is not offered at all. */
  offeredUntil: number
}

/** Where the items of a collection lie: all in memory, or in a file out of which each is read when it is first asked for. */
export interface ItemStore<Item> {
  readonly size: number
  get(id: string): Item | undefined
  all(): Iterable<Item>
  /** Reads no item. */
  factsOf(id: string): Facts | undefined
  put(item: Item, facts: Facts): void
  remove(id: string): void
}

/** Items in memory. */
export class HeldItems<Item extends { id: string }> implements ItemStore<Item> {
  private readonly held = new Map<string, { item: Item; facts: Facts }>()

  get size(): number {
    return this.held.size
  }

  get(id: string): Item | undefined {
    return this.held.get(id)?.item
  }

  *all(): Iterable<Item> {
    for (const { item } of this.held.values()) yield item
  }

  factsOf(id: string): Facts | undefined {
    return this.held.get(id)?.facts
  }

  put(item: Item, facts: Facts): void {
    this.held.set(item.id, { item, facts })
  }

  remove(id: string): void {
    this.held.delete(id)
  }
}
