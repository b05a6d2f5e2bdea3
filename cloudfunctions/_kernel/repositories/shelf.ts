import type { CollectionName } from '../collections'
import { command, database } from '../database'
import { files } from '../files'
import { log } from '../log'
import { reader } from './repository'
import { readSnapshot, snapshotBytes } from './snapshot-file'

/**
 * What instances keep in memory and find by words: services, policies in force, solved needs. One document of `shelves` each says how
 * often anything on the shelf changed, and which snapshot file holds it up to when.
 */
export const SHELVES = ['services', 'policies', 'earlier_needs'] as const
export type ShelfName = (typeof SHELVES)[number]
/** Also what phones never hold. */
export type AnyShelfName = ShelfName | 'shared_needs'

export interface ShelfState {
  id: string
  version: number
  /** Grows with every change of anything on the shelf. */
  shelfVersion: number
  snapshotFileId?: string
  /** The shelfVersion up to which the snapshot holds everything. */
  snapshotVersion?: number
}

/** What is held: items by id, with an index over their words. */
interface Held<Item> {
  put(item: Item): void
  all(): Iterable<Item>
  pack(): ArrayBuffer
}

interface ShelfSpec<Item, Shelf> {
  name: AnyShelfName & CollectionName
  /** The field of an item that holds the shelfVersion of its last change. */
  changedIn: keyof Item & string
  open(items: readonly Item[], packed?: ArrayBuffer): Shelf
}

export interface ShelfReader<Shelf, Item = unknown> {
  /** The shelf as of now: one read when nothing changed; on a cold start the snapshot file and what changed since. */
  current(): Promise<Shelf>
  /** Everything that changed after a version, also what left the shelf. Reads each of them. */
  changedSince(version: number): Promise<Item[]>
  /** Writes everything into one file of cloud storage, so that the next cold start needs no document reads. Safe to run twice at once. */
  write(): Promise<{ fileId: string; version: number }>
}

const PAGE = 100
const states = reader<ShelfState>('shelves')

/** A shelf kept across warm calls of one instance and brought up to date by what changed, document by document. */
export function shelfOf<Item extends { id: string; version: number }, Shelf extends Held<Item>>(
  spec: ShelfSpec<Item, Shelf>,
): ShelfReader<Shelf, Item> {
  const { name, changedIn, open } = spec
  const documents = reader<Item>(name)
  let held: { shelf: Shelf; version: number } | undefined

  async function current(): Promise<{ shelf: Shelf; version: number }> {
    const state = await states.byId(name)
    if (!state) return { shelf: open([]), version: 0 }
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

  async function fromSnapshot({ snapshotFileId }: ShelfState): Promise<{ shelf: Shelf; version: number }> {
    const bytes = snapshotFileId === undefined ? undefined : await files.download(snapshotFileId)
    const snapshot = bytes && readSnapshot<Item>(bytes)
    if (!snapshot) {
      if (snapshotFileId !== undefined) log('snapshot unreadable', { shelf: name })
      return { shelf: open([]), version: 0 }
    }
    return { shelf: open(snapshot.items, snapshot.packed), version: snapshot.version }
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

  return {
    current: async () => (await current()).shelf,
    changedSince,
    async write() {
      const { shelf, version } = await current()
      const bytes = snapshotBytes({ version, items: [...shelf.all()], packed: shelf.pack() })
      return { fileId: await files.upload(`shelves/${name}-${version}.bin`, bytes), version }
    },
  }
}

/** The versions of all shelves now. */
export async function shelfVersionsNow(): Promise<Record<ShelfName, number>> {
  const [services, policies, earlier] = await Promise.all(SHELVES.map((name) => states.byId(name)))
  return {
    services: services?.shelfVersion ?? 0,
    policies: policies?.shelfVersion ?? 0,
    earlier_needs: earlier?.shelfVersion ?? 0,
  }
}

/** How many changes of a shelf its snapshot does not hold. */
export async function changesSinceSnapshot(name: ShelfName): Promise<number> {
  const state = await database.get('shelves', name)
  return Number(state?.['shelfVersion'] ?? 0) - Number(state?.['snapshotVersion'] ?? 0)
}
