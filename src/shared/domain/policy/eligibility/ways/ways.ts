import { answerTest } from '../ask'
import { dayText } from '@/shared/domain/time/days'
import type { Demand } from '../domain-of-test'
import type { EligibilityStep } from '../explanation'
import type { EnterpriseProfile } from '../facts'
import { factsOfTest } from '../facts-of-test'
import { effectiveRoot, isCondition, ruleConditions, type Condition, type Rule, type RuleNode } from '../rule'
import { turningDays } from '../turning-days'
import { untoldSources } from '../untold'
import { isJoint } from './amount-demands'
import { possibleCases } from './cases'
import { isFixed } from './fixed'
import { changeSteps } from './change-steps'
import { COSTS, type Outlook } from './outlook'
import { solveCase, type Solution } from './solve-case'
import { stepTo } from './steps'

/** Days on which time turns something that are looked at, the nearest. */
const DAYS_MAX = 12

/**
 * The shortest way by which the rule comes to be met: the fewest facts to tell, to wait for and to change, or undefined when there is none.
 * Telling counts least, changing most; time is waited for once. What is fixed is never changed. `today` in days since 1970-01-01.
 */
export function waysTo(
  rule: Rule,
  profile: EnterpriseProfile,
  today: number,
): readonly EligibilityStep[] | undefined {
  const root = effectiveRoot(rule)
  // Most rules that are not met never can be, by place or trade: that is seen without looking at cases.
  if (!isPossible(root, true, { rule, profile, today, on: today })) return undefined
  const days = [today, ...turningDays(root, profile, today).slice(0, DAYS_MAX)]
  let best: { solution: Solution; on: number; cost: number; demands: readonly Demand[] } | undefined
  for (const on of days) {
    const waiting = on > today ? COSTS.wait : 0
    const limit = best?.cost ?? Infinity
    if (waiting >= limit) break
    const found = cheapestCase(root, { rule, profile, today, on }, limit - waiting)
    if (found) best = { ...found, on, cost: found.solution.cost + waiting }
  }
  return best && stepsOf(best, { rule, profile, today, on: best.on }, root)
}

function cheapestCase(root: RuleNode, outlook: Outlook, limit: number) {
  const cases = [...possibleCases(root, true, (demand) => costAlone(demand, outlook))].sort(
    (a, b) => a.cost - b.cost,
  )
  let best: { solution: Solution; demands: readonly Demand[] } | undefined
  for (const { demands } of cases) {
    const solution = solveCase(demands, outlook, best?.solution.cost ?? limit)
    if (solution && solution.cost < (best?.solution.cost ?? limit)) best = { solution, demands }
    if (best?.solution.cost === 0) break
  }
  return best
}

/** Whether something could bring the node about, each condition seen by itself: time, a fact, a change. */
function isPossible(node: RuleNode, wanted: boolean, outlook: Outlook): boolean {
  if (isCondition(node))
    return costAlone({ condition: node, wanted }, outlook) !== undefined || turnsByTime(node, wanted, outlook)
  if ('not' in node) return isPossible(node.not, !wanted, outlook)
  const possible = (child: RuleNode) => isPossible(child, wanted, outlook)
  if ('of' in node) {
    const needed = wanted ? node.atLeast : node.of.length - node.atLeast + 1
    return node.of.filter(possible).length >= needed
  }
  const children = 'all' in node ? node.all : node.any
  return 'all' in node === wanted ? children.every(possible) : children.some(possible)
}

function turnsByTime(condition: Condition, wanted: boolean, { rule, profile, today }: Outlook): boolean {
  if (condition.test !== 'today' && condition.test !== 'elapsed') return false
  return stepTo(condition, wanted, { rule, profile, today }) !== undefined
}

/** What a demand costs by itself on the day that is looked at; undefined when nothing but time could bring it about. */
function costAlone({ condition, wanted }: Demand, { rule, profile, today, on }: Outlook): number | undefined {
  const answer = answerTest(condition, profile, on)
  if (answer !== 'unknown' && (answer === 'met') === wanted) return 0
  if (condition.test === 'today') return undefined
  if (answer === 'unknown') return COSTS.tell
  if (isJoint(condition))
    return factsOfTest(condition, on).every((key) => isFixed(key, condition, rule, today))
      ? undefined
      : COSTS.change
  return isFixed(condition.fact, condition, rule, today) ? undefined : COSTS.change
}

function stepsOf(
  { solution, on, demands }: { solution: Solution; on: number; demands: readonly Demand[] },
  outlook: Outlook,
  root: RuleNode,
): readonly EligibilityStep[] {
  const { profile, today } = outlook
  const order = new Map(ruleConditions(root).map(({ id }, index) => [id, index]))
  const steps: EligibilityStep[] = []
  const told = new Set<string>()
  const later = demands.filter(({ condition, wanted }) => !holdsOn(condition, wanted, profile, today))
  // One that holds whatever is told may need the fact once another fact of it changes.
  const others = demands.filter((demand) => !later.includes(demand))
  for (const { condition, wanted } of [...later, ...others]) {
    const conditionId = condition.id
    const facts = untoldSources(condition, profile, today).filter(
      (key) => solution.told.has(key) && !told.has(key),
    )
    facts.forEach((key) => told.add(key))
    if (facts.length > 0) steps.push({ conditionId, step: 'tell', facts })
    const days = [...turningDays(root, profile, today).filter((day) => day <= on)]
    const turn = days.find((day) => holdsOn(condition, wanted, profile, day))
    const waits = condition.test === 'today' || condition.test === 'elapsed'
    if (
      waits &&
      !holdsOn(condition, wanted, profile, today) &&
      turn !== undefined &&
      holdsOn(condition, wanted, profile, on)
    )
      steps.push({ conditionId, step: 'wait', days: turn - today, on: dayText(turn) })
  }
  steps.push(...changeSteps(solution.changed, demands, outlook))
  return steps.sort((a, b) => (order.get(a.conditionId) ?? 0) - (order.get(b.conditionId) ?? 0))
}

function holdsOn(condition: Condition, wanted: boolean, profile: EnterpriseProfile, day: number): boolean {
  return answerTest(condition, profile, day) === (wanted ? 'met' : 'unmet')
}
