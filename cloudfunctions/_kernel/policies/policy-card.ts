import type { PolicyCard } from '@/shared/contract/policy-view'
import type { Enterprise } from '@/shared/domain/access/account'
import { evaluateRule, decide } from '@/shared/domain/policy/eligibility/evaluate'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { shownState, type Policy } from '@/shared/domain/policy/policy'
import type { PolicyReader } from '@/shared/domain/policy/policy-read'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { formatReason } from '@/shared/domain/policy/reason'

/** Who looks at policies: for which enterprise, and what they did with policies before. */
export interface Onlooker {
  enterprise?: Enterprise | undefined
  reader?: PolicyReader | undefined
}

/** A policy in a list. */
export function toPolicyCard(policy: Policy, now: number, words: readonly string[] = []): PolicyCard {
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
  }
}

/** The same with what it means to the onlooker: eligible or not and why, read, kept. */
export function policyCardFor(
  policy: Policy,
  { enterprise, reader }: Onlooker,
  now: number,
  words?: readonly string[],
): PolicyCard {
  const { id, rule } = policy
  const explanation = rule && enterprise && evaluateRule(rule, profileFor(enterprise, id), now)
  return {
    ...toPolicyCard(policy, now, words),
    ...(rule && explanation && { verdict: explanation.verdict, reason: formatReason(explanation, rule) }),
    ...(enterprise && {
      read: reader?.opened.includes(id) ?? false,
      kept: reader?.kept.includes(id) ?? false,
    }),
  }
}

/** Whether the onlooker's enterprise is eligible; undefined where the policy concerns everybody or nobody in particular asks. */
export function verdictFor({ id, rule }: Policy, { enterprise }: Onlooker, now: number): Verdict | undefined {
  return rule && enterprise && decide(rule, profileFor(enterprise, id), now)
}
