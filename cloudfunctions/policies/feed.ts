import type { contract } from '@/shared/contract'
import type { Enterprise } from '@/shared/domain/access/account'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { byFitTimeAndGain, feedRank, type FeedRank } from '@/shared/domain/policy/measures/feed-order'
import { fitPolicy } from '@/shared/domain/policy/measures/policy-fit'
import type { Policy } from '@/shared/domain/policy/policy'
import { policyCardFor } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { cutPage, passes } from './browse'
import { policyIndex } from '../_kernel/search/policy-index'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** Uses the cached index: reads two documents besides caller and enterprise, however many policies there are. */
export const feed: Handler<typeof contract.policies.feed> = async (
  { subject: enterprise, person, now },
  { show, cursor, ...filter },
) => {
  const [index, reader] = await Promise.all([policyIndex.current(), person && policyReaders.byId(person.id)])
  const onlooker = { enterprise, reader }
  const policies = index.inForce(enterprise.regionCode, now)
  const admits = (policy: Policy) => passes(policy, filter, onlooker, now)
  if (show === 'all') return cutPage(policies, admits, { onlooker, now, cursor: cursor?.place })
  const mine = forEnterprise(policies.filter(admits), enterprise, now)
  const { rank: from } = cursor ?? {}
  const rest = from ? mine.filter(({ rank }) => byFitTimeAndGain(rank, from) > 0) : mine
  const given = rest.slice(0, PAGE_SIZE)
  const last = given.at(-1)
  return {
    policies: given.map(({ policy }) => policyCardFor(policy, onlooker, now)),
    ...(rest.length > PAGE_SIZE && last && { nextCursor: formatCursor(last.rank) }),
  }
}

/** Policies with a measure that may fit and is still open, and information for everybody until its last day is past; sorted by rank. */
function forEnterprise(policies: readonly Policy[], enterprise: Enterprise, now: number) {
  return policies
    .flatMap((policy) => {
      const profile = profileFor(enterprise, policy.id, now)
      const fit = fitPolicy(policy, profile, now)
      return fit.verdict === 'unmet' || fit.past
        ? []
        : [{ policy, rank: feedRank(policy, fit, profile, now) }]
    })
    .sort((a, b) => byFitTimeAndGain(a.rank, b.rank))
}

function formatCursor({ fit, soonDays, yuan, publishedAt, id }: FeedRank): string {
  return [fit, soonDays ?? '-', yuan, publishedAt, id].join('.')
}
