import { type FactKey, sharedFact } from './facts'
import { ruleConditions, type Rule } from './rule'

/** Facts that a profile has to hold so that the rule can always be answered, in the order in which it asks; computed ones by their sources. */
export function requiredFacts(rule: Rule): FactKey[] {
  const keys = ruleConditions(rule.root).flatMap((condition): FactKey[] => {
    if (condition.test === 'today') return []
    return condition.test === 'compare' ? [condition.fact, condition.than] : [condition.fact]
  })
  return [...new Set(keys.flatMap((key): readonly FactKey[] => sharedFact(key)?.from ?? [key]))]
}
