import { dayText } from '@/shared/domain/time/days'
import { answerTest } from '../ask'
import { ELSEWHERE, valuesOf } from '../completions'
import { intersect, isEmpty, naturalSpan, wantedSpan, type Demand, type Span } from '../domain-of-test'
import { factSpec, type FactKey, type FactValue } from '../facts'
import { knownChoices, knownNumber, missingFor } from '../known'
import type { Condition, Rule } from '../rule'
import { isJoint } from './amount-demands'
import { isFixed } from './fixed'
import { COSTS, isHeld, isRefused, type FactOutcome, type Outlook } from './outlook'
import { jointPlan } from './joint-plan'
import { solveJoint } from './solve-joint'

/** The facts to tell and to change so that the demands of a case hold. */
export interface Solution {
  cost: number
  told: ReadonlySet<FactKey>
  changed: ReadonlyMap<FactKey, FactValue>
}

type FactDemand = Demand & { condition: Extract<Condition, { fact: FactKey }> }

/** The cheapest solution with which all demands hold; undefined when there is none or it costs `limit` or more. */
export function solveCase(demands: readonly Demand[], outlook: Outlook, limit: number): Solution | undefined {
  if (leastCost(demands, outlook) >= limit) return undefined
  const plan = jointPlan(demands, outlook)
  // Single facts first: they are quick to solve, and they alone already make most cases too expensive.
  const told = new Set<FactKey>()
  const changed = new Map<FactKey, FactValue>()
  for (const [fact, about] of byFact(demands)) {
    if (plan?.keys.has(fact)) continue
    const outcome = factOutcome(fact, about, outlook)
    if (!outcome) return undefined
    if (outcome.kind === 'tell') outcome.facts.forEach((key) => told.add(key))
    if (outcome.kind === 'change') changed.set(fact, outcome.value)
    if (costOf(told, changed) >= limit) return undefined
  }
  if (!plan) return { cost: costOf(told, changed), told, changed }
  // A joint demand may need a fact that is already to be told.
  const joint = solveJoint(plan, { limit: limit - costOf(told, changed), told }, outlook)
  if (!joint) return undefined
  const allTold = new Set([...joint.told, ...told])
  const allChanged = new Map<FactKey, FactValue>([...joint.changed, ...changed])
  return { cost: costOf(allTold, allChanged), told: allTold, changed: allChanged }
}

/** Like `solveCase` for a single demand. Most conditions are about one fact and take the short path here. */
export function solveAlone(demand: Demand, outlook: Outlook, limit: number): Solution | undefined {
  if (!isAboutFact(demand)) return solveCase([demand], outlook, limit)
  const outcome = factOutcome(demand.condition.fact, [demand], outlook)
  if (!outcome) return undefined
  const told = outcome.kind === 'tell' ? new Set(outcome.facts) : NOT_TOLD
  const changed = outcome.kind === 'change' ? new Map([[demand.condition.fact, outcome.value]]) : NOT_CHANGED
  const cost = costOf(told, changed)
  return cost < limit ? { cost, told, changed } : undefined
}

const NOT_TOLD: ReadonlySet<FactKey> = new Set()
const NOT_CHANGED: ReadonlyMap<FactKey, FactValue> = new Map()

/** A quick lower bound of the cost: each refused fact has to change; where none is refused, an open demand needs one fact told. */
function leastCost(demands: readonly Demand[], outlook: Outlook): number {
  const refused: FactKey[] = []
  let isOpen = false
  for (const demand of demands) {
    if (outlook.answers(demand.condition) === 'unknown') isOpen = true
    else if (isAboutFact(demand) && isRefused(demand, outlook) && !refused.includes(demand.condition.fact))
      refused.push(demand.condition.fact)
  }
  return refused.length * COSTS.change + (isOpen && refused.length === 0 ? COSTS.tell : 0)
}

function costOf(told: ReadonlySet<FactKey>, changed: ReadonlyMap<FactKey, FactValue>): number {
  return told.size * COSTS.tell + changed.size * COSTS.change
}

function byFact(demands: readonly Demand[]): ReadonlyMap<FactKey, FactDemand[]> {
  const groups = new Map<FactKey, FactDemand[]>()
  for (const demand of demands) {
    if (!isAboutFact(demand)) continue
    const { fact } = demand.condition
    const group = groups.get(fact)
    if (group) group.push(demand)
    else groups.set(fact, [demand])
  }
  return groups
}

function isAboutFact(demand: Demand): demand is FactDemand {
  return 'fact' in demand.condition && !isJoint(demand.condition)
}

const KEEP: FactOutcome = { kind: 'keep' }

/** Cached where a single demand is about the fact. */
function factOutcome(fact: FactKey, demands: readonly FactDemand[], outlook: Outlook): FactOutcome {
  const [only] = demands
  if (!only || demands.length > 1) return solveFact(fact, demands, outlook)
  if (!outlook.outcomes.has(only)) outlook.outcomes.set(only, solveFact(fact, demands, outlook))
  return outlook.outcomes.get(only)
}

/** Finds what to do with a single fact so that every demand on it holds on the day of the outlook. */
function solveFact(fact: FactKey, demands: readonly FactDemand[], outlook: Outlook): FactOutcome {
  const { rule, profile, today } = outlook
  if (demands.every((demand) => isHeld(demand, outlook))) return KEEP
  const isOpen = demands.some(({ condition }) => outlook.answers(condition) === 'unknown')
  if (isOpen && demands.some((demand) => isRefused(demand, outlook))) return undefined
  const [first] = demands
  if (!first || (!isOpen && isFixed(fact, first.condition, rule, today))) return undefined
  const value = fittingValue(fact, demands, outlook)
  if (isOpen) {
    // The values of a size, or of many places, cannot be listed: such a fact may be told as long as no demand is refused.
    const tellable = value !== undefined || isListedNowhere(fact, demands, outlook)
    return tellable ? { kind: 'tell', facts: missingFor(profile, fact) } : undefined
  }
  return value === undefined ? undefined : { kind: 'change', value }
}

function isListedNowhere(fact: FactKey, demands: readonly FactDemand[], { rule, on }: Outlook): boolean {
  const conditions = demands.map(({ condition }) => condition)
  if (conditions.some(({ test }) => test === 'number')) return false
  return valuesOf(fact, conditions, on, factSpec(fact, rule.facts)?.kind).length === 0
}

/** The value nearest to the present one that meets every demand; undefined when there is none. */
function fittingValue(
  fact: FactKey,
  demands: readonly FactDemand[],
  { rule, profile, on, today }: Outlook,
): FactValue | undefined {
  const conditions = demands.map(({ condition }) => condition)
  const [first] = conditions
  if (first?.test === 'flag' && demands.length === 1) return first.value === demands[0]?.wanted
  if (first?.test === 'number') return nearestNumber(demands, knownNumber(profile, fact) ?? 0, rule)
  const present = new Set(knownChoices(profile, fact, on) ?? [])
  const happens = typeof profile[fact] === 'string' || profile[fact] === null
  // An event that is still to happen can fall on any day from the day of asking to the day of the outlook.
  const candidates: FactValue[] =
    (first?.test === 'day' || first?.test === 'elapsed') && happens
      ? [dayText(on), dayText(today)]
      : valuesOf(fact, conditions, on, factSpec(fact, rule.facts)?.kind)
  const spec = factSpec(fact, rule.facts)
  const isPast = spec?.fixed === true
  // A known province leaves the city open.
  const [inside = ''] = spec?.kind === 'code' ? present : []
  if (inside !== '') candidates.push(inside + ELSEWHERE)
  const fitting = candidates.filter(
    (value) =>
      !(isPast && typeof value === 'string' && value > dayText(today) && first?.test === 'elapsed') &&
      (inside === '' || String(value).startsWith(inside)) &&
      demands.every(
        ({ condition, wanted }) =>
          answerTest(condition, { [fact]: withRest(value, present, conditions) }, on) ===
          (wanted ? 'met' : 'unmet'),
      ),
  )
  const distance = (value: FactValue) => {
    const chosen = listOf(value)
    return chosen.filter((each) => !present.has(each)).length + removed(chosen, present, conditions)
  }
  const best = fitting.reduce<FactValue | undefined>(
    (nearest, value) => (nearest === undefined || distance(value) < distance(nearest) ? value : nearest),
    undefined,
  )
  return best === undefined ? undefined : withRest(best, present, conditions)
}

/** Adds the present choices that no condition names to a set of choices. Any other value stays as it is. */
function withRest(
  value: FactValue,
  present: ReadonlySet<string>,
  conditions: readonly Condition[],
): FactValue {
  if (!Array.isArray(value)) return value
  const named = namedValues(conditions)
  return [...listOf(value), ...[...present].filter((each) => !named.has(each))]
}

function listOf(value: FactValue): readonly string[] {
  return typeof value === 'object' && value !== null ? value : []
}

function removed(
  value: readonly string[],
  present: ReadonlySet<string>,
  conditions: readonly Condition[],
): number {
  const named = namedValues(conditions)
  return [...present].filter((each) => named.has(each) && !value.includes(each)).length
}

function namedValues(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(conditions.flatMap((one) => (one.test === 'among' ? one.values : [])))
}

function nearestNumber(demands: readonly FactDemand[], present: number, rule: Rule): number | undefined {
  const [first] = demands
  if (!first) return undefined
  const span = demands.reduce<Span>(
    (rest, demand) => {
      const wanted = wantedSpan(demand, 0)
      return wanted ? intersect(rest, wanted) : rest
    },
    naturalSpan(first.condition, rule),
  )
  if (isEmpty(span)) return undefined
  const { low, high, lowOpen, highOpen, whole } = span
  const lowest = whole && lowOpen ? Math.floor(low) + 1 : whole ? Math.ceil(low) : low
  const last = whole && highOpen ? Math.ceil(high) - 1 : whole ? Math.floor(high) : high
  if (present < lowest || (present === lowest && lowOpen && !whole)) return lowest
  if (present > last || (present === last && highOpen && !whole)) return last
  return present
}
