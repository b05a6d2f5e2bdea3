import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { addTo, freeId, type EditGroup, type EditNode } from '../tree'

/** The node that a proposal becomes in a rule, and the ids of its conditions. */
export interface ProposedNode {
  node: EditNode
  ids: readonly string[]
}

/** Makes the node for a proposal, with its clause: one condition for `test`, or a group that asks for some number of its tests. */
export function proposedNode(
  root: EditGroup,
  { path, negated = false, some }: ConditionProposal,
  test: Test | undefined,
  documentNumber: string,
): ProposedNode {
  const clause = { path, ...(documentNumber !== '' && { documentNumber }) }
  let grown = root
  const conditionOf = (one: Test, isNegated: boolean): EditNode => {
    const node: EditNode = {
      kind: 'condition',
      negated: isNegated,
      condition: { ...one, id: freeId(grown), clause },
    }
    grown = addTo(grown, [], node)
    return node
  }
  const children = (test ? [test] : (some?.of ?? [])).map((one) =>
    conditionOf(one, negated && test !== undefined),
  )
  const ids = children.flatMap((child) => (child.kind === 'condition' ? [child.condition.id] : []))
  const [only] = children
  if (test && only) return { node: only, ids }
  const { atLeast = 1 } = some ?? {}
  return {
    node: { kind: 'group', join: 'any', negated: false, children, ...(atLeast > 1 && { atLeast }) },
    ids,
  }
}

/** The tree with a node that must hold, too. When the root asks for any of its children, a new root joins it with the node. */
export function withDemand(root: EditGroup, node: EditNode): EditGroup {
  if (root.join === 'all' || root.children.length === 0) return addTo({ ...root, join: 'all' }, [], node)
  return { kind: 'group', join: 'all', negated: false, children: [root, node] }
}
