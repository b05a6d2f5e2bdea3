import type { PolicyEventType } from '@/shared/domain/policy/life'
import { changePolicy, type Policy } from '@/shared/domain/policy/policy'
import { nextIndexVersion } from '../_kernel/search/index-change'
import type { Transaction } from '../_kernel/data/transaction'
import { policies } from '../_kernel/data/repositories/policies'

/** Events that put a policy into force or take it out of it. */
const SHELF_EVENTS: readonly PolicyEventType[] = ['published', 'recalled', 'replaced', 'expired']

/** Keeps a policy after an event, and what follows from it: the shelf moves on, and what a published policy replaces is out of force. */
export async function keepChanged(
  tx: Transaction,
  changed: Policy,
  type: PolicyEventType,
  now: number,
): Promise<Policy> {
  const { version, indexVersion } = changed
  const next = {
    ...changed,
    indexVersion: SHELF_EVENTS.includes(type) ? await nextIndexVersion(tx, 'policies') : indexVersion,
  }
  const saved = await tx.use(policies).update(next, version)
  if (type === 'published') await retireReplaced(tx, saved, now)
  return saved
}

/** A policy takes the place of others of its own region only: nobody abolishes what another body issued. */
async function retireReplaced(tx: Transaction, newer: Policy, now: number): Promise<void> {
  const { id: policyId, title, regionCode, lineage } = newer
  for (const { kind, policyId: olderId } of lineage) {
    if (kind !== 'replaces' || olderId === undefined) continue
    const older = await tx.use(policies).byId(olderId)
    if (older?.regionCode !== regionCode) continue
    const event = { type: 'replaced', by: { side: 'system' }, newer: { policyId, title } } as const
    const retired = changePolicy(older, event, now)
    if (retired.ok) await keepChanged(tx, retired.policy, 'replaced', now)
  }
}
