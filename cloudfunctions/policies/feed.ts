import type { contract } from '@/shared/contract'
import type { Policy } from '@/shared/domain/policy/policy'
import { verdictFor } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/serve'
import { pageOf, passes } from './browse'

/** From the shelf that warm instances hold: two documents read beside caller and enterprise, however many policies there are. */
export const feed: Handler<typeof contract.policies.feed> = async (
  { subject: enterprise, person, now, store },
  { show, cursor, ...filter },
) => {
  const [shelf, reader] = await Promise.all([store.shelf(), person && store.readers.byId(person.id)])
  const onlooker = { enterprise, reader }
  const admits = (policy: Policy) =>
    passes(policy, filter, onlooker, now) && (show === 'all' || verdictFor(policy, onlooker, now) !== 'unmet')
  return pageOf(shelf.inForce(enterprise.regionCode, now), admits, onlooker, now, cursor)
}
