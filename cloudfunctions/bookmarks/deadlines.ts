import type { contract } from '@/shared/contract'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { ActionError } from '../_kernel/rpc/action-error'
import { policyCardFor, verdictFor } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { policiesInForce } from '../_kernel/search/policies-in-force'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** Two documents read beside caller and enterprise: from the shelf, as the feed. */
export const deadlines: Handler<typeof contract.bookmarks.deadlines> = async (
  { subject: enterprise, person, now },
  { fromOn, toOn },
) => {
  if (!person) throw new ActionError('Forbidden')
  const [shelf, reader] = await Promise.all([policiesInForce.current(), policyReaders.byId(person.id)])
  const onlooker = { enterprise, reader }
  const days = new Map<string, PolicyCard[]>()
  for (const policy of shelf.inForce(enterprise.regionCode, now)) {
    const { deadlineOn, id } = policy
    if (deadlineOn === undefined || deadlineOn < fromOn || deadlineOn > toOn) continue
    if (verdictFor(policy, onlooker, now) === 'unmet' && !reader?.kept.includes(id)) continue
    const card = policyCardFor(policy, onlooker, now)
    const same = days.get(deadlineOn)
    if (same) same.push(card)
    else days.set(deadlineOn, [card])
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1))
  return { days: sorted.map(([on, policies]) => ({ on, policies })) }
}
