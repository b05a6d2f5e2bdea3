import { dayOfFact } from './ask'
import { daysRunOut } from './known'
import { dayNumber } from '@/shared/domain/time/days'
import { fullDay } from './full-day'
import type { Asked } from './asked'
import type { EnterpriseProfile } from './facts'
import { ruleChildren, isCondition, type Condition, type RuleNode } from './rule'

/** Days after today on which time alone turns the answer of a condition, nearest first. */
export function turningDays(
  node: RuleNode,
  asked: Pick<Asked, 'profile' | 'today' | 'turns'>,
): readonly number[] {
  const { profile, today, turns } = asked
  const known = turns.get(node)
  if (known) return known
  const days = isCondition(node)
    ? turnsOf(node, profile)
    : ruleChildren(node).flatMap((child) => turningDays(child, asked))
  const ahead = days.filter((day, at) => day > today && days.indexOf(day) === at)
  const sorted = ahead.length > 1 ? ahead.sort((a, b) => a - b) : ahead
  turns.set(node, sorted)
  return sorted
}

const NEVER: readonly number[] = []

/**
 * A condition turns on the day its period is full, or the day after; a window opens on its first day and is shut after its last; what runs out
 * holds on its last day and not on the next.
 */
function turnsOf(condition: Condition, profile: EnterpriseProfile): readonly number[] {
  if (condition.test === 'today') {
    const from = condition.from === undefined ? undefined : dayNumber(condition.from)
    const until = condition.until === undefined ? undefined : dayNumber(condition.until)
    return [...(from === undefined ? [] : [from]), ...(until === undefined ? [] : [until + 1])]
  }
  if (condition.test === 'among') return profile.lastDays ? daysRunOut(condition, profile) : NEVER
  if (condition.test !== 'elapsed') return NEVER
  const day = dayOfFact(profile, condition.fact)
  if (typeof day !== 'number') return NEVER
  const full = fullDay(day, condition)
  return [condition.is === 'at_least' ? full : full + 1]
}
