import { files } from '../platform/files'
import type { AnyShelfName, ShelfName, ShelfReader } from './cached-index'
import { stateOf } from './index-states'
import type { WritingStore } from '../data/store'
import { keepBooks } from '../data/system-transaction'

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
 * A new snapshot where too much changed since the last one, or where there is none. Two at once write two files, and the older never
 * takes the place of the newer; a firing that was missed only makes cold starts read more documents.
 */
export async function refreshShelf(name: ShelfName, shelf: ShelfReader<unknown>): Promise<boolean> {
  const state = await stateOf(name)
  const held = state?.snapshotVersion ?? -CHANGES_MAX
  if (!state || state.shelfVersion - held < CHANGES_MAX) return false
  const { fileId, version } = await shelf.write()
  const useless = await keepBooks(async (tx) => {
    const before = await tx.shelves.byId(name)
    if (!before || (before.snapshotVersion ?? -1) >= version) return fileId
    await tx.shelves.save({ ...before, snapshotFileId: fileId, snapshotVersion: version }, before.version)
    return before.snapshotFileId
  })
  const inUse = (await stateOf(name))?.snapshotFileId
  if (useless !== undefined && useless !== inUse) await files.remove([useless])
  return true
}
