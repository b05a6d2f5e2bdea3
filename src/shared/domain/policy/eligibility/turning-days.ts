import { dayOfFact } from './ask'
import { daysRunOut } from './known'
import { dayNumber } from '@/shared/domain/time/days'
import { fullDay } from './full-day'
import type { Asked } from './asked'
import type { EnterpriseProfile } from './facts'
import { ruleChildren, isCondition, type Condition, type RuleNode } from './rule'

/** Days after today on which time alone turns the answer of a condition in the node, nearest first. */
export function turningDays(
  node: RuleNode,
  asked: Pick<Asked, 'profile' | 'today' | 'turns'>,
): readonly number[] {
  if (!mayTurn(node)) return NEVER
  const { profile, today, turns } = asked
  const known = turns.get(node)
  if (known) return known
  const ahead: number[] = []
  const add = (part: RuleNode): void => {
    if (isCondition(part)) {
      for (const day of turnsOf(part, profile)) if (day > today && !ahead.includes(day)) ahead.push(day)
    } else if (part === node) ruleChildren(part).forEach(add)
    else for (const day of turningDays(part, asked)) if (!ahead.includes(day)) ahead.push(day)
  }
  add(node)
  ahead.sort((a, b) => a - b)
  turns.set(node, ahead)
  return ahead
}

const NEVER: readonly number[] = []

/** Whether time can turn anything in a node, for any enterprise. Computed once for each node, because rules are immutable. */
function mayTurn(node: RuleNode): boolean {
  let known = turning.get(node)
  if (known === undefined) {
    known = isCondition(node) ? turnsSometimes(node) : ruleChildren(node).some(mayTurn)
    turning.set(node, known)
  }
  return known
}

const turning = new WeakMap<RuleNode, boolean>()

function turnsSometimes(condition: Condition): boolean {
  const { test } = condition
  return test === 'today' || test === 'elapsed' || (test === 'among' && condition.fact === 'qualifications')
}

/**
 * A condition turns on the day its period is full, or on the day after. A window opens on its first day and is shut after its last. A
 * qualification holds on its last day and not on the next.
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
