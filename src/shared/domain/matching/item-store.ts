import type { RegionCode } from '../region'

/** What a filter asks of an item. */
export interface Facts {
  regionCode: RegionCode
  /** The instant from which it is not found any more (epoch ms); 0 for one that is not offered at all. */
  offeredUntil: number
}

export interface FactSpec<Item> {
  regionOf(item: Item): RegionCode
  /** See Facts. */
  offeredUntil(item: Item): number
}

export function factsOf<Item>(spec: FactSpec<Item>, item: Item): Facts {
  return { regionCode: spec.regionOf(item), offeredUntil: spec.offeredUntil(item) }
}

/** Where the items of a collection lie: all in memory, or in a file out of which each is read when it is first asked for. */
export interface ItemStore<Item> {
  readonly size: number
  get(id: string): Item | undefined
  all(): Iterable<Item>
  /** Reads no item. */
  factsOf(id: string): Facts | undefined
  put(item: Item): void
  remove(id: string): void
}

/** Items in memory. */
export class HeldItems<Item extends { id: string }> implements ItemStore<Item> {
  private readonly items = new Map<string, Item>()

  constructor(
    private readonly spec: FactSpec<Item>,
    items: Iterable<Item> = [],
  ) {
    for (const item of items) this.put(item)
  }

  get size(): number {
    return this.items.size
  }

  get(id: string): Item | undefined {
    return this.items.get(id)
  }

  all(): Iterable<Item> {
    return this.items.values()
  }

  factsOf(id: string): Facts | undefined {
    const item = this.items.get(id)
    return item && factsOf(this.spec, item)
  }

  put(item: Item): void {
    this.items.set(item.id, item)
  }

  remove(id: string): void {
    this.items.delete(id)
  }
}
