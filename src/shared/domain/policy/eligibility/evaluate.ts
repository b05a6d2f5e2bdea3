import { answersOn } from './answers'
import { askAbout, type Asked } from './asked'
import { dayNumberAt, dayText } from '@/shared/domain/time/days'
import {
  EXPLANATION_VERSION,
  type ExplainedCondition,
  type ExplainedGroup,
  type ExplainedNode,
  type Explanation,
  type Reasons,
} from './explanation'
import type { EnterpriseProfile, FactKey, FactValue } from './facts'
import { shownValue } from './known'
import { effectiveRoot, ruleChildren, isCondition, type Condition, type Rule, type RuleNode } from './rule'
import { sharedRoot } from './shared-nodes'
import { knownFigure } from './sides'
import { turningDays } from './turning-days'
import type { Verdict } from './verdict'
import { completedVerdict, joinVerdicts, verdictBy, verdictOn } from './verdict-on'
import { waysFor } from './ways/ways'

const NONE: readonly never[] = []

/** Met, unmet or unknown at `now` (epoch ms), without reasons: for audiences. */
export function decide(rule: Rule, profile: EnterpriseProfile, now: number): Verdict {
  return verdictOn(effectiveRoot(rule), profile, dayNumberAt(now))
}

/** The answer at `now` (epoch ms) condition by condition and the missing facts. Leaves out what would change it: for lists of many enterprises. */
export function explainRule(rule: Rule, profile: EnterpriseProfile, now: number): Reasons {
  return reasonsOf(sharedRoot(rule), askAbout(profile, dayNumberAt(now)))
}

/** Whether the enterprise is eligible at `now` (epoch ms), condition by condition, with the missing facts and what would change the answer. */
export function evaluateRule(rule: Rule, profile: EnterpriseProfile, now: number): Explanation {
  const root = sharedRoot(rule)
  const asked = askAbout(profile, dayNumberAt(now))
  const { version, verdict, on, tree, missing } = reasonsOf(root, asked)
  const steps = verdict === 'met' ? NONE : waysFor(rule, asked)
  const change = changeOf(root, asked, verdict, turningDays(root, asked))
  const explanation: Explanation = steps
    ? { version, verdict, on, tree, missing, steps }
    : { version, verdict, on, tree, missing }
  if (change) explanation.change = change
  return explanation
}

function reasonsOf(root: RuleNode, asked: Asked): Reasons {
  const tree = explain(root, asked)
  const { verdict } = tree
  return {
    version: EXPLANATION_VERSION,
    verdict,
    on: asked.on,
    tree,
    missing: verdict === 'unknown' ? missingIn(tree) : NONE,
  }
}

function explain(node: RuleNode, asked: Asked): ExplainedNode {
  const known = asked.explained.get(node)
  if (known) return known
  const explained = isCondition(node) ? explainCondition(node, asked) : explainGroup(node, asked)
  asked.explained.set(node, explained)
  return explained
}

function explainGroup(node: Exclude<RuleNode, Condition>, asked: Asked): ExplainedGroup {
  const children = ruleChildren(node).map((child) => explain(child, asked))
  const plain = joinVerdicts(node, children)
  const group: ExplainedGroup = {
    join: 'of' in node ? 'some' : 'all' in node ? 'all' : 'any' in node ? 'any' : 'not',
    verdict: plain === 'unknown' ? completedVerdict(node, asked.answers, asked.today) : plain,
    children,
  }
  if ('of' in node) group.atLeast = node.atLeast
  if (node.label !== undefined) group.label = node.label
  return group
}

function explainCondition(node: Condition, { profile, today, answers, untold }: Asked): ExplainedCondition {
  const { id, clause } = node
  const verdict = answers(node)
  const actual = actualOf(node, profile, today)
  const missing = verdict === 'unknown' && node.test !== 'today' ? untold(node) : undefined
  // Many thousands are in memory at once: an object created with all its fields takes half the room of one that gains them later.
  if (clause && missing)
    return actual === undefined ? { id, verdict, clause, missing } : { id, verdict, clause, actual, missing }
  if (clause) return actual === undefined ? { id, verdict, clause } : { id, verdict, clause, actual }
  const explained: ExplainedCondition = actual === undefined ? { id, verdict } : { id, verdict, actual }
  if (missing) explained.missing = missing
  return explained
}

/** Facts of the unknown conditions that can still decide, the most asked first. Inside a decided group an unknown condition no longer matters. */
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

/** The known value that a condition asks for: of a fact, or of a sum, ratio or growth over years. */
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
  asked: Asked,
  verdict: Verdict,
  turns: readonly number[],
): Explanation['change'] {
  for (const day of turns) {
    const then = verdictBy(root, answersOn(day, asked), day)
    if (then !== verdict) return { on: dayText(day), days: day - asked.today, verdict: then }
  }
  return undefined
}
