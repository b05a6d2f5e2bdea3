import { answerTest } from './ask'
import { dayNumberAt, dayText } from '@/shared/domain/time/days'
import {
  EXPLANATION_VERSION,
  type ExplainedCondition,
  type ExplainedGroup,
  type ExplainedNode,
  type Explanation,
} from './explanation'
import type { EnterpriseProfile, FactKey, FactValue } from './facts'
import { shownValue } from './known'
import { effectiveRoot, ruleChildren, isCondition, type Condition, type Rule, type RuleNode } from './rule'
import { knownFigure } from './sides'
import { turningDays } from './turning-days'
import { untoldSources } from './untold'
import type { Verdict } from './verdict'
import { completedVerdict, joinVerdicts, verdictOn } from './verdict-on'
import { waysTo } from './ways/ways'

const NONE: readonly never[] = []

/** Met, unmet or unknown, without saying why: for audiences. */
export function decide(rule: Rule, profile: EnterpriseProfile, now: number): Verdict {
  return verdictOn(effectiveRoot(rule), profile, dayNumberAt(now))
}

/** Whether the enterprise is eligible at `now` (epoch ms), condition by condition, what is missing and what would change it. */
export function evaluateRule(rule: Rule, profile: EnterpriseProfile, now: number): Explanation {
  const today = dayNumberAt(now)
  const root = effectiveRoot(rule)
  const tree = explain(root, profile, today)
  const steps = tree.verdict === 'met' ? NONE : waysTo(rule, profile, today)
  const change = changeOf(root, profile, today, tree.verdict)
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
  const plain = joinVerdicts(
    node,
    children.map(({ verdict }) => verdict),
  )
  const group: ExplainedGroup = {
    join: 'of' in node ? 'some' : 'all' in node ? 'all' : 'any' in node ? 'any' : 'not',
    verdict: plain === 'unknown' ? completedVerdict(node, profile, today) : plain,
    children,
  }
  if ('of' in node) group.atLeast = node.atLeast
  if (node.label !== undefined) group.label = node.label
  return group
}

function explainCondition(node: Condition, profile: EnterpriseProfile, today: number): ExplainedCondition {
  const verdict = answerTest(node, profile, today)
  const explained: ExplainedCondition = { id: node.id, verdict }
  if (node.clause) explained.clause = node.clause
  if (node.test === 'today') return explained
  const actual = actualOf(node, profile, today)
  if (actual !== undefined) explained.actual = actual
  if (verdict === 'unknown') explained.missing = untoldSources(node, profile, today)
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

/** What is known of what a condition asks: of several years their sum, ratio or growth. */
function actualOf(condition: Condition, profile: EnterpriseProfile, today: number): FactValue | undefined {
  if (condition.test === 'today') return undefined
  if (condition.test === 'growth' || condition.test === 'sum' || condition.test === 'ratio') {
    const value = knownFigure(condition, profile, today)
    return value === undefined ? undefined : Math.round(value * 1e6) / 1e6
  }
  return shownValue(profile, condition.fact)
}

function changeOf(
  root: RuleNode,
  profile: EnterpriseProfile,
  today: number,
  verdict: Verdict,
): Explanation['change'] {
  for (const day of turningDays(root, profile, today)) {
    const then = verdictOn(root, profile, day)
    if (then !== verdict) return { on: dayText(day), days: day - today, verdict: then }
  }
  return undefined
}
