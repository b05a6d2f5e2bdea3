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

/** A rule as it is built: `not` is a property of what it turns round, so that every place holds a group or a condition. */
export type EditNode = EditGroup | EditCondition
export interface EditGroup {
  kind: 'group'
  join: 'all' | 'any'
  /** Of `any`: how many of the children at least; absent: one is enough. */
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
/** Steps from the root, child by child. */
export type Path = readonly number[]

/** Groups inside groups that the builder offers; a negation needs one level of those that the contract takes. */
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

/** The rule of a tree; null when nothing is asked, so that it concerns everybody. Facts that no condition asks any more go. */
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

/** What a rule says beside its conditions. */
export type RuleExtras = Pick<Rule, 'effective' | 'award' | 'examples'>

/** What a rule says beside its conditions; nothing for none. */
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

/** The tree with the node at a path changed. */
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

/** The tree with another rule's tree in it: alone where there was nothing, as one more part otherwise; no id twice. */
export function withRule(root: EditGroup, rule: Rule): EditGroup {
  const added = editTree(rule.root)
  if (root.children.length === 0) return added
  let grown = root
  const renamed = (node: EditNode): EditNode => {
    if (node.kind === 'group') return { ...node, children: node.children.map(renamed) }
    const id = freeId(grown)
    const fresh: EditCondition = { ...node, condition: { ...node.condition, id } }
    // Remembered, so that the next one gets another.
    grown = addTo(grown, [], fresh)
    return fresh
  }
  return addTo(root, [], renamed(added))
}

/** A name for a fact of the rule's own that no other has. */
export function freeKey(taken: readonly string[]): `custom:${string}` {
  let number = taken.length + 1
  while (taken.includes(`custom:own${number}`)) number += 1
  return `custom:own${number}`
}
