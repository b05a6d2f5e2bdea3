import type { RegionCode } from '@/shared/domain/access/region'

/** Where and until when an item can be found. */
export interface Offer {
  /** The item can be found in this region and in every region inside. */
  regionCode: RegionCode
  /** The instant (epoch ms) from which the item is no longer found; 0 when it is not offered at all. */
  offeredUntil: number
}

/** The items of an index, either in memory or in a file from which each item is read when it is first needed. */
export interface ItemStore<Item> {
  readonly size: number
  get(id: string): Item | undefined
  all(): Iterable<Item>
  /** Does not read the item from a file. */
  getOffer(id: string): Offer | undefined
  put(item: Item, offer: Offer): void
  remove(id: string): void
}

/** Items in memory. */
export class MemoryItems<Item extends { id: string }> implements ItemStore<Item> {
  private readonly items = new Map<string, { item: Item; offer: Offer }>()

  get size(): number {
    return this.items.size
  }

  get(id: string): Item | undefined {
    return this.items.get(id)?.item
  }

  *all(): Iterable<Item> {
    for (const { item } of this.items.values()) yield item
  }

  getOffer(id: string): Offer | undefined {
    return this.items.get(id)?.offer
  }

  put(item: Item, offer: Offer): void {
    this.items.set(item.id, { item, offer })
  }

  remove(id: string): void {
    this.items.delete(id)
  }
}
