import { missingFacts } from './ask'
import { dayNumberAt, dayText } from '@/shared/domain/time/days'
import {
  EXPLANATION_VERSION,
  type ExplainedCondition,
  type ExplainedGroup,
  type ExplainedNode,
  type Explanation,
} from './explanation'
import type { EnterpriseProfile, FactKey } from './facts'
import { shownValue } from './known'
import { ruleChildren, isCondition, type Condition, type Rule, type RuleNode } from './rule'
import { turningDays } from './turning-days'
import { all, any, negate, type Verdict } from './verdict'
import { verdictOn } from './verdict-on'
import { untold, waysTo } from './ways'

const NONE: readonly never[] = []

/** Met, unmet or unknown, without saying why: for audiences. */
export function decide(rule: Rule, profile: EnterpriseProfile, now: number): Verdict {
  return verdictOn(rule.root, profile, dayNumberAt(now))
}

/** Whether the enterprise is eligible at `now` (epoch ms), condition by condition, what is missing and what would change it. */
export function evaluateRule(rule: Rule, profile: EnterpriseProfile, now: number): Explanation {
  const today = dayNumberAt(now)
  const tree = explain(rule.root, profile, today)
  const steps = tree.verdict === 'met' ? NONE : waysTo(rule, profile, today)
  const change = changeOf(rule, profile, today, tree.verdict)
  const explanation: Explanation = {
    version: EXPLANATION_VERSION,
    verdict: tree.verdict,
    on: dayText(today),
    tree,
    missing: tree.verdict === 'unknown' ? missingIn(tree) : NONE,
  }
  if (steps) explanation.steps = steps
  if (change) explanation.change = change
  return explanation
}

function explain(node: RuleNode, profile: EnterpriseProfile, today: number): ExplainedNode {
  if (isCondition(node)) return explainCondition(node, profile, today)
  const children = ruleChildren(node).map((child) => explain(child, profile, today))
  const join: ExplainedGroup['join'] = 'all' in node ? 'all' : 'any' in node ? 'any' : 'not'
  const group: ExplainedGroup = { join, verdict: joined(join, children), children }
  return node.label === undefined ? group : { ...group, label: node.label }
}

function joined(join: ExplainedGroup['join'], children: readonly ExplainedNode[]): Verdict {
  const verdicts = children.map(({ verdict }) => verdict)
  return join === 'all' ? all(verdicts) : join === 'any' ? any(verdicts) : negate(all(verdicts))
}

function explainCondition(node: Condition, profile: EnterpriseProfile, today: number): ExplainedCondition {
  const verdict = missingFacts(node, profile, today)
  const explained: ExplainedCondition = { id: node.id, verdict }
  if (node.clause) explained.clause = node.clause
  if (node.test === 'today') return explained
  const actual = shownValue(profile, node.fact)
  if (actual !== undefined) explained.actual = actual
  if (verdict === 'unknown') explained.missing = untold(node, profile)
  return explained
}

/** Facts of the unknown conditions that can still decide: beside a decided answer an unknown one says nothing any more. */
function missingIn(tree: ExplainedNode): FactKey[] {
  const counts = new Map<FactKey, number>()
  const visit = (node: ExplainedNode): void => {
    if (node.verdict !== 'unknown') return
    if ('id' in node) for (const key of node.missing ?? []) counts.set(key, (counts.get(key) ?? 0) + 1)
    else node.children.forEach(visit)
  }
  visit(tree)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key)
}

function changeOf(
  rule: Rule,
  profile: EnterpriseProfile,
  today: number,
  verdict: Verdict,
): Explanation['change'] {
  for (const day of turningDays(rule.root, profile, today)) {
    const then = verdictOn(rule.root, profile, day)
    if (then !== verdict) return { on: dayText(day), days: day - today, verdict: then }
  }
  return undefined
}
