import { dayOfFact } from '../ask'
import { dayNumber, dayText } from '@/shared/domain/time/days'
import { fullDay } from '../full-day'
import type { EligibilityStep } from '../explanation'
import { isFixed } from './fixed'
import type { EnterpriseProfile } from '../facts'
import { knownChoices, knownNumber } from '../known'
import type { Comparison, Condition, Rule } from '../rule'

/** A rule, an enterprise and the day of asking (days since 1970-01-01). */
export interface Situation {
  rule: Rule
  profile: EnterpriseProfile
  today: number
  /** The day for which the step is sought; absent: today. */
  on?: number
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'more_than',
  more_than: 'at_most',
}

/** The step that turns a condition with a wrong answer; undefined when no step can, e.g. for a region or a past year. */
export function stepTo(
  condition: Condition,
  wanted: boolean,
  situation: Situation,
): EligibilityStep | undefined {
  if (condition.test === 'today') return windowStep(condition, wanted, situation)
  if (condition.test === 'elapsed') return elapsedStep(condition, wanted, situation)
  if (!('fact' in condition) || condition.test === 'growth' || condition.test === 'sum') return undefined
  const { id: conditionId, fact } = condition
  const { profile, rule, today, on = today } = situation
  if (isFixed(fact, condition, rule, today)) return undefined
  switch (condition.test) {
    case 'number':
    case 'compare': {
      const is = wanted ? condition.is : OPPOSITE[condition.is]
      const value =
        condition.test === 'number' ? condition.value : (knownNumber(profile, condition.than) ?? 0)
      const gap = Math.abs(value - (knownNumber(profile, fact) ?? 0))
      return { conditionId, step: 'reach', fact, is, value, gap }
    }
    case 'among': {
      const held = knownChoices(profile, fact, on) ?? []
      const heldToday = knownChoices(profile, fact, today) ?? []
      const values = condition.values.filter((value) => held.includes(value) !== wanted)
      if (!wanted) return { conditionId, step: 'give_up', fact, values }
      const renew = values.filter((value) => heldToday.includes(value))
      const every = condition.every === true
      return { conditionId, step: 'obtain', fact, values, every, ...(renew.length > 0 && { renew }) }
    }
    case 'flag':
      return { conditionId, step: 'become', fact, value: condition.value === wanted }
    case 'day':
      return { conditionId, step: 'happen', fact }
  }
}

function windowStep(
  condition: Extract<Condition, { test: 'today' }>,
  wanted: boolean,
  situation: Situation,
): EligibilityStep | undefined {
  const on = wanted ? condition.from : condition.until
  const day = on === undefined ? undefined : dayNumber(on)
  return day === undefined ? undefined : waitFor(condition.id, wanted ? day : day + 1, situation)
}

function elapsedStep(
  condition: Extract<Condition, { test: 'elapsed' }>,
  wanted: boolean,
  situation: Situation,
): EligibilityStep | undefined {
  const { id: conditionId, fact, is } = condition
  const day = dayOfFact(situation.profile, fact)
  const { rule, today } = situation
  // An event that happens again is a recent event.
  const lately = (is === 'at_most') === wanted
  if (lately) return isFixed(fact, condition, rule, today) ? undefined : { conditionId, step: 'happen', fact }
  if (day === undefined || day === null) return undefined
  const full = fullDay(day, condition)
  return waitFor(conditionId, is === 'at_least' ? full : full + 1, situation)
}

function waitFor(conditionId: string, day: number, { today }: Situation): EligibilityStep | undefined {
  return day <= today ? undefined : { conditionId, step: 'wait', days: day - today, on: dayText(day) }
}
