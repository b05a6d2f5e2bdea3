import { RULE_CHILDREN_MAX, RULE_DEPTH_MAX } from '@/shared/contract/limits'
import {
  effectiveRoot,
  isCondition,
  ruleChildren,
  type Condition,
  type Rule,
  type RuleNode,
} from '../eligibility/rule'
import { isClauseWithdrawn, type WithdrawnClause } from '../withdrawn-clauses'
import type { Measure } from './measure'

/** The part of a policy that its measures come from. Policies from before measures have one `rule` instead. */
interface WithMeasures {
  title: string
  shortTitle: string
  plain: { gain: string }
  measures?: readonly Measure[]
  rule?: Rule
  withdrawnClauses?: readonly WithdrawnClause[]
}

/** The measures of a policy. A policy from before measures has one, with its rule. Measures whose clauses were all withdrawn are left out. */
export function policyMeasures(policy: WithMeasures): readonly Measure[] {
  const { measures, rule, withdrawnClauses = [] } = policy
  const all = measures ?? (rule ? [onlyMeasure(policy, rule)] : [])
  if (withdrawnClauses.length === 0) return all
  const isGone = (path: string) => isClauseWithdrawn(path, withdrawnClauses)
  return all.filter(({ clausePaths }) => clausePaths.length === 0 || !clausePaths.every(isGone))
}

/** The measure of a policy with one gain and one rule. */
export function onlyMeasure({ title, shortTitle, plain }: WithMeasures, rule: Rule): Measure {
  return {
    id: 'm1',
    title: shortTitle === '' ? title.slice(0, 100) : shortTitle,
    clausePaths: [],
    gain: plain.gain,
    amounts: [],
    rule,
    materials: [],
    how: '',
    links: [],
    contacts: [],
  }
}

/**
 * The measures to store from a request. Older app versions send one rule: it becomes the rule of the only measure, or of each measure that has
 * none. Without sent measures the stored ones stay.
 */
export function measuresSent(sent: WithMeasures, before: WithMeasures): readonly Measure[] {
  const measures = sent.measures ?? policyMeasures(before)
  const { rule } = sent
  const [only] = measures
  if (rule && !only) return [onlyMeasure(sent, rule)]
  if (rule && only && measures.length === 1) return [{ ...only, rule }]
  return rule ? measures.map((measure) => (measure.rule ? measure : { ...measure, rule })) : measures
}

/**
 * One rule that is met when any measure is met, for older app versions. Undefined when a measure has no rule, so that the joint rule excludes
 * nobody, and when the rules together exceed what one rule can hold.
 */
export function jointRule(measures: readonly Measure[]): Rule | undefined {
  const rules = measures.map(({ rule }) => rule)
  const distinct = [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()]
  const whole = distinct.filter((rule) => rule !== undefined)
  const [only] = whole
  if (!only || whole.length < distinct.length || whole.length > RULE_CHILDREN_MAX) return undefined
  if (whole.length === 1) return only
  const roots = whole.map(effectiveRoot)
  if (roots.some((root) => depthOf(root) >= RULE_DEPTH_MAX)) return undefined
  const any = roots.map((root, index) => withIds(root, `${index + 1}-`))
  return { version: 1, root: { any }, facts: Object.assign({}, ...whole.map(({ facts }) => facts)) }
}

/** Whether it matters which measure is meant: some measures have different rules. */
export function rulesDiffer(measures: readonly Pick<Measure, 'rule'>[]): boolean {
  return new Set(measures.map(({ rule }) => JSON.stringify(rule))).size > 1
}

/** Keys of own facts that two measures define differently. */
export function clashingFacts(measures: readonly Pick<Measure, 'rule'>[]): string[] {
  const known = new Map<string, string>()
  const clashes = new Set<string>()
  for (const { rule } of measures)
    for (const [key, spec] of Object.entries(rule?.facts ?? {})) {
      const said = JSON.stringify(spec)
      if ((known.get(key) ?? said) !== said) clashes.add(key)
      known.set(key, said)
    }
  return [...clashes]
}

function depthOf(node: RuleNode): number {
  return isCondition(node) ? 0 : 1 + Math.max(0, ...ruleChildren(node).map(depthOf))
}

/** Makes the ids of conditions unique inside the joint rule. */
function withIds(node: RuleNode, prefix: string): RuleNode {
  if (isCondition(node)) return { ...node, id: `${prefix}${node.id}`.slice(0, 40) } satisfies Condition
  if ('not' in node) return { ...node, not: withIds(node.not, prefix) }
  const children = ruleChildren(node).map((child) => withIds(child, prefix))
  if ('of' in node) return { ...node, of: children }
  return 'all' in node ? { ...node, all: children } : { ...node, any: children }
}
