import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'
import { namedFacts } from '@/shared/domain/policy/eligibility/facts-of-test'
import {
  ruleChildren,
  ruleConditions,
  isCondition,
  type Condition,
  type Rule,
  type RuleNode,
} from '@/shared/domain/policy/eligibility/rule'
import { RULE_DEPTH_MAX } from '@/shared/contract/limits'

/** A rule in the builder. `not` is a property of a node, so every place holds a group or a condition. */
export type EditNode = EditGroup | EditCondition
export interface EditGroup {
  kind: 'group'
  join: 'all' | 'any'
  /** For `any`: the least number of children that must hold. Without it one is enough. */
  atLeast?: number
  negated: boolean
  children: readonly EditNode[]
  label?: string
}
export interface EditCondition {
  kind: 'condition'
  negated: boolean
  condition: Condition
}
/** Positions from the root to a node, child by child. */
export type Path = readonly number[]

/** The depth of groups that the builder offers. It is one less than the contract allows, because a negation needs a level. */
export const GROUP_LEVELS_MAX = RULE_DEPTH_MAX - 1

export function editTree(root: RuleNode): EditGroup {
  const node = toEdit(root, false)
  return node.kind === 'group' && !node.negated
    ? node
    : { kind: 'group', join: 'all', negated: false, children: [node] }
}

function toEdit(node: RuleNode, negated: boolean): EditNode {
  if (isCondition(node)) return { kind: 'condition', negated, condition: node }
  if ('not' in node) return toEdit(node.not, !negated)
  return {
    kind: 'group',
    join: 'all' in node ? 'all' : 'any',
    negated,
    children: ruleChildren(node).map((child) => toEdit(child, false)),
    ...('of' in node && { atLeast: node.atLeast }),
    ...(node.label !== undefined && { label: node.label }),
  }
}

/** The rule of a tree; null for a tree without conditions, which is for everybody. Own facts that no condition asks for are removed. */
export function toRule(
  root: EditGroup,
  facts: Readonly<Record<string, FactSpec>>,
  more: RuleExtras = {},
): Rule | null {
  if (root.children.length === 0) return null
  const node = fromEdit(root)
  const bare: Rule = { version: 1, root: node, ...more }
  const asked = new Set<string>(namedFacts(bare, 0))
  const stored = Object.entries(facts).filter(([key]) => asked.has(key))
  return { ...bare, ...(stored.length > 0 && { facts: Object.fromEntries(stored) }) }
}

/** The parts of a rule beside its conditions. */
export type RuleExtras = Pick<Rule, 'effective' | 'award' | 'examples'>

/** The parts of a rule beside its conditions; empty without a rule. */
export function ruleExtras(rule: Rule | null): RuleExtras {
  if (!rule) return {}
  const { version: _version, root: _root, facts: _facts, ...more } = rule
  return more
}

function fromEdit(node: EditNode): RuleNode {
  const plain = node.kind === 'condition' ? node.condition : groupOf(node)
  return node.negated ? { not: plain } : plain
}

function groupOf({ join, atLeast, children, label }: EditGroup): RuleNode {
  const nodes = children.map(fromEdit)
  const named = label === undefined ? {} : { label }
  if (join === 'any' && atLeast !== undefined) return { atLeast, of: nodes, ...named }
  return join === 'all' ? { all: nodes, ...named } : { any: nodes, ...named }
}

/** The tree with one node changed, found by its path. */
export function changeAt(root: EditGroup, path: Path, change: (node: EditNode) => EditNode): EditGroup {
  const [at, ...rest] = path
  if (at === undefined) {
    const changed = change(root)
    return changed.kind === 'group' ? changed : root
  }
  const children = root.children.map((child, index) => {
    if (index !== at) return child
    return rest.length > 0 && child.kind === 'group' ? changeAt(child, rest, change) : change(child)
  })
  return { ...root, children }
}

/** The tree with a node added at the end of the group at a path. */
export function addTo(root: EditGroup, path: Path, node: EditNode): EditGroup {
  return changeAt(root, path, (group) =>
    group.kind === 'group' ? { ...group, children: [...group.children, node] } : group,
  )
}

/** The tree without the node at a path. */
export function removeAt(root: EditGroup, path: Path): EditGroup {
  const last = path.at(-1)
  return changeAt(root, path.slice(0, -1), (group) =>
    group.kind === 'group'
      ? { ...group, children: group.children.filter((_child, index) => index !== last) }
      : group,
  )
}

/** An id that no condition of the tree has. */
export function freeId(root: EditGroup): string {
  const taken = new Set(ruleConditions(fromEdit(root)).map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`c${number}`)) number += 1
  return `c${number}`
}

/** The tree with the tree of another rule as one more part. An empty tree is replaced. The added conditions get new ids. */
export function withRule(root: EditGroup, rule: Rule): EditGroup {
  const added = editTree(rule.root)
  if (root.children.length === 0) return added
  let grown = root
  const renamed = (node: EditNode): EditNode => {
    if (node.kind === 'group') return { ...node, children: node.children.map(renamed) }
    const id = freeId(grown)
    const fresh: EditCondition = { ...node, condition: { ...node.condition, id } }
    // The tree remembers the id, so that the next condition gets another one.
    grown = addTo(grown, [], fresh)
    return fresh
  }
  return addTo(root, [], renamed(added))
}

/** A key for an own fact of the rule that is not in use yet. */
export function freeKey(taken: readonly string[]): `custom:${string}` {
  let number = taken.length + 1
  while (taken.includes(`custom:own${number}`)) number += 1
  return `custom:own${number}`
}
