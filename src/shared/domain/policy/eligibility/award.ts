import { dayNumberAt } from '@/shared/domain/time/days'
import { factSpec, type EnterpriseProfile, type FactKey } from './facts'
import { knownNumber, missingFor } from './known'
import { ruleConditions, type AwardSum, type Rule } from './rule'
import { untoldSources } from './untold'
import { verdictOn } from './verdict-on'
import { formatAmount } from './wording'

/** The sum in yuan with its formula, or the facts that are missing to compute it, or no fitting tier. */
export type AwardOutcome =
  | { kind: 'sum'; yuan: number; formula: string }
  | { kind: 'open'; missing: readonly FactKey[] }
  | { kind: 'none' }

const MONEY = { label: '', kind: 'money', unit: '元' } as const

/**
 * What an enterprise would get by a rule at `now` (epoch ms): the sum of the first tier that it meets, within the cap. This does not check
 * whether the enterprise meets the rule. Undefined where the rule names no amounts.
 */
export function computeAward(rule: Rule, profile: EnterpriseProfile, now: number): AwardOutcome | undefined {
  const { award } = rule
  if (!award || award.tiers.length === 0) return undefined
  const today = dayNumberAt(now)
  for (const { when, label, gives } of award.tiers) {
    const verdict = when ? verdictOn(when, profile, today) : 'met'
    if (verdict === 'unmet') continue
    if (verdict === 'unknown' && when)
      return {
        kind: 'open',
        missing: [...new Set(ruleConditions(when).flatMap((one) => untoldSources(one, profile, today)))],
      }
    return capped(sumOf(gives, profile, rule, label), award.mostYuan)
  }
  return { kind: 'none' }
}

function sumOf(gives: AwardSum, profile: EnterpriseProfile, rule: Rule, label = ''): AwardOutcome {
  const tier = label === '' ? '' : `${label}：`
  if ('yuan' in gives)
    return { kind: 'sum', yuan: gives.yuan, formula: `${tier}${formatAmount(gives.yuan, MONEY)}` }
  const counted = knownNumber(profile, gives.of)
  if (counted === undefined) return { kind: 'open', missing: missingFor(profile, gives.of) }
  const spec = factSpec(gives.of, rule.facts) ?? MONEY
  const yuan = Math.round(counted * gives.times * 100) / 100
  const times =
    spec.kind === 'money' ? `${Number((gives.times * 100).toFixed(4))}%` : formatAmount(gives.times, MONEY)
  const formula = `${tier}${spec.label} ${formatAmount(counted, spec)} × ${times} = ${formatAmount(yuan, MONEY)}`
  return { kind: 'sum', yuan, formula }
}

function capped(outcome: AwardOutcome, mostYuan: number | undefined): AwardOutcome {
  if (outcome.kind !== 'sum' || mostYuan === undefined || outcome.yuan <= mostYuan) return outcome
  return { kind: 'sum', yuan: mostYuan, formula: `${outcome.formula}，最多 ${formatAmount(mostYuan, MONEY)}` }
}
