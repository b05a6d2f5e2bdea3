import type { ItemStore } from '@/shared/domain/search/index/item-store'
import { MINUTE_MS } from '@/shared/domain/time/units'
import type { CollectionName } from '../data/collections'
import { command } from '../data/database'
import { files } from '../platform/files'
import { log } from '../rpc/log'
import { collection } from '../data/repositories/repository'
import { invalidateSnapshot, readIndexState, type CachedIndexName, type IndexState } from './index-states'
import { readSnapshot } from './snapshot-file'
import { SnapshotItems } from './snapshot-items'
import { forgettable } from '../data/instance-memory'

/** Items by id that an instance keeps in memory, in most cases with an index over their words. */
export interface ItemCache<Item> {
  /** True when the index in the file was unusable and a new one had to be built. */
  readonly indexRefused?: boolean
  /** Stores the present state of an item, or removes an item that does not belong here any more. */
  put(item: Item): void
}

interface CacheSpec<Item, Index> {
  name: CachedIndexName & CollectionName
  /** The field of an item that holds the index version of its last change. */
  changedIn: keyof Item & string
  /** @param packed the index over the words of exactly these items, as the snapshot file holds it */
  open(items: Iterable<Item> | ItemStore<Item>, packed?: ArrayBuffer): Index
}

/** An index and the index version up to which it holds everything. */
interface Versioned<Index> {
  index: Index
  version: number
}

export interface CachedIndex<Index, Item = unknown> {
  /** The index as of now. Costs one read when nothing changed. A cold start reads the snapshot file and the changes since. */
  current(): Promise<Index>
  /** The index of this instance, brought up to date at most once a minute. For callers that accept that age. In most calls no read. */
  recent(now: number): Promise<Index>
  /** Like `current`, with the version of the index. */
  upToDate(): Promise<Versioned<Index>>
  /** Every item that changed after a version, including items that left the index. Reads each of them. */
  changedSince(version: number): Promise<Item[]>
}

const PAGE = 100
const RECENT_MS = MINUTE_MS

/** An index that an instance keeps across warm calls. It reads only the documents that changed. */
export function cachedIndex<Item extends { id: string; version: number }, Index extends ItemCache<Item>>(
  spec: CacheSpec<Item, Index>,
): CachedIndex<Index, Item> {
  return forgettable(new Cache(spec))
}

class Cache<Item extends { id: string; version: number }, Index extends ItemCache<Item>> {
  private readonly documents: ReturnType<typeof collection<Item>>
  private cached: Versioned<Index> | undefined
  /** The answer while nothing was ever put into the index. */
  private empty: Versioned<Index> | undefined
  private checkedAt = Number.NEGATIVE_INFINITY

  constructor(private readonly spec: CacheSpec<Item, Index>) {
    this.documents = collection<Item>(spec.name)
  }

  clear(): void {
    this.cached = undefined
    this.empty = undefined
    this.checkedAt = Number.NEGATIVE_INFINITY
  }

  async current(): Promise<Index> {
    return (await this.upToDate()).index
  }

  async recent(now: number): Promise<Index> {
    if (this.cached && Math.abs(now - this.checkedAt) < RECENT_MS) return this.cached.index
    const { index } = await this.upToDate()
    this.checkedAt = now
    return index
  }

  /** Reads all changed items before the caller stores any: several items may share one version. */
  async changedSince(version: number): Promise<Item[]> {
    const { changedIn } = this.spec
    const changed: Item[] = []
    for (;;) {
      const page = await this.documents.find({
        where: { [changedIn]: command.gt(version) },
        orderBy: [[changedIn, 'asc']],
        skip: changed.length,
        limit: PAGE,
      })
      changed.push(...page)
      if (page.length < PAGE) return changed
    }
  }

  async upToDate(): Promise<Versioned<Index>> {
    const { name, changedIn, open } = this.spec
    const state = await readIndexState(name)
    if (!state) return (this.empty ??= { index: open([]), version: 0 })
    let now = this.cached
    if (!now || now.version > state.indexVersion) now = await this.fromSnapshot(state)
    if (now.version < state.indexVersion) {
      for (const item of await this.changedSince(now.version)) {
        now.index.put(item)
        now.version = Math.max(now.version, Number(item[changedIn]))
      }
      // The last changed item may have been removed since. Nothing else can be found up to this version.
      now.version = Math.max(now.version, state.indexVersion)
    }
    this.cached = now
    return now
  }

  /** Opens the snapshot file. An item is read when it is first asked for. An unusable file is given up. */
  private async fromSnapshot({ snapshotFileId }: IndexState): Promise<Versioned<Index>> {
    const { name, open } = this.spec
    if (snapshotFileId === undefined) return { index: open([]), version: 0 }
    const bytes = await files.download(snapshotFileId)
    const snapshot = bytes && readSnapshot(bytes)
    if (snapshot) {
      const index = open(new SnapshotItems<Item>(snapshot), snapshot.packed)
      if (index.indexRefused) await this.giveUp(snapshotFileId, true)
      return { index, version: snapshot.version }
    }
    const now = await readIndexState(name)
    if (now && now.snapshotFileId !== snapshotFileId) return this.fromSnapshot(now)
    await this.giveUp(snapshotFileId, false)
    return { index: open([]), version: 0 }
  }

  private async giveUp(snapshotFileId: string, mayRead: boolean): Promise<void> {
    const { name } = this.spec
    log('snapshot unreadable', { index: name, part: mayRead ? 'index' : 'file' })
    await invalidateSnapshot(name, snapshotFileId, { mayRead })
  }
}
