import type { PolicyCard } from '@/shared/contract/policy-view'
import type { Enterprise } from '@/shared/domain/access/account'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { fitPolicy, type PolicyFit } from '@/shared/domain/policy/measures/policy-fit'
import { rulesDiffer } from '@/shared/domain/policy/measures/policy-measures'
import { shownState, type Policy } from '@/shared/domain/policy/policy'
import type { PolicyReader } from '@/shared/domain/policy/policy-read'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { formatReason } from '@/shared/domain/policy/reason'

/** The person who looks at policies: their enterprise, and what they did with policies before. */
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

/** A policy in a list, with its meaning for the onlooker: which measures fit and why, and whether the onlooker opened or kept it. */
export function policyCardFor(
  policy: Policy,
  { enterprise, reader }: Onlooker,
  now: number,
  words?: readonly string[],
): PolicyCard {
  const { id } = policy
  const card = toPolicyCard(policy, now, words)
  if (!enterprise) return card
  const profile = profileFor(enterprise, id, now)
  const fit = fitPolicy(policy, profile, now)
  const { verdict, measures, best } = fit
  const count = (wanted: Verdict | undefined) =>
    measures.filter((each) => each.verdict === wanted && !each.past).length
  return {
    ...card,
    ...(verdict && { verdict }),
    ...reasonOf(fit, profile, now),
    ...(best && {
      fits: {
        all: measures.length,
        met: count('met'),
        unknown: count('unknown'),
        everybody: count(undefined),
        best: { measureId: best.measure.id, title: best.measure.title, gain: best.measure.gain },
      },
    }),
    ...(fit.closesOn !== undefined && { deadlineOn: fit.closesOn }),
    read: reader?.opened.includes(id) ?? false,
    kept: reader?.kept.includes(id) ?? false,
  }
}

/** Why the best measure fits or does not fit. The measure is named when other measures have other rules. */
function reasonOf({ best, measures }: PolicyFit, profile: EnterpriseProfile, now: number) {
  if (!best?.measure.rule) return {}
  const { rule, title } = best.measure
  const reason = formatReason(evaluateRule(rule, profile, now), rule)
  return { reason: rulesDiffer(measures.map(({ measure }) => measure)) ? `${title}：${reason}` : reason }
}

/** What the measures of a policy mean to the onlooker's enterprise; undefined when the onlooker has none. */
export function fitFor(policy: Policy, { enterprise }: Onlooker, now: number): PolicyFit | undefined {
  return enterprise && fitPolicy(policy, profileFor(enterprise, policy.id, now), now)
}
