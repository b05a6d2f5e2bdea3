import { database } from '../_kernel/database'
import { CATALOGUE_ID, writeSnapshot } from '../_kernel/repositories/catalogue'
import { keepBooks } from '../_kernel/system-change'

/** A cold start reads the snapshot and then what changed since, one document each: worth a new snapshot beyond this many changes. */
const CHANGES_MAX = 20

export async function refreshSnapshot(): Promise<boolean> {
  const state = await database.get('catalogues', CATALOGUE_ID)
  if (
    !state ||
    Number(state['catalogueVersion']) - Number(state['snapshotVersion'] ?? -CHANGES_MAX) < CHANGES_MAX
  )
    return false
  const { fileId, version } = await writeSnapshot()
  await keepBooks(async (tx) => {
    const held = await tx.catalogues.byId(CATALOGUE_ID)
    if (held && (held.snapshotVersion ?? -1) < version)
      await tx.catalogues.save({ ...held, snapshotFileId: fileId, snapshotVersion: version }, held.version)
  })
  return true
}
