import type { contract } from '@/shared/contract'
import type { PolicyCard } from '@/shared/contract/policy-view'
import type { Enterprise } from '@/shared/domain/account'
import { verdictOf } from '@/shared/domain/policy/eligibility/evaluate'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/policy/profile'
import { regionChain } from '@/shared/domain/region'
import type { Handler } from '../_kernel/serve'
import { policyCard } from './view'

/** Pages read at most to find something that fits; then the caller asks on. */
const PAGES_MAX = 3

export const feed: Handler<typeof contract.policies.feed> = async (
  { subject: enterprise, now, store },
  { show, cursor },
) => {
  const regions = regionChain(enterprise.regionCode)
  const policies: PolicyCard[] = []
  let from = cursor
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const { items, nextCursor } = await store.policies.feed(regions, from)
    for (const policy of items) {
      const verdict = verdictFor(policy, enterprise, now)
      if (!isInForce(policy, now) || (show === 'mine' && verdict === 'unmet')) continue
      policies.push(policyCard(policy, now, verdict && { verdict }))
    }
    if (nextCursor === undefined) return { policies }
    from = nextCursor
    if (policies.length > 0) break
  }
  return { policies, ...(from !== undefined && { nextCursor: from }) }
}

function verdictFor({ id, rule }: Policy, enterprise: Enterprise, now: number): Verdict | undefined {
  return rule && verdictOf(rule, profileFor(enterprise, id), now)
}
