import type { PolicyCard } from '@/shared/contract/policy-view'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { shownState, type Policy } from '@/shared/domain/policy/policy'

export function policyCard(
  policy: Policy,
  now: number,
  { verdict, words = [] }: { verdict?: Verdict; words?: readonly string[] } = {},
): PolicyCard {
  const { id, version, title, shortTitle, documentNumber, issuingBodies, level, themes, regionCode } = policy
  const { publishedAt, deadlineOn, updatedAt, plain } = policy
  return {
    id,
    version,
    title,
    shortTitle,
    issuingBody: issuingBodies[0] ?? '',
    level,
    themes,
    regionCode,
    state: shownState(policy, now),
    gain: plain.gain,
    updatedAt,
    words: [...words],
    ...(documentNumber !== undefined && { documentNumber }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(deadlineOn !== undefined && { deadlineOn }),
    ...(verdict !== undefined && { verdict }),
  }
}
