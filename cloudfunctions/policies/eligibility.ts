import type { Enterprise } from '@/shared/domain/access/account'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import type { Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { contains } from '@/shared/domain/access/region'
import { ActionError } from '../_kernel/rpc/action-error'
import { policies } from '../_kernel/data/repositories/policies'

/** A policy that is in force where the enterprise is. @throws Stop NotFound */
export async function policyFor({ regionCode }: Enterprise, policyId: string, now: number): Promise<Policy> {
  const policy = await policies.byId(policyId)
  if (!policy || !isInForce(policy, now) || !contains(policy.regionCode, regionCode))
    throw new ActionError('NotFound')
  return policy
}

/** Whether the enterprise is eligible and why; without rule and explanation where the policy concerns everybody. */
export function checked(
  { id: policyId, rule }: Policy,
  enterprise: Enterprise,
  now: number,
): { policyId: string; rule?: Rule; explanation?: Explanation } {
  if (!rule) return { policyId }
  return { policyId, rule, explanation: evaluateRule(rule, profileFor(enterprise, policyId), now) }
}
