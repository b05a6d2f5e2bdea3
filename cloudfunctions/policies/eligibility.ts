import type { Enterprise } from '@/shared/domain/access/account'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import type { Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { policyGains, type Gain } from '@/shared/domain/policy/measures/could-get'
import { measureWindow } from '@/shared/domain/policy/measures/measure-order'
import { measureProspect, type Prospect } from '@/shared/domain/policy/measures/prospect'
import { jointRule, policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { toDay } from '@/shared/domain/time/days'
import { contains } from '@/shared/domain/access/region'
import { ActionError } from '../_kernel/rpc/action-error'
import { policies } from '../_kernel/data/repositories/policies'

/** A policy that is in force where the enterprise is. @throws ActionError NotFound */
export async function policyFor({ regionCode }: Enterprise, policyId: string, now: number): Promise<Policy> {
  const policy = await policies.byId(policyId)
  if (!policy || !isInForce(policy, now) || !contains(policy.regionCode, regionCode))
    throw new ActionError('NotFound')
  return policy
}

/** The answer about the measures of a policy. `rule` and `explanation` join all of them into one, for older phones. */
interface CheckedPolicy {
  policyId: string
  measures: ({ measureId: string; rule?: Rule; explanation?: Explanation; past?: boolean } & Prospect)[]
  gains: Gain[]
  rule?: Rule
  explanation?: Explanation
}

/** Whether the enterprise is eligible for each measure, why, what it would get and what is still missing. */
export function checked(policy: Policy, enterprise: Enterprise, now: number): CheckedPolicy {
  const { id: policyId } = policy
  const profile = profileFor(enterprise, policyId, now)
  const measures = policyMeasures(policy)
  const today = toDay(now)
  const joint = jointRule(measures)
  return {
    policyId,
    measures: measures.map((measure) => {
      const { id: measureId, rule } = measure
      const { untilOn } = measureWindow(measure, policy)
      const named = { measureId, ...(untilOn !== undefined && untilOn < today && { past: true }) }
      if (!rule) return named
      const explanation = evaluateRule(rule, profile, now)
      return { ...named, rule, explanation, ...measureProspect(rule, explanation, profile, now) }
    }),
    gains: policyGains(policy, profile, now),
    ...(joint && { rule: joint, explanation: evaluateRule(joint, profile, now) }),
  }
}
