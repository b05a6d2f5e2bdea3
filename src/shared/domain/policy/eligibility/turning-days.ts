import { dayOfFact } from './ask'
import { dayNumber } from '@/shared/domain/time/days'
import { fullDay } from './full-day'
import type { EnterpriseProfile } from './facts'
import { ruleChildren, isCondition, type Condition, type RuleNode } from './rule'

/** Days after `today` on which time alone turns the answer of a condition, nearest first. */
export function turningDays(root: RuleNode, profile: EnterpriseProfile, today: number): number[] {
  const days: number[] = []
  collect(root, profile, today, days)
  return days.length > 1 ? days.sort((a, b) => a - b) : days
}

function collect(node: RuleNode, profile: EnterpriseProfile, today: number, days: number[]): void {
  if (!isCondition(node)) for (const child of ruleChildren(node)) collect(child, profile, today, days)
  else for (const day of turnsOf(node, profile)) if (day > today && !days.includes(day)) days.push(day)
}

const NEVER: readonly number[] = []

/** A condition turns on the day its period is full, or the day after; a window opens on its first day and is shut after its last. */
function turnsOf(condition: Condition, profile: EnterpriseProfile): readonly number[] {
  if (condition.test === 'today') {
    const from = condition.from === undefined ? undefined : dayNumber(condition.from)
    const until = condition.until === undefined ? undefined : dayNumber(condition.until)
    return [...(from === undefined ? [] : [from]), ...(until === undefined ? [] : [until + 1])]
  }
  if (condition.test !== 'elapsed') return NEVER
  const day = dayOfFact(profile, condition.fact)
  if (typeof day !== 'number') return NEVER
  const full = fullDay(day, condition)
  return [condition.is === 'at_least' ? full : full + 1]
}
