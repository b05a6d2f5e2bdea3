import { conflict, isImpossible, jointClash } from './conflicts'
import { dayNumber, dayNumberAt } from '@/shared/domain/time/days'
import { isAddedQualification } from '@/shared/domain/enterprise/qualification-list'
import type { Demand } from './domain-of-test'
import { FACTS, factSpec, type FactKey, type FactKind, type FactName, type FactSpec } from './facts'
import {
  effectiveRoot,
  ruleChildren,
  ruleConditions,
  isCondition,
  type Condition,
  type Rule,
  type RuleNode,
} from './rule'

/** What is wrong with a rule; `conditionIds` are the conditions to look at. */
export interface RuleProblem {
  problem:
    | 'EmptyGroup'
    | 'SameId'
    | 'UnknownFact'
    | 'WrongKind'
    | 'NoSuchDay'
    /** No enterprise can ever meet this condition. */
    | 'Impossible'
    /** No enterprise can meet these together, and the rule asks for all of them. */
    | 'Contradiction'
    /** The condition counts only together with conditions that contradict it, so it never decides anything. */
    | 'Unreachable'
    /** Its last day has passed. */
    | 'Past'
    /** Every enterprise meets the rule. */
    | 'AlwaysMet'
    /** The rule has too many alternatives to check each. */
    | 'TooManyCases'
  conditionIds: readonly string[]
}

const MAX_CASES = 1000
const AMOUNTS: readonly FactKind[] = ['count', 'money', 'share', 'number']
const KINDS = {
  number: AMOUNTS,
  compare: AMOUNTS,
  among: ['choice', 'choices', 'code'],
  flag: ['flag'],
  day: ['day'],
  elapsed: ['day'],
} as const satisfies Partial<Record<Condition['test'], readonly FactKind[]>>

/** Everything that a publisher should look at before the rule goes out; `now` (epoch ms) decides what is past. */
export function findRuleProblems(rule: Rule, now: number): RuleProblem[] {
  const root = effectiveRoot(rule)
  const tiers = (rule.award?.tiers ?? []).flatMap(({ when }) => (when ? [when] : []))
  const wrong = [
    ...[root, ...tiers].flatMap(shapeProblems),
    ...[root, ...tiers].flatMap(ruleConditions).flatMap((each) => formProblems(each, rule)),
  ]
  return wrong.length > 0 ? wrong : logicProblems(rule, dayNumberAt(now))
}

function shapeProblems(root: RuleNode): RuleProblem[] {
  const ids = ruleConditions(root).map(({ id }) => id)
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  const problems: RuleProblem[] = twice.map((id) => ({ problem: 'SameId', conditionIds: [id] }))
  const hasEmpty = (node: RuleNode): boolean =>
    !isCondition(node) && (ruleChildren(node).length === 0 || ruleChildren(node).some(hasEmpty))
  if (hasEmpty(root)) problems.push({ problem: 'EmptyGroup', conditionIds: [] })
  return [...problems, ...tooMany(root)]
}

/** Groups that ask for more of their children than they have. */
function tooMany(node: RuleNode): RuleProblem[] {
  if (isCondition(node)) return []
  const inside = ruleChildren(node).flatMap(tooMany)
  return 'of' in node && node.of.length > 0 && node.atLeast > node.of.length
    ? [{ problem: 'Impossible', conditionIds: ruleConditions(node).map(({ id }) => id) }, ...inside]
    : inside
}

function formProblems(condition: Condition, rule: Rule): RuleProblem[] {
  const conditionIds = [condition.id]
  const days =
    condition.test === 'today'
      ? [condition.from, condition.until]
      : condition.test === 'day'
        ? [condition.on]
        : []
  if (days.some((day) => day !== undefined && dayNumber(day) === undefined))
    return [{ problem: 'NoSuchDay', conditionIds }]
  if (condition.test === 'today') return []
  if (condition.test === 'growth' || condition.test === 'sum' || condition.test === 'ratio')
    return fitsYears(condition) ? [] : [{ problem: 'WrongKind', conditionIds }]
  const facts: FactKey[] = condition.test === 'compare' ? [condition.fact, condition.than] : [condition.fact]
  return facts.flatMap((fact): RuleProblem[] => {
    const spec = factSpec(fact, rule.facts)
    if (!spec) return [{ problem: 'UnknownFact', conditionIds }]
    const choice = condition.test === 'among' && spec.choices ? condition.values : []
    const fits =
      KINDS[condition.test].some((kind) => kind === spec.kind) &&
      choice.every((value) => isChoice(spec, fact, value))
    return fits ? [] : [{ problem: 'WrongKind', conditionIds }]
  })
}

/** True for a choice of the fact, and for a qualification that a region has added: rules name it by its own name. */
function isChoice({ choices = {} }: FactSpec, fact: FactKey, value: string): boolean {
  return Object.hasOwn(choices, value) || (fact === 'qualifications' && isAddedQualification(value))
}

/** Sums and growth need a yearly fact. A ratio needs two different amounts, both yearly or neither. */
function fitsYears(condition: Extract<Condition, { test: 'growth' | 'sum' | 'ratio' }>): boolean {
  if (condition.test !== 'ratio') return FACTS[condition.fact].yearly === true
  const { part, whole } = condition
  const isAmount = (fact: FactName) => AMOUNTS.includes(FACTS[fact].kind)
  return part !== whole && isAmount(part) && isAmount(whole) && FACTS[part].yearly === FACTS[whole].yearly
}

function logicProblems(rule: Rule, today: number): RuleProblem[] {
  const root = effectiveRoot(rule)
  const cases = casesOf(root, true)
  const opposite = casesOf(root, false)
  if (!cases || !opposite) return [{ problem: 'TooManyCases', conditionIds: [] }]
  const problems: RuleProblem[] = []
  const blamed = new Set<string>()
  const blame = (problem: RuleProblem['problem'], conditionIds: readonly string[]) => {
    conditionIds.forEach((id) => blamed.add(id))
    if (
      !problems.some((each) => each.problem === problem && each.conditionIds.join() === conditionIds.join())
    )
      problems.push({ problem, conditionIds })
  }
  for (const { condition, wanted } of cases.flat()) {
    if (isImpossible({ condition, wanted }, rule, today)) blame('Impossible', [condition.id])
    const until = condition.test === 'today' && wanted ? condition.until : undefined
    if (until !== undefined && (dayNumber(until) ?? today) < today) blame('Past', [condition.id])
  }
  const clashes = cases.map((demands) => clashIn(demands, rule, today))
  const alive = cases.filter((_demands, index) => clashes[index] === undefined)
  const reached = new Set(alive.flat().map(({ condition }) => condition.id))
  if (alive.length === 0)
    clashes.forEach((clash) => clash && clash.length > 1 && blame('Contradiction', clash))
  else
    for (const clash of clashes)
      for (const id of clash ?? [])
        if (!reached.has(id) && !blamed.has(id)) blame('Unreachable', clash ?? [id])
  if (opposite.every((demands) => clashIn(demands, rule, today))) {
    problems.push({ problem: 'AlwaysMet', conditionIds: [] })
  }
  return problems
}

/** Ids of the demands that no enterprise meets in a case: a single one, two in conflict, or several on the same fact. Undefined without a clash. */
function clashIn(demands: readonly Demand[], rule: Rule, today: number): string[] | undefined {
  for (const [index, demand] of demands.entries()) {
    if (isImpossible(demand, rule, today)) return [demand.condition.id]
    const other = demands.slice(index + 1).find((later) => conflict(demand, later, rule, today))
    if (other) return [demand.condition.id, other.condition.id]
  }
  return jointClash(demands, rule)
}

/** The cases in which the node comes out as wanted, each a list of demands; undefined when there are too many. */
function casesOf(node: RuleNode, wanted: boolean): Demand[][] | undefined {
  if (isCondition(node)) return [[{ condition: node, wanted }]]
  if ('not' in node) return casesOf(node.not, !wanted)
  if ('of' in node)
    return someCases(node.of, wanted ? node.atLeast : node.of.length - node.atLeast + 1, wanted)
  let cases: Demand[][] = 'all' in node === wanted ? [[]] : []
  for (const child of ruleChildren(node)) {
    const more = casesOf(child, wanted)
    if (!more) return undefined
    cases =
      'all' in node === wanted
        ? cases.flatMap((one) => more.map((other) => [...one, ...other]))
        : [...cases, ...more]
    if (cases.length > MAX_CASES) return undefined
  }
  return cases
}

/** The cases in which at least so many of the nodes come out as wanted. */
function someCases(nodes: readonly RuleNode[], needed: number, wanted: boolean): Demand[][] | undefined {
  if (needed <= 0) return [[]]
  const byCount: Demand[][][] = [[[]]]
  for (const node of nodes) {
    const more = casesOf(node, wanted)
    if (!more) return undefined
    for (let count = Math.min(needed - 1, byCount.length - 1); count >= 0; count -= 1) {
      const grown = (byCount[count] ?? []).flatMap((one) => more.map((other) => [...one, ...other]))
      byCount[count + 1] = [...(byCount[count + 1] ?? []), ...grown]
      if (grown.length > MAX_CASES) return undefined
    }
  }
  const cases = byCount[needed] ?? []
  return cases.length > MAX_CASES ? undefined : cases
}
