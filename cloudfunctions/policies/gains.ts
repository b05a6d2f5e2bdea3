import type { contract } from '@/shared/contract'
import { GAINS_MAX, NEAR_GAINS_MAX } from '@/shared/contract/limits'
import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'
import { addGains, byNearness, nearGains, policyGains } from '@/shared/domain/policy/measures/could-get'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/enterprise/profile'
import type { Handler } from '../_kernel/rpc/handler'
import { policyIndex } from '../_kernel/search/policy-index'

/** Uses the cached index. Answers the largest gains and the nearest measures, where there are more than an answer lists. */
export const gains: Handler<typeof contract.policies.gains> = async ({ subject: enterprise, now }) => {
  const index = await policyIndex.current()
  const policies = index.inForce(enterprise.regionCode, now)
  const of = <Found>(list: (policy: Policy, profile: EnterpriseProfile, now: number) => Found[]) =>
    policies.flatMap((policy) => list(policy, profileFor(enterprise, policy.id, now), now))
  const all = of(policyGains)
  const listed = all.sort((a, b) => (b.yuan ?? 0) - (a.yuan ?? 0)).slice(0, GAINS_MAX)
  const { together, groups } = addGains(listed)
  return {
    totalYuan: addGains(all).totalYuan,
    together: [...together],
    groups: groups.map(({ group, gains: its }) => ({ group, gains: [...its] })),
    more: all.length - listed.length,
    near: of(nearGains)
      .sort(byNearness)
      .slice(0, NEAR_GAINS_MAX)
      .map(({ steps: _steps, ...near }) => near),
  }
}
