import { sharedFact, type EnterpriseProfile, type FactKey } from './facts'
import { factsOfTest, untoldFacts } from './facts-of-test'
import { missingFor } from './known'
import type { Condition } from './rule'

/** Facts to tell so that an unknown condition can be answered; computed facts are replaced by their unknown sources. */
export function untoldSources(
  condition: Condition,
  profile: EnterpriseProfile,
  today: number,
): readonly FactKey[] {
  const asked = factsOfTest(condition, today)
  const [only] = asked
  if (asked.length === 1 && only !== undefined && isToldItself(only)) return asked
  // A known fact may still leave its question open: the city is known, and the condition asks for a zone.
  const untold = asked.length === 1 ? asked : untoldFacts(condition, profile, today)
  const sources: FactKey[] = []
  for (const key of untold)
    for (const source of missingFor(profile, key)) if (!sources.includes(source)) sources.push(source)
  return sources
}

/** True for a fact that is never computed from others. */
function isToldItself(key: FactKey): boolean {
  return key !== 'size' && !sharedFact(key)?.from
}
