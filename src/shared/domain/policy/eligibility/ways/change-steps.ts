import type { Demand } from '../domain-of-test'
import type { EligibilityStep } from '../explanation'
import type { FactKey, FactValue } from '../facts'
import { factsOfTest } from '../facts-of-test'
import { knownNumber } from '../known'
import type { Comparison } from '../rule'
import { holds } from '../sides'
import { amountOf, isJoint } from './amount-demands'
import { isHeld, type Outlook } from './outlook'
import { stepTo } from './steps'

/** The changes of a solution as steps, each with the first condition that asks for it. */
export function changeSteps(
  changed: ReadonlyMap<FactKey, FactValue>,
  demands: readonly Demand[],
  outlook: Outlook,
): EligibilityStep[] {
  const steps: EligibilityStep[] = []
  for (const [fact, value] of changed) steps.push(...stepsFor(fact, value, demands, outlook))
  return steps
}

function stepsFor(
  fact: FactKey,
  value: FactValue,
  demands: readonly Demand[],
  outlook: Outlook,
): EligibilityStep[] {
  const { rule, profile, today, on } = outlook
  const about = demands.filter(
    (demand) => factsOfTest(demand.condition, on).includes(fact) && !isHeld(demand, outlook),
  )
  const [first] = about
  if (!first) return []
  if (typeof value === 'number') {
    const { condition } = first
    const present =
      (isJoint(condition) ? amountOf(condition, fact, profile, on) : knownNumber(profile, fact)) ?? 0
    const said = reach(fact, value, present, about)
    return [{ conditionId: condition.id, step: 'reach', fact, ...said, gap: Math.abs(said.value - present) }]
  }
  return about.flatMap(({ condition, wanted }) => {
    const step = stepTo(condition, wanted, { rule, profile, today, on })
    return step && step.step !== 'wait' ? [step] : []
  })
}

/** The comparison and value of a step: those of the strictest demand on the fact alone, else `value` itself as the bound. */
function reach(
  fact: FactKey,
  value: number,
  present: number,
  about: readonly Demand[],
): { is: Comparison; value: number } {
  const up = value >= present
  const alone = about.flatMap(({ condition, wanted }) => {
    if (condition.test !== 'number' || condition.fact !== fact) return []
    const strict = (condition.is === 'more_than' || condition.is === 'less_than') === wanted
    const is: Comparison = up ? (strict ? 'more_than' : 'at_least') : strict ? 'less_than' : 'at_most'
    return holds(present, is, condition.value) ? [] : [{ is, value: condition.value }]
  })
  const strictest = alone.sort((a, b) => (up ? b.value - a.value : a.value - b.value))[0]
  if (strictest && about.every(({ condition }) => !isJoint(condition))) return strictest
  const [first] = about
  const strict =
    first &&
    isJoint(first.condition) &&
    (first.condition.is === 'more_than' || first.condition.is === 'less_than') === first.wanted
  return { is: up ? (strict ? 'more_than' : 'at_least') : strict ? 'less_than' : 'at_most', value }
}
