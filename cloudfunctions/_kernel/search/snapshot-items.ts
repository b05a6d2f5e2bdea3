import { MemoryItems, type Offer, type ItemStore } from '@/shared/domain/search/index/item-store'
import type { Snapshot } from './snapshot-file'

/** The items of a snapshot file, with later changes in memory. A block is read when one of its items is first asked for. */
export class SnapshotItems<Item extends { id: string }> implements ItemStore<Item> {
  /** Id → place in the file, for the items that have not changed since. */
  private readonly places: Map<string, number>
  private readonly read: (Item | undefined)[] = []
  private readonly changed = new MemoryItems<Item>()

  constructor(private readonly snapshot: Pick<Snapshot, 'ids' | 'offerAt' | 'starts' | 'blockAt'>) {
    this.places = new Map(snapshot.ids.map((id, place) => [id, place]))
  }

  get size(): number {
    return this.places.size + this.changed.size
  }

  get(id: string): Item | undefined {
    const place = this.places.get(id)
    return place === undefined ? this.changed.get(id) : this.at(place)
  }

  *all(): Iterable<Item> {
    for (const place of this.places.values()) yield this.at(place)
    yield* this.changed.all()
  }

  getOffer(id: string): Offer | undefined {
    const place = this.places.get(id)
    return place === undefined ? this.changed.getOffer(id) : this.snapshot.offerAt(place)
  }

  put(item: Item, facts: Offer): void {
    this.places.delete(item.id)
    this.changed.put(item, facts)
  }

  remove(id: string): void {
    this.places.delete(id)
    this.changed.remove(id)
  }

  private at(place: number): Item {
    return this.read[place] ?? this.fromBlock(place)
  }

  private fromBlock(place: number): Item {
    const { starts } = this.snapshot
    const block = lastUpTo(starts, place)
    const first = starts[block] ?? 0
    const items: Item[] = JSON.parse(this.snapshot.blockAt(block))
    items.forEach((item, i) => (this.read[first + i] = item))
    return items[place - first] as Item
  }
}

/** Position of the last number that is not above the value. `rising` must be in ascending order. */
function lastUpTo(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
