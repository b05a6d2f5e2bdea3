import type { contract } from '@/shared/contract'
import { shownState } from '@/shared/domain/policy/policy'
import { membershipFor } from '@/shared/domain/role'
import { refuse, Stop } from '../_kernel/faults'
import type { Handler } from '../_kernel/serve'
import { partyOf } from './step'
import { policyView } from './view'

export const read: Handler<typeof contract.policies.read> = async (context) => {
  const { subject: policy, person, now, store } = context
  const { regionCode } = policy
  const actor = person && { personId: person.id, name: person.name, memberships: person.memberships }
  const manages = actor && membershipFor(actor, ['publisher', 'administrator'], { regionCode })
  const state = shownState(policy, now)
  if (!manages && state === 'recalled') return refuse('PolicyRecalled')
  // Nobody else learns that a draft is there.
  if (!manages && state !== 'published' && state !== 'expired') throw new Stop('NotFound')
  const { name: regionName } = await store.regions.known(regionCode, now)
  return { policy: policyView(policy, { regionName, now, ...(manages && { desk: partyOf(context) }) }) }
}
