import { effectiveRoot, isCondition, ruleChildren, type Rule, type RuleNode } from './rule'

/** Cached parts at most. Beyond that the cache is emptied, which costs time and changes no answer. */
const PARTS_MAX = 50_000

/** Parts of rules by their text (`sayNode`), and the number of each part. */
const parts = new Map<string, RuleNode>()
const numbers = new WeakMap<RuleNode, number>()
/** Keyed by roots alone: every garbage collection walks through a weak map, and 40,000 measures have a million parts. */
const sharedByRoot = new WeakMap<RuleNode, RuleNode>()
let count = 0

/**
 * The root of a rule with the days on which it holds. Rules with equal parts share the same objects, so that a finding about a part for an
 * enterprise is computed once for all measures with that part.
 */
export function sharedRoot(rule: Rule): RuleNode {
  const root = effectiveRoot(rule)
  let part = sharedByRoot.get(root)
  if (!part) sharedByRoot.set(root, (part = shared(root)))
  return part
}

function shared(node: RuleNode): RuleNode {
  if (numbers.has(node)) return node
  const made = isCondition(node) ? node : withChildren(node, ruleChildren(node).map(shared))
  const said = sayNode(made)
  let part = parts.get(said)
  if (!part) {
    if (parts.size >= PARTS_MAX) parts.clear()
    part = made
    parts.set(said, part)
    count += 1
    numbers.set(part, count)
  }
  return part
}

/** A text that equal nodes have in common. The text of a group has its join, its label and the numbers of its parts. */
function sayNode(node: RuleNode): string {
  if (isCondition(node)) return JSON.stringify(node)
  const join = 'of' in node ? `${node.atLeast} of` : 'all' in node ? 'all' : 'any' in node ? 'any' : 'not'
  const inside = ruleChildren(node).map((child) => numbers.get(child))
  return JSON.stringify([join, node.label ?? null, ...inside])
}

function withChildren(node: Exclude<RuleNode, { test: unknown }>, children: readonly RuleNode[]): RuleNode {
  const said = node.label === undefined ? {} : { label: node.label }
  if ('not' in node) return { ...said, not: children[0] ?? node.not }
  if ('of' in node) return { ...said, atLeast: node.atLeast, of: children }
  return 'all' in node ? { ...said, all: children } : { ...said, any: children }
}
