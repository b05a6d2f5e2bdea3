import { files } from '../platform/files'
import type { CachedIndex } from './cached-index'
import { type CachedIndexName, type IndexName, readIndexState, indexStates } from './index-states'
import type { Transaction } from '../data/transaction'
import { systemTransaction } from '../data/system-transaction'

/** A cold start reads the snapshot and then what changed since, one document each: worth a new snapshot beyond this many. */
const CHANGES_MAX = 20

/** Takes the next version of a shelf: whoever holds an older one finds by it what was written with it. */
export async function nextIndexVersion(tx: Transaction, name: CachedIndexName): Promise<number> {
  const state = await tx.use(indexStates).byId(name)
  if (!state) {
    await tx.use(indexStates).insert({ id: name, version: 1, shelfVersion: 1 })
    return 1
  }
  const shelfVersion = state.shelfVersion + 1
  await tx.use(indexStates).update({ ...state, shelfVersion }, state.version)
  return shelfVersion
}

/**
 * A new snapshot where too much changed since the last one, or where there is none. Two at once write two files, and the older never
 * takes the place of the newer; a firing that was missed only makes cold starts read more documents.
 */
export async function refreshSnapshot(name: IndexName, shelf: CachedIndex<unknown>): Promise<boolean> {
  const state = await readIndexState(name)
  const held = state?.snapshotVersion ?? -CHANGES_MAX
  if (!state || state.shelfVersion - held < CHANGES_MAX) return false
  const { fileId, version } = await shelf.write()
  const useless = await systemTransaction(async (tx) => {
    const before = await tx.use(indexStates).byId(name)
    if (!before || (before.snapshotVersion ?? -1) >= version) return fileId
    await tx
      .use(indexStates)
      .update({ ...before, snapshotFileId: fileId, snapshotVersion: version }, before.version)
    return before.snapshotFileId
  })
  const inUse = (await readIndexState(name))?.snapshotFileId
  if (useless !== undefined && useless !== inUse) await files.remove([useless])
  return true
}
