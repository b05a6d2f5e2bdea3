import { toEarlierNeed } from '@/shared/domain/search/learning/to-earlier-need'
import type { ServiceIndex } from '@/shared/domain/search/index/service-index'
import type { PolicyIndex } from '@/shared/domain/search/index/policy-index'
import type { Need } from '@/shared/domain/need/need'
import { nextIndexVersion } from '../_kernel/search/index-change'
import type { Transaction } from '../_kernel/data/transaction'
import { serviceIndex } from '../_kernel/search/catalogue'
import { policyIndex } from '../_kernel/search/policy-index'
import { withdrawEvidence } from '../_kernel/search/withdraw-evidence'
import { earlierNeeds } from '../_kernel/data/repositories/earlier-needs'

/** The services and policies that a confirmed need may name as its solution. */
interface Nameable {
  catalogue: ServiceIndex
  policies: PolicyIndex
}

/** Reads the services and policies whose names may appear in what solved a need. */
export async function whatCanBeNamed(): Promise<Nameable> {
  const [catalogue, policies] = await Promise.all([serviceIndex.current(), policyIndex.current()])
  return { catalogue, policies }
}

/**
 * Brings the evidence that others read in step with the consent on the need that was just saved. `before` is the need as it was.
 * @param named needed only if the consent is new
 */
export async function keepEvidence(
  tx: Transaction,
  need: Need,
  before: Need,
  named: Nameable | undefined,
): Promise<void> {
  if (before.evidence && !need.evidence) return withdrawEvidence(tx, need.id)
  if (!named || !need.evidence || before.evidence) return
  const wanted = toEarlierNeed(need, 0, named.catalogue.all(), named.policies.all())
  if (!wanted) return
  const stored = await tx.use(earlierNeeds).byId(need.id)
  const lookedAt = wanted.agreedAt
  const evidence = { ...wanted, lookedAt, indexVersion: await nextIndexVersion(tx, 'earlier_needs') }
  if (stored) await tx.use(earlierNeeds).update({ ...evidence, version: stored.version }, stored.version)
  else await tx.use(earlierNeeds).insert(evidence)
}
