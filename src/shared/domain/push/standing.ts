import { decide } from '../policy/eligibility/evaluate'
import { dayNumberAt } from '../time/days'
import type { EligibilityStep } from '../policy/eligibility/explanation'
import type { EnterpriseProfile, FactKey } from '../policy/eligibility/facts'
import { isCondition, type Rule, type RuleNode } from '../policy/eligibility/rule'
import { waysTo } from '../policy/eligibility/ways/ways'

/**
 * Where an enterprise stands to a policy. `one_fact`: one answer decides. `open`: several are missing. `narrow`: one condition fails and
 * could be met.
 */
export type Standing =
  | { kind: 'fit' }
  | { kind: 'one_fact'; step: EligibilityStep }
  | { kind: 'open' }
  | { kind: 'narrow'; step: EligibilityStep }
  | { kind: 'unmet' }

/** Explains only those who do not fit: most of an audience costs one verdict each. */
export function groupStanding(rule: Rule | undefined, profile: EnterpriseProfile, now: number): Standing {
  const verdict = rule ? decide(rule, profile, now) : 'met'
  if (!rule || verdict === 'met') return { kind: 'fit' }
  const steps = waysTo(rule, profile, dayNumberAt(now))
  const only = steps?.length === 1 ? steps[0] : undefined
  if (verdict === 'unknown')
    return only?.step === 'tell' && only.facts.length === 1
      ? { kind: 'one_fact', step: only }
      : { kind: 'open' }
  return only && only.step !== 'tell' ? { kind: 'narrow', step: only } : { kind: 'unmet' }
}

/** Codes of which one has to contain the enterprise's, where the rule cannot be met otherwise; absent: any. */
export interface Necessary {
  regions?: readonly string[]
  industries?: readonly string[]
}

/** Place and industry that the rule demands whatever else holds: what a query can ask for. Nobody can change them, so nobody is missed. */
export function necessaryConditions(rule: Rule | undefined): Necessary {
  if (!rule) return {}
  const demanded = (fact: FactKey) => {
    for (const node of conjunctsOf(rule.root))
      if (isCondition(node) && node.test === 'among' && node.fact === fact) return node.values
    return undefined
  }
  const [regions, industries] = [demanded('region'), demanded('industry')]
  return { ...(regions && { regions }), ...(industries && { industries }) }
}

function conjunctsOf(node: RuleNode): RuleNode[] {
  return !isCondition(node) && 'all' in node ? node.all.flatMap(conjunctsOf) : [node]
}
