import type { ItemStore } from '@/shared/domain/search/index/item-store'
import { MINUTE_MS } from '@/shared/domain/time/units'
import type { CollectionName } from '../data/collections'
import { command } from '../data/database'
import { files } from '../platform/files'
import { newId } from '../rpc/ids'
import { log } from '../rpc/log'
import { collection } from '../data/repositories/repository'
import { invalidateSnapshot, readIndexState, type CachedIndexName, type IndexState } from './index-states'
import { readSnapshot, snapshotBytes, type Written } from './snapshot-file'
import { SnapshotItems } from './snapshot-items'

/** What is held: items by id, with an index over their words. */
interface Held<Item> extends Written<Item> {
  /** Whether the index of the file was of no use, and another had to be built. */
  readonly indexRefused: boolean
  put(item: Item): void
}

interface ShelfSpec<Item, Shelf> {
  name: CachedIndexName & CollectionName
  /** The field of an item that holds the shelfVersion of its last change. */
  changedIn: keyof Item & string
  open(items: Iterable<Item> | ItemStore<Item>, packed?: ArrayBuffer): Shelf
}

export interface CachedIndex<Shelf, Item = unknown> {
  /** The shelf as of now: one read when nothing changed; on a cold start the snapshot file and what changed since. */
  current(): Promise<Shelf>
  /** The shelf as this instance has it, looked at again once a minute: for what may be so old. Mostly no read. */
  recent(now: number): Promise<Shelf>
  /** Everything that changed after a version, also what left the shelf. Reads each of them. */
  changedSince(version: number): Promise<Item[]>
  /** Writes everything into one file of cloud storage, so that the next cold start needs no document reads. Safe to run twice at once. */
  write(): Promise<{ fileId: string; version: number }>
}

const PAGE = 100
const RECENT_MS = MINUTE_MS

/** A shelf kept across warm calls of one instance and brought up to date by what changed, document by document. */
export function cachedIndex<Item extends { id: string; version: number }, Shelf extends Held<Item>>(
  spec: ShelfSpec<Item, Shelf>,
): CachedIndex<Shelf, Item> {
  const { name, changedIn, open } = spec
  const documents = collection<Item>(name)
  let held: { shelf: Shelf; version: number } | undefined
  /** Where nothing was ever put on the shelf. */
  let empty: { shelf: Shelf; version: number } | undefined

  async function current(): Promise<{ shelf: Shelf; version: number }> {
    const state = await readIndexState(name)
    if (!state) return (empty ??= { shelf: open([]), version: 0 })
    let now = held
    if (!now || now.version > state.shelfVersion) now = await fromSnapshot(state)
    if (now.version < state.shelfVersion) {
      for (const item of await changedSince(now.version)) {
        now.shelf.put(item)
        now.version = Math.max(now.version, Number(item[changedIn]))
      }
      // What changed last may have been removed since; nothing more is to be found up to here.
      now.version = Math.max(now.version, state.shelfVersion)
    }
    held = now
    return now
  }

  /** Items are read when they are first asked for; the file is given up when it is of no use. */
  async function fromSnapshot({ snapshotFileId }: IndexState): Promise<{ shelf: Shelf; version: number }> {
    if (snapshotFileId === undefined) return { shelf: open([]), version: 0 }
    const bytes = await files.download(snapshotFileId)
    const snapshot = bytes && readSnapshot(bytes)
    if (snapshot) {
      const shelf = open(new SnapshotItems<Item>(snapshot), snapshot.packed)
      if (shelf.indexRefused) await giveUp(snapshotFileId, true)
      return { shelf, version: snapshot.version }
    }
    const now = await readIndexState(name)
    if (now && now.snapshotFileId !== snapshotFileId) return fromSnapshot(now)
    await giveUp(snapshotFileId, false)
    return { shelf: open([]), version: 0 }
  }

  async function giveUp(snapshotFileId: string, mayRead: boolean): Promise<void> {
    log('snapshot unreadable', { shelf: name, part: mayRead ? 'index' : 'file' })
    await invalidateSnapshot(name, snapshotFileId, { mayRead })
  }

  /** A change may give several items one version, so all of them are read before any is taken in. */
  async function changedSince(version: number): Promise<Item[]> {
    const changed: Item[] = []
    for (;;) {
      const page = await documents.find({
        where: { [changedIn]: command.gt(version) },
        orderBy: [[changedIn, 'asc']],
        skip: changed.length,
        limit: PAGE,
      })
      changed.push(...page)
      if (page.length < PAGE) return changed
    }
  }

  let lookedAt = Number.NEGATIVE_INFINITY
  async function recent(now: number): Promise<Shelf> {
    if (held && Math.abs(now - lookedAt) < RECENT_MS) return held.shelf
    const { shelf } = await current()
    lookedAt = now
    return shelf
  }

  return {
    current: async () => (await current()).shelf,
    recent,
    changedSince,
    async write() {
      const { shelf, version } = await current()
      const bytes = snapshotBytes(version, shelf)
      return { fileId: await files.upload(`shelves/${name}-${version}-${newId('s')}.bin`, bytes), version }
    },
  }
}
