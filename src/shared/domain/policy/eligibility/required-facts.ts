import { dayNumberAt } from '@/shared/domain/time/days'
import { type FactKey, sharedFact } from './facts'
import { namedFacts, yearlyFacts } from './facts-of-test'
import type { Rule } from './rule'

/**
 * Facts that a profile has to hold so that the rule can always be answered at `now` (epoch ms), in the order in which the rule asks. Computed
 * facts are replaced by their sources.
 */
export function requiredFacts(rule: Rule, now: number): FactKey[] {
  return [
    ...new Set(
      namedFacts(rule, dayNumberAt(now)).flatMap((key): readonly FactKey[] => sharedFact(key)?.from ?? [key]),
    ),
  ]
}

/** Every fact that an answer may depend on: required facts, computed facts that may be told themselves, and years under each key they are told by. */
export function readFacts(rule: Rule, now: number): FactKey[] {
  const today = dayNumberAt(now)
  return [...new Set([...requiredFacts(rule, now), ...namedFacts(rule, today), ...yearlyFacts(rule, today)])]
}
