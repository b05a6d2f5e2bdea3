import type { Enterprise } from '@/shared/domain/account'
import { earlierMatchOf, type EarlierNeeds } from '@/shared/domain/matching/earlier-needs'
import type { EarlierMatch, PolicyMatch } from '@/shared/domain/matching/match'
import { reasonsOf } from '@/shared/domain/matching/reasons'
import { verdictOf } from '@/shared/domain/policy/eligibility/evaluate'
import type { PolicyShelf } from '@/shared/domain/policy/policy-shelf'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/policy/profile'

const POLICIES_SHOWN = 3
const EARLIER_SHOWN = 2
/** A policy that meets less of what the text says is about something else. */
const POLICY_SHARE = 0.2
const POLICY_EVIDENCE = 14

/** Policies in force that fit a text and that the enterprise may be eligible for: what it does not meet is left out before ranking. */
export function policiesFor(
  text: string,
  enterprise: Enterprise,
  shelf: PolicyShelf,
  now: number,
): PolicyMatch[] {
  const verdict = ({ id, rule }: Policy) => rule && verdictOf(rule, profileFor(enterprise, id), now)
  return shelf
    .match(text, enterprise.regionCode, now, POLICIES_SHOWN, (policy) => verdict(policy) !== 'unmet')
    .filter(({ share, evidence }) => share >= POLICY_SHARE || evidence >= POLICY_EVIDENCE)
    .map((found) => {
      const known = verdict(found.item)
      return {
        policyId: found.item.id,
        name: found.item.shortTitle,
        ...(known !== undefined && known !== 'unmet' && { verdict: known }),
        score: Math.round(found.score * 1000) / 1000,
        why: reasonsOf(found),
      }
    })
}

/** Solved needs of the zone like this one. */
export function earlierFor(
  text: string,
  { regionCode }: Enterprise,
  earlier: EarlierNeeds,
  now: number,
): EarlierMatch[] {
  return earlier.similarTo(text, regionCode, now, EARLIER_SHOWN).map(earlierMatchOf)
}
