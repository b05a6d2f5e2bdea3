import { sharedFact, type FactKey } from '../facts'
import { factsOfTest } from '../facts-of-test'
import { isCondition, ruleConditions, type RuleNode } from '../rule'
import { lastYear } from '../years'

interface Part {
  nodes: readonly RuleNode[]
  facts: ReadonlySet<FactKey>
}

/** Cached by year: rules are immutable, and their facts change only with the year. */
const partsByRoot = new WeakMap<RuleNode, { last: number; parts: readonly RuleNode[] }>()

/**
 * Splits a rule into parts that must all be met and have no fact in common, single conditions first. The way to one part does not affect
 * another. `on` in days since 1970-01-01.
 */
export function independentParts(root: RuleNode, on: number): readonly RuleNode[] {
  const last = lastYear(on)
  const known = partsByRoot.get(root)
  if (known?.last === last) return known.parts
  let parts: Part[] = []
  for (const node of together(root)) {
    const facts = factsOf(node, on)
    const joined = parts.filter((part) => [...part.facts].some((fact) => facts.has(fact)))
    const apart = parts.filter((part) => !joined.includes(part))
    parts = [
      ...apart,
      {
        nodes: [...joined.flatMap(({ nodes }) => nodes), node],
        facts: new Set([...joined.flatMap((part) => [...part.facts]), ...facts]),
      },
    ]
  }
  const made = parts.map(({ nodes }): RuleNode =>
    nodes.length === 1 && nodes[0] ? nodes[0] : { all: nodes },
  )
  const sorted = [...made.filter(isCondition), ...made.filter((node) => !isCondition(node))]
  partsByRoot.set(root, { last, parts: sorted })
  return sorted
}

/** The nodes that must all be met; nested `all` groups are unfolded. */
function together(node: RuleNode): readonly RuleNode[] {
  return !isCondition(node) && 'all' in node ? node.all.flatMap(together) : [node]
}

/** The facts that a node is about, and those from which they are computed. */
function factsOf(node: RuleNode, on: number): ReadonlySet<FactKey> {
  const asked = ruleConditions(node).flatMap((condition) => factsOfTest(condition, on))
  return new Set(asked.flatMap((fact): FactKey[] => [fact, ...(sharedFact(fact)?.from ?? [])]))
}
