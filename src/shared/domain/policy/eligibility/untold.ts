import { sharedFact, type EnterpriseProfile, type FactKey } from './facts'
import { factsOfTest, untoldFacts } from './facts-of-test'
import { missingFor } from './known'
import type { Condition } from './rule'

/** Facts to add so that an unknown condition can be answered; of computed ones those that they are computed from. */
export function untoldSources(
  condition: Condition,
  profile: EnterpriseProfile,
  today: number,
): readonly FactKey[] {
  const asked = factsOfTest(condition, today)
  const [only] = asked
  if (asked.length === 1 && only !== undefined && isToldItself(only)) return asked
  // A fact may be told and still leave its only question open: a city where a zone is asked.
  const untold = asked.length === 1 ? asked : untoldFacts(condition, profile, today)
  const sources: FactKey[] = []
  for (const key of untold)
    for (const source of missingFor(profile, key)) if (!sources.includes(source)) sources.push(source)
  return sources
}

/** True for a fact that nothing else gives away. */
function isToldItself(key: FactKey): boolean {
  return key !== 'size' && !sharedFact(key)?.from
}
