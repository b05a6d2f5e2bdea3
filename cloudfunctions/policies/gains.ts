import type { contract } from '@/shared/contract'
import { GAINS_MAX } from '@/shared/contract/limits'
import { addGains, policyGains } from '@/shared/domain/policy/measures/could-get'
import { profileFor } from '@/shared/domain/enterprise/profile'
import type { Handler } from '../_kernel/rpc/handler'
import { policyIndex } from '../_kernel/search/policy-index'

/** From the index that warm instances hold; the largest gains where there are more than an answer lists. */
export const gains: Handler<typeof contract.policies.gains> = async ({ subject: enterprise, now }) => {
  const index = await policyIndex.current()
  const all = [...index.inForce(enterprise.regionCode, now)].flatMap((policy) =>
    policyGains(policy, profileFor(enterprise, policy.id, now), now),
  )
  const listed = all.sort((a, b) => (b.yuan ?? 0) - (a.yuan ?? 0)).slice(0, GAINS_MAX)
  const { totalYuan, together, groups } = addGains(listed)
  return {
    totalYuan,
    together: [...together],
    groups: groups.map(({ group, gains: its }) => ({ group, gains: [...its] })),
    more: all.length - listed.length,
  }
}
