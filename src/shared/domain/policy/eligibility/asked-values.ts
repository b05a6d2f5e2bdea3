import type { FactKey } from './facts'
import { effectiveRoot, ruleConditions, type Rule } from './rule'

/** The values of a fact that a rule names, its tiers included: what can be answered to it beside the choices that everybody has. */
export function askedValues(rule: Rule, fact: FactKey): string[] {
  const tiers = (rule.award?.tiers ?? []).flatMap(({ when }) => (when ? [when] : []))
  const values = [effectiveRoot(rule), ...tiers]
    .flatMap(ruleConditions)
    .flatMap((condition) => (condition.test === 'among' && condition.fact === fact ? condition.values : []))
  return [...new Set(values)]
}
