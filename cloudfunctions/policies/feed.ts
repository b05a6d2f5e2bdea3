import type { contract } from '@/shared/contract'
import type { Policy } from '@/shared/domain/policy/policy'
import { fitFor, type Onlooker } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { cutPage, passes } from './browse'
import { policyIndex } from '../_kernel/search/policy-index'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** From the shelf that warm instances hold: two documents read beside caller and enterprise, however many policies there are. */
export const feed: Handler<typeof contract.policies.feed> = async (
  { subject: enterprise, person, now },
  { show, cursor, ...filter },
) => {
  const [shelf, reader] = await Promise.all([policyIndex.current(), person && policyReaders.byId(person.id)])
  const onlooker = { enterprise, reader }
  const admits = (policy: Policy) =>
    passes(policy, filter, onlooker, now) && (show === 'all' || isForMe(policy, onlooker, now))
  return cutPage(shelf.inForce(enterprise.regionCode, now), admits, { onlooker, now, cursor })
}

/** One of its measures may fit and can still be applied for; information for everybody is, until its day is past. */
function isForMe(policy: Policy, onlooker: Onlooker, now: number): boolean {
  const fit = fitFor(policy, onlooker, now)
  return fit?.verdict !== 'unmet' && !fit?.past
}
