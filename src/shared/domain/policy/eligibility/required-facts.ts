import { dayNumberAt } from '@/shared/domain/time/days'
import { type FactKey, sharedFact } from './facts'
import { namedFacts, yearlyFacts } from './facts-of-test'
import type { Rule } from './rule'

/**
 * Facts that a profile has to hold so that the rule can always be answered at `now` (epoch ms), in the order in which it asks; computed
 * ones by their sources.
 */
export function requiredFacts(rule: Rule, now: number): FactKey[] {
  return [
    ...new Set(
      namedFacts(rule, dayNumberAt(now)).flatMap((key): readonly FactKey[] => sharedFact(key)?.from ?? [key]),
    ),
  ]
}

/** Every fact that an answer may depend on: what is required, what is computed but may be told itself, years by whichever key they were told. */
export function readFacts(rule: Rule, now: number): FactKey[] {
  const today = dayNumberAt(now)
  return [...new Set([...requiredFacts(rule, now), ...namedFacts(rule, today), ...yearlyFacts(rule, today)])]
}
