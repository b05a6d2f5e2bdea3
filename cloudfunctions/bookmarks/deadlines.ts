import type { contract } from '@/shared/contract'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { ActionError } from '../_kernel/rpc/action-error'
import { fitFor, policyCardFor, type Onlooker } from '../_kernel/policies/policy-card'
import type { Policy } from '@/shared/domain/policy/policy'
import type { Handler } from '../_kernel/rpc/handler'
import { policiesInForce } from '../_kernel/search/policies-in-force'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** Reads two documents besides caller and enterprise; like the feed, it takes the policies from the cached index. */
export const deadlines: Handler<typeof contract.bookmarks.deadlines> = async (
  { subject: enterprise, person, now },
  { fromOn, toOn },
) => {
  if (!person) throw new ActionError('Forbidden')
  const [index, reader] = await Promise.all([policiesInForce.current(), policyReaders.byId(person.id)])
  const onlooker = { enterprise, reader }
  const days = new Map<string, PolicyCard[]>()
  for (const policy of index.inForce(enterprise.regionCode, now)) {
    const closing = closingDays(policy, onlooker, now)
    const card = closing.size > 0 ? policyCardFor(policy, onlooker, now) : undefined
    for (const [on, measures] of closing) {
      if (!card || on < fromOn || on > toOn) continue
      const said = { ...card, deadlineOn: on, ...(measures.length > 0 && { closing: measures }) }
      const same = days.get(on)
      if (same) same.push(said)
      else days.set(on, [said])
    }
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1))
  return { at: now, days: sorted.map(([on, policies]) => ({ on, policies })) }
}

/** The last days of a policy, each with the measures that end then. Measures that the enterprise does not meet count only in a favourite. */
function closingDays(policy: Policy, onlooker: Onlooker, now: number): ReadonlyMap<string, string[]> {
  const { id, deadlineOn } = policy
  const { verdict, measures = [] } = fitFor(policy, onlooker, now) ?? {}
  const kept = onlooker.reader?.kept.includes(id) ?? false
  if (measures.length === 0)
    return new Map(deadlineOn !== undefined && (kept || verdict !== 'unmet') ? [[deadlineOn, []]] : [])
  const days = new Map<string, string[]>()
  for (const { measure, verdict: own, window } of measures) {
    const { untilOn } = window
    if (untilOn === undefined || (own === 'unmet' && !kept)) continue
    days.set(untilOn, [...(days.get(untilOn) ?? []), measure.title])
  }
  return days
}
