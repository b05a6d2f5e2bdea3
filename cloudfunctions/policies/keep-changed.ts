import { wasPublic, type PolicyEventType } from '@/shared/domain/policy/life'
import { formerNames } from '@/shared/domain/policy/lineage'
import { changePolicy, type Policy } from '@/shared/domain/policy/policy'
import { nextIndexVersion } from '../_kernel/search/index-change'
import type { Transaction } from '../_kernel/data/transaction'
import { policies } from '../_kernel/data/repositories/policies'

/** Events that put a policy into force or take it out of it. */
const INDEX_EVENTS: readonly PolicyEventType[] = ['published', 'recalled', 'replaced', 'expired']

/** Stores a policy after an event, with the consequences: the index gets a new version, and policies that a published one replaces end. */
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
    indexVersion: INDEX_EVENTS.includes(type) ? await nextIndexVersion(tx, 'policies') : indexVersion,
  }
  const saved = await tx.use(policies).update(next, version)
  if (type === 'published') await retireReplaced(tx, saved, now)
  return saved
}

/** The stored policies that a policy replaces, also public ones of another body, because people search for their names. */
async function replacedBy(tx: Transaction, { regionCode, lineage }: Policy): Promise<Policy[]> {
  const found: Policy[] = []
  for (const { kind, policyId } of lineage) {
    if (kind !== 'replaces' || policyId === undefined) continue
    const older = await tx.use(policies).byId(policyId)
    if (older && (older.regionCode === regionCode || wasPublic(older.state))) found.push(older)
  }
  return found
}

/** Ends the replaced policies of the same region only: a policy cannot abolish what another body issued. */
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
