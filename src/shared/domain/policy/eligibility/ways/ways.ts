import { answerTest } from '../ask'
import { askAbout, type Asked } from '../asked'
import { dayText } from '@/shared/domain/time/days'
import type { Demand } from '../domain-of-test'
import type { EligibilityStep } from '../explanation'
import type { EnterpriseProfile, FactKey, FactValue } from '../facts'
import { factsOfTest } from '../facts-of-test'
import {
  effectiveRoot,
  isCondition,
  ruleChildren,
  ruleConditions,
  type Condition,
  type Rule,
  type RuleNode,
} from '../rule'
import { sharedRoot } from '../shared-nodes'
import { turningDays } from '../turning-days'
import { isJoint } from './amount-demands'
import { casesByCost } from './cases'
import { isFixed } from './fixed'
import { independentParts } from './independent-parts'
import { formsLeftOpen } from './left-open'
import { changeSteps } from './change-steps'
import { COSTS, isHeld, lookAhead, lookAt, type Outlook } from './outlook'
import { solveAlone, solveCase, type Solution } from './solve-case'
import { asksWhatRunsOut } from '../known'
import { untoldSources } from '../untold'
import { lastYear, ownYearKey } from '../years'
import { stepTo } from './steps'

/** Later days that are tried: the nearest of those on which time turns an answer. */
const DAYS_MAX = 12

/**
 * The shortest way until the rule is met: the fewest facts to tell, to wait for and to change; undefined when there is none. Telling a fact
 * costs least, changing one most, and waiting counts once. A fixed fact is never changed. `today` in days since 1970-01-01.
 */
export function waysTo(
  rule: Rule,
  profile: EnterpriseProfile,
  today: number,
): readonly EligibilityStep[] | undefined {
  const plainly = lookAt({ rule, profile, today }, (condition) => answerTest(condition, profile, today))
  // Most unmet rules can never be met, because of the place or the industry. Leave before anything is cached for them.
  if (!isPossible(effectiveRoot(rule), true, plainly)) return undefined
  return waysFor(rule, askAbout(profile, today))
}

/** Like `waysTo`, from findings that are already computed. */
export function waysFor(rule: Rule, asked: Asked): readonly EligibilityStep[] | undefined {
  const { profile, today, answers } = asked
  const root = sharedRoot(rule)
  const now = lookAt({ rule, profile, today }, answers)
  if (!isPossible(root, true, now)) return undefined
  const turns = turningDays(root, asked)
  let best: Way | undefined
  for (const on of [today, ...turns.slice(0, DAYS_MAX)]) {
    const waiting = on > today ? COSTS.wait : 0
    const limit = best?.cost ?? Infinity
    if (waiting >= limit) break
    const outlook = on === today ? now : lookAhead(now, on)
    const found = cheapestTogether(root, outlook, limit - waiting)
    if (found) best = { ...found, outlook, cost: found.solution.cost + waiting }
  }
  return best && stepsOf(best, now, asked)
}

/** The cheapest solution of all days tried so far. */
interface Way {
  solution: Solution
  demands: readonly Demand[]
  outlook: Outlook
  cost: number
}

interface Found {
  solution: Solution
  demands: readonly Demand[]
}

/** The cheapest solution below `limit`. Parts that have no fact in common are solved separately. */
function cheapestTogether(root: RuleNode, outlook: Outlook, limit: number): Found | undefined {
  const parts = independentParts(root, outlook.on)
  const [only] = parts
  if (parts.length === 1 && only) return cheapestPart(only, outlook, limit)
  const demands: Demand[] = []
  const told = new Set<FactKey>()
  const changed = new Map<FactKey, FactValue>()
  let cost = 0
  for (const part of parts) {
    const found = cheapestPart(part, outlook, limit - cost)
    if (!found) return undefined
    const { solution } = found
    cost += solution.cost
    demands.push(...found.demands)
    for (const key of solution.told) told.add(key)
    for (const [key, value] of solution.changed) changed.set(key, value)
  }
  return cost < limit ? { solution: { cost, told, changed }, demands } : undefined
}

/** The solution for a condition that is already met. */
const NOTHING: Solution = { cost: 0, told: new Set(), changed: new Map() }

function cheapestPart(part: RuleNode, outlook: Outlook, limit: number): Found | undefined {
  if (!isCondition(part)) return cheapestCase(part, outlook, limit)
  const answer = outlook.answers(part)
  const demands = demandsOf(part)
  const [demand] = demands
  if (answer === 'met') return limit > 0 ? { solution: NOTHING, demands } : undefined
  if (costAlone(part, true, outlook) === undefined) return undefined
  const solution = isJoint(part) ? solveCase(demands, outlook, limit) : solveAlone(demand, outlook, limit)
  return solution && { solution, demands }
}

/** A condition as the only demand: the same array each time (rules are immutable), because other caches are keyed by it. */
function demandsOf(condition: Condition): readonly [Demand] {
  let demands = wantedAlone.get(condition)
  if (!demands) wantedAlone.set(condition, (demands = [{ condition, wanted: true }]))
  return demands
}

const wantedAlone = new WeakMap<Condition, readonly [Demand]>()

/** The cheapest solution below `limit`, of the node itself and of its forms in which some unknown facts stay open. */
function cheapestCase(root: RuleNode, outlook: Outlook, limit: number): Found | undefined {
  let best = cheapestOf(root, outlook, limit)
  for (const form of formsLeftOpen(root, outlook.answers, outlook.on)) {
    if (best?.solution.cost === 0) break
    const found = cheapestOf(form, outlook, best?.solution.cost ?? limit)
    // A form repeats a demand for each way in which the open facts can come out.
    if (found) best = { ...found, demands: distinct(found.demands) }
  }
  return best
}

function distinct(demands: readonly Demand[]): readonly Demand[] {
  return demands.filter((one, at) => demands.findIndex(({ condition }) => condition === one.condition) === at)
}

function cheapestOf(root: RuleNode, outlook: Outlook, limit: number): Found | undefined {
  const cases = casesByCost(root, ({ condition, wanted }) => costAlone(condition, wanted, outlook))
  let best: Found | undefined
  for (const { demands } of cases) {
    const least = best?.solution.cost ?? limit
    const solution = solveCase(demands, outlook, least)
    if (solution && solution.cost < least) best = { solution, demands }
    if (best?.solution.cost === 0) break
  }
  return best
}

/** Whether time, a told fact or a change could make the node come out as wanted. Each condition is judged by itself. */
function isPossible(node: RuleNode, wanted: boolean, outlook: Outlook): boolean {
  if (isCondition(node))
    return costAlone(node, wanted, outlook) !== undefined || turnsByTime(node, wanted, outlook)
  if ('not' in node) return isPossible(node.not, !wanted, outlook)
  const children = ruleChildren(node)
  const least = 'of' in node ? node.atLeast : 'all' in node ? children.length : 1
  let needed = wanted ? least : children.length - least + 1
  let left = children.length
  for (const child of children) {
    if (needed <= 0 || needed > left) break
    left -= 1
    if (isPossible(child, wanted, outlook)) needed -= 1
  }
  return needed <= 0
}

function turnsByTime(condition: Condition, wanted: boolean, { rule, profile, today }: Outlook): boolean {
  if (condition.test !== 'today' && condition.test !== 'elapsed') return false
  return stepTo(condition, wanted, { rule, profile, today }) !== undefined
}

/** The cost of a single demand on the day of the outlook; undefined when neither telling nor changing a fact fulfils it. */
function costAlone(condition: Condition, wanted: boolean, outlook: Outlook): number | undefined {
  const { rule, today, on } = outlook
  const answer = outlook.answers(condition)
  if (answer !== 'unknown' && (answer === 'met') === wanted) return 0
  if (condition.test === 'today') return undefined
  if (answer === 'unknown') return COSTS.tell
  if (isJoint(condition))
    return factsOfTest(condition, on).every((key) => isFixed(key, condition, rule, today))
      ? undefined
      : COSTS.change
  return isFixed(condition.fact, condition, rule, today) ? undefined : COSTS.change
}

/** The steps of a way in the order of the rule: facts to tell, days to wait for, changes. `now` is the outlook on the day of asking. */
function stepsOf(
  { solution, outlook, demands }: Way,
  now: Outlook,
  asked: Asked,
): readonly EligibilityStep[] {
  const { today, profile } = asked
  const isThisYear = lastYear(outlook.on) === lastYear(today)
  const root = sharedRoot(now.rule)
  const steps = changeSteps(solution.changed, demands, outlook)
  const told = new Set<FactKey>()
  const tell = (condition: Condition) => {
    const untold = isThisYear ? asked.untold(condition) : untoldSources(condition, profile, outlook.on)
    const facts = untold.filter((key) => solution.told.has(key) && !told.has(key))
    if (facts.length === 0) return
    for (const key of facts) told.add(key)
    const named = isThisYear ? facts : facts.map((key) => ownYearKey(condition, key, outlook.on))
    steps.push({ conditionId: condition.id, step: 'tell', facts: named })
  }
  for (const demand of demands) {
    if (isHeld(demand, now)) continue
    if (told.size < solution.told.size) tell(demand.condition)
    const turn = turnOf(demand, { now, then: outlook }, turningDays(root, asked))
    if (turn === undefined) continue
    steps.push({ conditionId: demand.condition.id, step: 'wait', days: turn - today, on: dayText(turn) })
  }
  // A demand that holds now, whatever is told, may need the fact once another of its facts changes.
  for (const demand of demands) {
    if (told.size >= solution.told.size) break
    if (isHeld(demand, now)) tell(demand.condition)
  }
  return inOrder(steps, orderIn(root))
}

/** Sorts steps by the place of their conditions in the rule; the steps of one condition as tell, wait, change. */
function inOrder(
  steps: readonly EligibilityStep[],
  order: ReadonlyMap<string, number>,
): readonly EligibilityStep[] {
  const placeOf = ({ conditionId }: EligibilityStep) => order.get(conditionId) ?? 0
  const isChange = ({ step }: EligibilityStep) => step !== 'tell' && step !== 'wait'
  return [...steps].sort((a, b) => placeOf(a) - placeOf(b) || Number(isChange(a)) - Number(isChange(b)))
}

/** The place of each condition in the rule. Cached, because rules are immutable. */
function orderIn(root: RuleNode): ReadonlyMap<string, number> {
  let order = orders.get(root)
  if (!order) {
    order = new Map(ruleConditions(root).map(({ id }, index) => [id, index]))
    orders.set(root, order)
  }
  return order
}

const orders = new WeakMap<RuleNode, ReadonlyMap<string, number>>()

/** The day on which time alone fulfils a demand that does not hold now; undefined where time does not fulfil it. */
function turnOf(
  demand: Demand,
  { now, then }: { now: Outlook; then: Outlook },
  turns: readonly number[],
): number | undefined {
  const { condition, wanted } = demand
  const isTimed = condition.test === 'today' || condition.test === 'elapsed'
  if (!isTimed && !asksWhatRunsOut(condition, now.profile)) return undefined
  if (isHeld(demand, now) || !isHeld(demand, then)) return undefined
  return turns.find(
    (day) => day <= then.on && answerTest(condition, now.profile, day) === (wanted ? 'met' : 'unmet'),
  )
}
