import type { ExplainedNode } from './explanation'
import { ruleChildren, isCondition, type Condition, type Rule, type RuleNode } from './rule'
import { formatCondition } from './wording'

/**
 * A rule for phones of contract level 1, which do not know every test. A growth, sum or ratio becomes a condition with a label and without a
 * fact: those phones show it with its verdict and ask nothing. k of n becomes `any` with the number in its label.
 */
export function toFirstLanguage(rule: Rule): Rule {
  const { version, root, facts, effective } = rule
  const first = nodeOf(root, rule)
  const dated: RuleNode = effective
    ? { all: [{ id: '_effective', test: 'today', ...effective }, first] }
    : first
  return { version, root: dated, ...(facts && { facts }) }
}

function nodeOf(node: RuleNode, rule: Rule): RuleNode {
  if (isCondition(node)) return conditionOf(node, rule)
  if ('not' in node) return { ...node, not: nodeOf(node.not, rule) }
  const children = ruleChildren(node).map((child) => nodeOf(child, rule))
  if ('of' in node) return { any: children, label: labelOf(node.label, node.atLeast) }
  const named = node.label === undefined ? {} : { label: node.label }
  return 'all' in node ? { all: children, ...named } : { any: children, ...named }
}

function conditionOf(condition: Condition, rule: Rule): Condition {
  const { id, clause } = condition
  if (condition.test !== 'growth' && condition.test !== 'sum' && condition.test !== 'ratio') return condition
  return { id, test: 'today', label: formatCondition(condition, rule), ...(clause && { clause }) }
}

/** The tree of an explanation for the same phones. */
export function toFirstTree(node: ExplainedNode): ExplainedNode {
  if ('id' in node) return node
  const children = node.children.map(toFirstTree)
  if (node.join !== 'some') return { ...node, children }
  const { atLeast = 1, label, verdict } = node
  return { join: 'any', verdict, label: labelOf(label, atLeast), children }
}

function labelOf(label: string | undefined, atLeast: number): string {
  return label === undefined ? `至少 ${atLeast} 项` : `${label}（至少 ${atLeast} 项）`
}
