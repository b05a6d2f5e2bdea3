import type { contract } from '@/shared/contract'
import type { ParsedInputOf } from '@/shared/contract/action'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { closesSoon } from '@/shared/domain/time/deadline'
import type { Policy } from '@/shared/domain/policy/policy'
import { newestFirst, type FeedPlace } from '@/shared/domain/search/index/policies-in-force'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { fitFor, policyCardFor, type Onlooker } from '../_kernel/policies/policy-card'

export type PolicyFilter = Pick<
  ParsedInputOf<typeof contract.policies.search>,
  'level' | 'theme' | 'closing' | 'unread'
>

/** Whether a policy fits the filter. */
export function passes(policy: Policy, filter: PolicyFilter, onlooker: Onlooker, now: number): boolean {
  const { reader } = onlooker
  const closesOn = () => (onlooker.enterprise ? fitFor(policy, onlooker, now)?.closesOn : policy.deadlineOn)
  return (
    (filter.level === undefined || policy.level === filter.level) &&
    (filter.theme === undefined || policy.themes.includes(filter.theme)) &&
    (!filter.closing || closesSoon(closesOn(), now)) &&
    (!filter.unread || !reader?.opened.includes(policy.id))
  )
}

/**
 * One page of policies, which are sorted newest first. The cursor is the place of the last policy given, so that no policy is lost or
 * repeated when others are published, withdrawn or read meanwhile.
 */
export function cutPage(
  policies: readonly Policy[],
  admits: (policy: Policy) => boolean,
  { onlooker, now, cursor: from }: { onlooker: Onlooker; now: number; cursor: FeedPlace | undefined },
): { policies: PolicyCard[]; nextCursor?: string } {
  const found: Policy[] = []
  for (const policy of policies) {
    if (from && newestFirst(policy, from) <= 0) continue
    if (admits(policy)) found.push(policy)
    if (found.length > PAGE_SIZE) break
  }
  const given = found.slice(0, PAGE_SIZE)
  const last = given.at(-1)
  return {
    policies: given.map((policy) => policyCardFor(policy, onlooker, now)),
    ...(found.length > PAGE_SIZE && last && { nextCursor: `${last.publishedAt ?? 0}.${last.id}` }),
  }
}
