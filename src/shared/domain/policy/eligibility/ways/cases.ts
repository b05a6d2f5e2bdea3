import { isCondition, ruleChildren, type RuleNode } from '../rule'
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

/**
 * The cases in which a node is met, without those in which a demand cannot be brought about, the cheapest first. Of those that cost the same
 * the one that is written first comes first.
 */
export function casesByCost(node: RuleNode, costOf: DemandCost): readonly Case[] {
  const every = everyCase(node)
  const cases = every ? withCosts(every, costOf) : possibleCases(node, true, costOf)
  return cases.length < 2 ? cases : [...cases].sort((a, b) => a.cost - b.cost)
}

/** All cases of a node, whoever asks; undefined where they are too many to keep all. Rules are values: listed once for each node. */
function everyCase(node: RuleNode): readonly Case[] | undefined {
  let known = casesByNode.get(node)
  if (known === undefined) {
    known = countCases(node, true) > CASES_MAX ? null : possibleCases(node, true, () => 0)
    casesByNode.set(node, known)
  }
  return known ?? undefined
}

const casesByNode = new WeakMap<RuleNode, readonly Case[] | null>()

/** How many cases there are at most; more than are kept as soon as a part of the node has more. */
function countCases(node: RuleNode, wanted: boolean): number {
  if (isCondition(node)) return 1
  if ('not' in node) return countCases(node.not, !wanted)
  const counts = ruleChildren(node).map((child) => countCases(child, wanted))
  if (!('of' in node) && 'all' in node !== wanted) return counts.reduce((sum, count) => sum + count, 0)
  // k of n at worst: every choice of them.
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

/** The cases in which a node comes out as wanted, without those in which a demand cannot be brought about. */
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
