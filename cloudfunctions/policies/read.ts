import type { contract } from '@/shared/contract'
import { wasPublic } from '@/shared/domain/policy/life'
import { shownState } from '@/shared/domain/policy/policy'
import { membershipFor } from '@/shared/domain/access/role'
import { refuse, Stop } from '../_kernel/rpc/action-error'
import { policyView, urlsOf } from '../_kernel/policies/policy-view'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf } from '../_kernel/policies/park-party'

export const read: Handler<typeof contract.policies.read> = async (context) => {
  const { subject: policy, person, now, store } = context
  const { regionCode } = policy
  const actor = person && { personId: person.id, name: person.name, memberships: person.memberships }
  const manages = actor && membershipFor(actor, ['publisher', 'administrator'], { regionCode })
  const state = shownState(policy, now)
  if (!manages && state === 'recalled') return refuse('PolicyRecalled')
  // Nobody else learns that a draft is there.
  if (!manages && !wasPublic(state)) throw new Stop('NotFound')
  const [{ name: regionName }, urls] = await Promise.all([
    store.regions.known(regionCode, now),
    urlsOf(policy.attachments),
  ])
  return { policy: policyView(policy, { regionName, now, urls, ...(manages && { desk: partyOf(context) }) }) }
}
