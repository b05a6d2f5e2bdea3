import { changePolicy } from '@/shared/domain/policy/policy'
import { database } from '../_kernel/database'
import { SHELF_ID, writeShelfSnapshot } from '../_kernel/repositories/policies'
import { store } from '../_kernel/store'
import { changeBySystem, keepBooks } from '../_kernel/system-change'
import { keepChanged } from './keep-changed'

const BATCH = 50
/** A cold start reads the snapshot and then what changed since, one document each: worth a new snapshot beyond this many. */
const CHANGES_MAX = 20

/** What time alone brings about. A firing may be late, missed or doubled: it looks at what is due, not at the hour. */
export async function sweep(now: number): Promise<{ published: number; expired: number; snapshot: boolean }> {
  let published = 0
  for (const { id } of await store.policies.toPublish(now, BATCH))
    if (await bySystem(id, 'published', now)) published += 1
  let expired = 0
  for (const { id } of await store.policies.toExpire(now, BATCH))
    if (await bySystem(id, 'expired', now)) expired += 1
  return { published, expired, snapshot: await refreshSnapshot() }
}

function bySystem(id: string, type: 'published' | 'expired', now: number): Promise<boolean> {
  return changeBySystem(`policies.${type}`, now, async (tx) => {
    const policy = await tx.policies.byId(id)
    const changed = policy && changePolicy(policy, { type, by: { side: 'system' } }, now)
    if (!policy || !changed?.ok) return undefined
    return keepChanged(tx, changed.policy, type, now)
  })
}

async function refreshSnapshot(): Promise<boolean> {
  const state = await database.get('shelves', SHELF_ID)
  const behind = Number(state?.['shelfVersion'] ?? 0) - Number(state?.['snapshotVersion'] ?? 0)
  if (behind < CHANGES_MAX) return false
  const { fileId, version } = await writeShelfSnapshot()
  await keepBooks(async (tx) => {
    const held = await tx.shelves.byId(SHELF_ID)
    if (held && (held.snapshotVersion ?? -1) < version)
      await tx.shelves.save({ ...held, snapshotFileId: fileId, snapshotVersion: version }, held.version)
  })
  return true
}
