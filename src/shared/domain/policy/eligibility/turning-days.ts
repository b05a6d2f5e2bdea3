import { dayOfFact } from './ask'
import { addPeriod, dayNumber } from './days'
import type { EnterpriseProfile } from './facts'
import { conditionsOf, type Condition, type RuleNode } from './rule'

/** Days after `today` on which time alone turns the answer of a condition, nearest first. */
export function turningDays(root: RuleNode, profile: EnterpriseProfile, today: number): number[] {
  const days = new Set<number>()
  for (const condition of conditionsOf(root))
    for (const day of turnsOf(condition, profile)) if (day > today) days.add(day)
  return [...days].sort((a, b) => a - b)
}

/** A condition turns on the day its period is full, or the day after; a window opens on its first day and is shut after its last. */
function turnsOf(condition: Condition, profile: EnterpriseProfile): number[] {
  if (condition.test === 'today') {
    const from = condition.from === undefined ? undefined : dayNumber(condition.from)
    const until = condition.until === undefined ? undefined : dayNumber(condition.until)
    return [...(from === undefined ? [] : [from]), ...(until === undefined ? [] : [until + 1])]
  }
  if (condition.test !== 'elapsed') return []
  const day = dayOfFact(profile, condition.fact)
  if (typeof day !== 'number') return []
  const full = addPeriod(day, condition.period)
  return [condition.is === 'at_least' ? full : full + 1]
}
