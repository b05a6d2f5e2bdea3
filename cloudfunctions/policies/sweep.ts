import { changePolicy } from '@/shared/domain/policy/policy'
import { serviceIndex } from '../_kernel/search/catalogue'
import { earlierNeedIndex } from '../_kernel/search/earlier-needs'
import { policyIndex } from '../_kernel/search/policy-index'
import { removeWithdrawnZoneFiles } from '../_kernel/search/zone-file'
import { refreshSnapshot } from '../_kernel/search/refresh-snapshot'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { keepChanged } from './keep-changed'
import { policies } from '../_kernel/data/repositories/policies'

const BATCH = 50

/** Publishes planned policies and ends expired ones. A firing may be late, missed or doubled, so it looks at what is due, not at the hour. */
export async function sweepPolicies(
  now: number,
): Promise<{ published: number; expired: number; snapshots: number; zoneFiles: number }> {
  let published = 0
  for (const { id } of await policies.toPublish(now, BATCH))
    if (await bySystem(id, 'published', now)) published += 1
  let expired = 0
  for (const { id } of await policies.toExpire(now, BATCH))
    if (await bySystem(id, 'expired', now)) expired += 1
  // Run together, these two share one query for the states of all indexes.
  const [snapshots, zoneFiles] = await Promise.all([refreshSnapshots(), removeWithdrawnZoneFiles()])
  return { published, expired, snapshots, zoneFiles }
}

/** Writes new snapshots of all indexes. This function does so because it bundles the search engine, which packs them. */
async function refreshSnapshots(): Promise<number> {
  const refreshed = await Promise.all([
    refreshSnapshot('services', serviceIndex),
    refreshSnapshot('policies', policyIndex),
    refreshSnapshot('earlier_needs', earlierNeedIndex),
  ])
  return refreshed.filter(Boolean).length
}

function bySystem(id: string, type: 'published' | 'expired', now: number): Promise<boolean> {
  return changeBySystem(`policies.${type}`, now, async (tx) => {
    const policy = await tx.use(policies).byId(id)
    const changed = policy && changePolicy(policy, { type, by: { side: 'system' } }, now)
    if (!policy || !changed?.ok) return undefined
    return keepChanged(tx, changed.policy, type, now)
  })
}
