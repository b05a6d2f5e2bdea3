import { wasPublic, type PolicyEventType } from '@/shared/domain/policy/life'
import { formerNames } from '@/shared/domain/policy/lineage'
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
  const former = type === 'published' ? formerNames(await replacedBy(tx, changed)) : []
  const next = {
    ...changed,
    ...(former.length > 0 && { former }),
    indexVersion: SHELF_EVENTS.includes(type) ? await nextIndexVersion(tx, 'policies') : indexVersion,
  }
  const saved = await tx.use(policies).update(next, version)
  if (type === 'published') await retireReplaced(tx, saved, now)
  return saved
}

/** Those of the collection that a policy replaces; of another body's too, for people look for them under their names. */
async function replacedBy(tx: Transaction, { regionCode, lineage }: Policy): Promise<Policy[]> {
  const found: Policy[] = []
  for (const { kind, policyId } of lineage) {
    if (kind !== 'replaces' || policyId === undefined) continue
    const older = await tx.use(policies).byId(policyId)
    if (older && (older.regionCode === regionCode || wasPublic(older.state))) found.push(older)
  }
  return found
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
