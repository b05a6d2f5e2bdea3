import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { addTo, freeId, type EditGroup, type EditNode } from '../tree'

/** What a proposal becomes in a rule, and the ids of its conditions there. */
export interface ProposedNode {
  node: EditNode
  ids: readonly string[]
}

/** The node for a proposal: a group of which so many are enough, or `test` with the clause that says so. */
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

/** The rule's tree with a node that has to hold as well: where one of several is enough, it stands beside them all. */
export function withDemand(root: EditGroup, node: EditNode): EditGroup {
  if (root.join === 'all' || root.children.length === 0) return addTo({ ...root, join: 'all' }, [], node)
  return { kind: 'group', join: 'all', negated: false, children: [root, node] }
}
