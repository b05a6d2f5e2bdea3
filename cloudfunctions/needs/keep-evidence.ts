import { toEarlierNeed } from '@/shared/domain/search/learning/to-earlier-need'
import type { ServiceIndex } from '@/shared/domain/search/index/service-index'
import type { PolicyIndex } from '@/shared/domain/search/index/policy-index'
import type { Need, NeedEventType } from '@/shared/domain/need/need'
import { nextIndexVersion } from '../_kernel/search/index-change'
import type { Transaction } from '../_kernel/data/transaction'
import { serviceIndex } from '../_kernel/search/catalogue'
import { policyIndex } from '../_kernel/search/policy-index'
import { earlierNeeds } from '../_kernel/data/repositories/earlier-needs'

/** Events that make a need evidence for others, or end that. */
export const TELLING: readonly NeedEventType[] = ['confirmed', 'rated', 'rejected']

/** The services and policies by whose names it is told what solved a need. */
export async function whatCanBeNamed(): Promise<{ catalogue: ServiceIndex; shelf: PolicyIndex }> {
  const [catalogue, shelf] = await Promise.all([serviceIndex.current(), policyIndex.current()])
  return { catalogue, shelf }
}

/** A need that was confirmed as solved helps others with a similar one; one that was not solved after all leaves again. */
export async function keepEvidence(
  tx: Transaction,
  need: Need,
  type: NeedEventType,
  named: { catalogue: ServiceIndex; shelf: PolicyIndex } | undefined,
): Promise<void> {
  if (!named) return
  const held = await tx.use(earlierNeeds).byId(need.id)
  const known = toEarlierNeed(need, 0, named.catalogue.all(), named.shelf.all())
  if (held ? type === 'rated' && known : !known) return
  const indexVersion = await nextIndexVersion(tx, 'earlier_needs')
  const evidence = known && { ...known, indexVersion }
  if (!held) {
    if (evidence) await tx.use(earlierNeeds).insert(evidence)
    return
  }
  const next = evidence ?? { ...held, indexVersion, gone: true }
  await tx.use(earlierNeeds).update({ ...next, version: held.version }, held.version)
}
