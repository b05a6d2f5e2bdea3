import type { contract } from '@/shared/contract'
import { closesSoon } from '@/shared/domain/time/deadline'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { fitPolicy } from '@/shared/domain/policy/measures/policy-fit'
import type { Handler } from '../_kernel/rpc/handler'
import { policyIndex } from '../_kernel/search/policy-index'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** Counts in the cached index: reads two documents besides caller and enterprise. */
export const summary: Handler<typeof contract.policies.summary> = async ({
  subject: enterprise,
  person,
  now,
}) => {
  const [index, reader] = await Promise.all([policyIndex.current(), person && policyReaders.byId(person.id)])
  const opened = new Set(reader?.opened)
  const counts = { fit: 0, ask: 0, closing: 0, unread: 0 }
  for (const policy of index.inForce(enterprise.regionCode, now)) {
    const { verdict, past, closesOn } = fitPolicy(policy, profileFor(enterprise, policy.id, now), now)
    if (verdict === 'unmet' || past) continue
    if (verdict === 'unknown') counts.ask += 1
    else counts.fit += 1
    if (closesSoon(closesOn, now)) counts.closing += 1
    if (!opened.has(policy.id)) counts.unread += 1
  }
  return counts
}
