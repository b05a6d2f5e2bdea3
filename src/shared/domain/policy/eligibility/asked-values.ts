import type { FactKey } from './facts'
import { effectiveRoot, ruleConditions, type Rule } from './rule'

/** The values of a fact that a rule and its tiers name. An enterprise may answer with them as well as with the built-in choices. */
export function askedValues(rule: Rule, fact: FactKey): string[] {
  const tiers = (rule.award?.tiers ?? []).flatMap(({ when }) => (when ? [when] : []))
  const values = [effectiveRoot(rule), ...tiers]
    .flatMap(ruleConditions)
    .flatMap((condition) => (condition.test === 'among' && condition.fact === fact ? condition.values : []))
  return [...new Set(values)]
}
