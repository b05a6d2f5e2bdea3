import {
  changesSinceSnapshot,
  type AnyShelfName,
  type ShelfName,
  type ShelfReader,
} from './repositories/shelf'
import type { WritingStore } from './store'
import { keepBooks } from './system-change'

/** A cold start reads the snapshot and then what changed since, one document each: worth a new snapshot beyond this many. */
const CHANGES_MAX = 20

/** Takes the next version of a shelf: whoever holds an older one finds by it what was written with it. */
export async function nextVersionOf(tx: WritingStore, name: AnyShelfName): Promise<number> {
  const state = await tx.shelves.byId(name)
  if (!state) {
    await tx.shelves.open({ id: name, version: 1, shelfVersion: 1 })
    return 1
  }
  const shelfVersion = state.shelfVersion + 1
  await tx.shelves.save({ ...state, shelfVersion }, state.version)
  return shelfVersion
}

/**
 * A new snapshot where too much changed since the last one. Two at once write two files, and the older never takes the place of the
 * newer; a firing that was missed only makes cold starts read more documents.
 */
export async function refreshShelf(name: ShelfName, shelf: ShelfReader<unknown>): Promise<boolean> {
  if ((await changesSinceSnapshot(name)) < CHANGES_MAX) return false
  const { fileId, version } = await shelf.write()
  await keepBooks(async (tx) => {
    const state = await tx.shelves.byId(name)
    if (state && (state.snapshotVersion ?? -1) < version)
      await tx.shelves.save({ ...state, snapshotFileId: fileId, snapshotVersion: version }, state.version)
  })
  return true
}
