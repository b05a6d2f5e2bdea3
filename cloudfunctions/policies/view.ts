import type { PolicyCard, PolicyView } from '@/shared/contract/policy-view'
import { problemsOf } from '@/shared/domain/policy/eligibility/problems'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { nextPolicySteps, type PolicyParty } from '@/shared/domain/policy/life'
import { contentOf, shownState, type Policy } from '@/shared/domain/policy/policy'

/** Who looks, and when; `desk` is the party of somebody who manages the policy. */
export interface Viewing {
  regionName: string
  now: number
  desk?: PolicyParty
}

export function policyView(policy: Policy, { regionName, now, desk }: Viewing): PolicyView {
  const { id, version, regionCode, publishedAt } = policy
  return {
    ...contentOf(policy),
    id,
    version,
    regionCode,
    regionName,
    state: shownState(policy, now),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(desk && { desk: deskView(policy, desk, now) }),
  }
}

function deskView(policy: Policy, party: PolicyParty, now: number): NonNullable<PolicyView['desk']> {
  const { history, rule, evidence, publishAt } = policy
  return {
    steps: nextPolicySteps(policy, party, now),
    history: history.map(({ type, at, by, reason }) => ({
      type,
      at,
      name: by.side === 'park' ? by.name : '系统',
      ...(reason !== undefined && { reason }),
    })),
    problems: rule ? problemsOf(rule, now) : [],
    evidence,
    ...(publishAt !== undefined && { publishAt }),
  }
}

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
