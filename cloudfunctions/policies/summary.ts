import type { contract } from '@/shared/contract'
import { closesSoon } from '@/shared/domain/time/deadline'
import { verdictFor } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { policyIndex } from '../_kernel/search/policy-index'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** Counted on the shelf: two documents read beside caller and enterprise. */
export const summary: Handler<typeof contract.policies.summary> = async ({
  subject: enterprise,
  person,
  now,
}) => {
  const [shelf, reader] = await Promise.all([policyIndex.current(), person && policyReaders.byId(person.id)])
  const opened = new Set(reader?.opened)
  const counts = { fit: 0, ask: 0, closing: 0, unread: 0 }
  for (const policy of shelf.inForce(enterprise.regionCode, now)) {
    const verdict = verdictFor(policy, { enterprise }, now)
    if (verdict === 'unmet') continue
    if (verdict === 'unknown') counts.ask += 1
    else counts.fit += 1
    if (closesSoon(policy.deadlineOn, now)) counts.closing += 1
    if (!opened.has(policy.id)) counts.unread += 1
  }
  return counts
}
