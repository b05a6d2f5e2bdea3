import { changePolicy } from '@/shared/domain/policy/policy'
import { database } from '../_kernel/database'
import { SHELF_ID, writeShelfSnapshot } from '../_kernel/repositories/policies'
import { store, writingStore } from '../_kernel/store'
import { nextShelfVersion } from './shelf-change'

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

async function bySystem(id: string, type: 'published' | 'expired', now: number): Promise<boolean> {
  return database.transaction(
    async (session) => {
      const objects: string[] = []
      const tx = writingStore(session, objects)
      const policy = await tx.policies.byId(id)
      const changed = policy && changePolicy(policy, { type, by: { side: 'system' } }, now)
      if (!policy || !changed?.ok) return false
      const shelfVersion = await nextShelfVersion(tx)
      const saved = await tx.policies.save({ ...changed.policy, shelfVersion }, policy.version)
      await session.insert('audit', {
        _id: `policies:${type}:${id}:${saved.version}`,
        at: now,
        action: `policies.${type}`,
        personId: 'system',
        role: 'system',
        objects,
      })
      return true
    },
    (kept) => kept,
  )
}

async function refreshSnapshot(): Promise<boolean> {
  const state = await database.get('shelves', SHELF_ID)
  const behind = Number(state?.['shelfVersion'] ?? 0) - Number(state?.['snapshotVersion'] ?? 0)
  if (behind < CHANGES_MAX) return false
  const { fileId, version } = await writeShelfSnapshot()
  await database.transaction(
    async (session) => {
      const tx = writingStore(session, [])
      const held = await tx.shelves.byId(SHELF_ID)
      if (held && (held.snapshotVersion ?? -1) < version)
        await tx.shelves.save({ ...held, snapshotFileId: fileId, snapshotVersion: version }, held.version)
    },
    () => true,
  )
  return true
}
