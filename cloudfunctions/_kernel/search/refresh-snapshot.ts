import { systemTransaction } from '../data/system-transaction'
import { files } from '../platform/files'
import { ownPath } from '../platform/file-proof'
import type { CachedIndex } from './cached-index'
import { indexStates, readIndexState, withdrawnVersion, type IndexName } from './index-states'
import { snapshotBytes, type SnapshotSource } from './snapshot-file'

/** A cold start reads the snapshot and every document that changed since. From this many changes on, a new snapshot is worth it. */
const CHANGES_MAX = 20

/**
 * Writes a new snapshot file when too much changed since the last one, when it holds withdrawn items, or when there is none. Two may run at
 * the same time: both write a file, and the older file never replaces the newer one. A missed firing only makes cold starts read more documents.
 * @returns true when a file was written
 */
export async function refreshSnapshot<Item extends { id: string }>(
  name: IndexName,
  cache: CachedIndex<SnapshotSource<Item>>,
): Promise<boolean> {
  const state = await readIndexState(name)
  const upTo = state?.snapshotVersion ?? -CHANGES_MAX
  if (!state) return false
  const holdsWithdrawn = state.snapshotFileId !== undefined && upTo < withdrawnVersion(state)
  if (state.indexVersion - upTo < CHANGES_MAX && !holdsWithdrawn) return false
  const { index, version } = await cache.upToDate()
  const bytes = snapshotBytes(version, index)
  const fileId = await files.upload(ownPath(`snapshots/${name}`, 'bin', bytes), bytes)
  const unused = await systemTransaction(async (tx) => {
    const before = await tx.use(indexStates).byId(name)
    if (!before || (before.snapshotVersion ?? -1) >= version) return fileId
    await tx
      .use(indexStates)
      .update({ ...before, snapshotFileId: fileId, snapshotVersion: version }, before.version)
    return before.snapshotFileId
  })
  const inUse = (await readIndexState(name))?.snapshotFileId
  if (unused !== undefined && unused !== inUse) await files.remove([unused])
  return true
}
