import { changePolicy } from '@/shared/domain/policy/policy'
import { policyShelf } from '../_kernel/data/repositories/policies'
import { refreshShelf } from '../_kernel/search/index-change'
import { store } from '../_kernel/data/store'
import { changeBySystem } from '../_kernel/data/system-transaction'
import { keepChanged } from './keep-changed'

const BATCH = 50

/** What time alone brings about. A firing may be late, missed or doubled: it looks at what is due, not at the hour. */
export async function sweep(now: number): Promise<{ published: number; expired: number; snapshot: boolean }> {
  let published = 0
  for (const { id } of await store.policies.toPublish(now, BATCH))
    if (await bySystem(id, 'published', now)) published += 1
  let expired = 0
  for (const { id } of await store.policies.toExpire(now, BATCH))
    if (await bySystem(id, 'expired', now)) expired += 1
  return { published, expired, snapshot: await refreshShelf('policies', policyShelf) }
}

function bySystem(id: string, type: 'published' | 'expired', now: number): Promise<boolean> {
  return changeBySystem(`policies.${type}`, now, async (tx) => {
    const policy = await tx.policies.byId(id)
    const changed = policy && changePolicy(policy, { type, by: { side: 'system' } }, now)
    if (!policy || !changed?.ok) return undefined
    return keepChanged(tx, changed.policy, type, now)
  })
}
