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

/** Items by id that an instance keeps in memory, mostly with an index over their words. */
export interface ItemCache<Item> {
  /** True when the file held an index over words that was of no use, so that another had to be built. */
  readonly indexRefused?: boolean
  /** Takes in an item as it is now; one that does not belong here any more leaves. */
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
  /** The index as of now: one read when nothing changed; on a cold start the snapshot file and what changed since. */
  current(): Promise<Index>
  /** The index as this instance has it, checked once a minute: for what may be so old. Mostly no read. */
  recent(now: number): Promise<Index>
  /** As `current`, with the version that it has. */
  upToDate(): Promise<Versioned<Index>>
  /** Everything that changed after a version, also what left the index. Reads each of them. */
  changedSince(version: number): Promise<Item[]>
}

const PAGE = 100
const RECENT_MS = MINUTE_MS

/** An index kept across warm calls of one instance and brought up to date by what changed, document by document. */
export function cachedIndex<Item extends { id: string; version: number }, Index extends ItemCache<Item>>(
  spec: CacheSpec<Item, Index>,
): CachedIndex<Index, Item> {
  return forgettable(new Cache(spec))
}

class Cache<Item extends { id: string; version: number }, Index extends ItemCache<Item>> {
  private readonly documents: ReturnType<typeof collection<Item>>
  private cached: Versioned<Index> | undefined
  /** For an environment in which nothing was ever put into the index. */
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

  /** A change may give several items one version, so all of them are read before any is taken in. */
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
      // What changed last may have been removed since; nothing more is to be found up to here.
      now.version = Math.max(now.version, state.indexVersion)
    }
    this.cached = now
    return now
  }

  /** Reads each item when it is first asked for. A file that is of no use is given up. */
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
    log('snapshot unreadable', { shelf: name, part: mayRead ? 'index' : 'file' })
    await invalidateSnapshot(name, snapshotFileId, { mayRead })
  }
}
