import { isCondition, ruleChildren, type RuleNode } from '../rule'
import type { Demand } from '../domain-of-test'

/** Demands that must all hold. `cost` is the sum of their single costs; cheaper cases are tried first. */
interface Case {
  demands: readonly Demand[]
  cost: number
}

/** Only so many cases of a node are kept, the cheapest. A rule that a person can read has far fewer. */
const CASES_MAX = 240

/** The cost of a single demand; undefined when nothing can fulfil it. */
type DemandCost = (demand: Demand) => number | undefined

/**
 * The cases in which a node is met, the cheapest first; at the same cost, in the order of the rule. A case is left out when nothing can fulfil
 * one of its demands.
 */
export function casesByCost(node: RuleNode, costOf: DemandCost): readonly Case[] {
  const every = everyCase(node)
  const cases = every ? withCosts(every, costOf) : possibleCases(node, true, costOf)
  return cases.length < 2 ? cases : [...cases].sort((a, b) => a.cost - b.cost)
}

/** All cases of a node for any enterprise; undefined where there are more than `CASES_MAX`. Cached, because rules are immutable. */
function everyCase(node: RuleNode): readonly Case[] | undefined {
  let known = casesByNode.get(node)
  if (known === undefined) {
    known = countCases(node, true) > CASES_MAX ? null : possibleCases(node, true, () => 0)
    casesByNode.set(node, known)
  }
  return known ?? undefined
}

const casesByNode = new WeakMap<RuleNode, readonly Case[] | null>()

/** An upper bound for the number of cases; above `CASES_MAX` as soon as one part of the node has more. */
function countCases(node: RuleNode, wanted: boolean): number {
  if (isCondition(node)) return 1
  if ('not' in node) return countCases(node.not, !wanted)
  const counts = ruleChildren(node).map((child) => countCases(child, wanted))
  if (!('of' in node) && 'all' in node !== wanted) return counts.reduce((sum, count) => sum + count, 0)
  // The bound for k of n is every choice of children.
  return counts.reduce((product, count) => product * ('of' in node ? count + 1 : Math.max(count, 1)), 1)
}

function withCosts(cases: readonly Case[], costOf: DemandCost): readonly Case[] {
  const possible: Case[] = []
  for (const { demands } of cases) {
    let cost: number | undefined = 0
    for (const demand of demands) {
      const alone: number | undefined = costOf(demand)
      cost = alone === undefined ? undefined : cost + alone
      if (cost === undefined) break
    }
    if (cost !== undefined) possible.push({ demands, cost })
  }
  return possible
}

/** The cases in which a node comes out as wanted, without those with a demand that nothing can fulfil. */
function possibleCases(node: RuleNode, wanted: boolean, costOf: DemandCost): readonly Case[] {
  if (isCondition(node)) {
    const demand = { condition: node, wanted }
    const cost = costOf(demand)
    return cost === undefined ? [] : [{ demands: [demand], cost }]
  }
  if ('not' in node) return possibleCases(node.not, !wanted, costOf)
  if ('of' in node) {
    const needed = wanted ? node.atLeast : node.of.length - node.atLeast + 1
    return someOf(node.of, needed, wanted, costOf)
  }
  const children = 'all' in node ? node.all : node.any
  return 'all' in node === wanted
    ? everyOne(children, wanted, costOf)
    : cheapest(children.flatMap((child) => possibleCases(child, wanted, costOf)))
}

function everyOne(nodes: readonly RuleNode[], wanted: boolean, costOf: DemandCost): readonly Case[] {
  let cases: readonly Case[] = [{ demands: [], cost: 0 }]
  for (const node of nodes) {
    cases = joined(cases, possibleCases(node, wanted, costOf))
    if (cases.length === 0) return cases
  }
  return cases
}

/** Cases in which `needed` of the nodes come out as wanted, whatever becomes of the others. */
function someOf(
  nodes: readonly RuleNode[],
  needed: number,
  wanted: boolean,
  costOf: DemandCost,
): readonly Case[] {
  if (needed <= 0) return [{ demands: [], cost: 0 }]
  const byCount: (readonly Case[])[] = [[{ demands: [], cost: 0 }]]
  for (const node of nodes) {
    const cases = possibleCases(node, wanted, costOf)
    for (let count = Math.min(needed - 1, byCount.length - 1); count >= 0; count -= 1)
      byCount[count + 1] = cheapest([...(byCount[count + 1] ?? []), ...joined(byCount[count] ?? [], cases)])
  }
  return byCount[needed] ?? []
}

function joined(left: readonly Case[], right: readonly Case[]): readonly Case[] {
  const cases: Case[] = []
  for (const one of left)
    for (const other of right)
      cases.push({ demands: one.demands.concat(other.demands), cost: one.cost + other.cost })
  return cheapest(cases)
}

function cheapest(cases: readonly Case[]): readonly Case[] {
  return cases.length <= CASES_MAX ? cases : [...cases].sort((a, b) => a.cost - b.cost).slice(0, CASES_MAX)
}
