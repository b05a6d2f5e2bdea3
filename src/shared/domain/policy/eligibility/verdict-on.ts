import { missingFacts } from './ask'
import type { EnterpriseProfile } from './facts'
import { ruleChildren, isCondition, type RuleNode } from './rule'
import { negate, type Verdict } from './verdict'

/** The answer of a node on a day (days since 1970-01-01). */
export function verdictOn(node: RuleNode, profile: EnterpriseProfile, today: number): Verdict {
  if (isCondition(node)) return missingFacts(node, profile, today)
  if ('not' in node) return negate(verdictOn(node.not, profile, today))
  const decisive: Verdict = 'all' in node ? 'unmet' : 'met'
  let verdict: Verdict = negate(decisive)
  for (const child of ruleChildren(node)) {
    const answer = verdictOn(child, profile, today)
    if (answer === decisive) return decisive
    if (answer === 'unknown') verdict = 'unknown'
  }
  return verdict
}
