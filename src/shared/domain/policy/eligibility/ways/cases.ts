import { isCondition, type RuleNode } from '../rule'
import type { Demand } from '../domain-of-test'

/** Demands that have to come out together; `cost` is what they would cost one by one, the cheaper the sooner looked at. */
interface Case {
  demands: readonly Demand[]
  cost: number
}

/** Cases that are kept of a node: the cheapest. A rule that a person can read has far fewer. */
const CASES_MAX = 240

/** What a demand costs by itself; undefined when nothing brings it about. */
type DemandCost = (demand: Demand) => number | undefined

/** The cases in which a node comes out as wanted, without those in which a demand cannot be brought about. */
export function possibleCases(node: RuleNode, wanted: boolean, costOf: DemandCost): readonly Case[] {
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
