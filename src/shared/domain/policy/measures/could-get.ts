import { computeAward } from '../eligibility/award'
import { evaluateRule } from '../eligibility/evaluate'
import type { EnterpriseProfile } from '../eligibility/facts'
import { waysTo } from '../eligibility/ways/ways'
import { dayNumberAt } from '../../time/days'
import type { Policy } from '../policy'
import { fitPolicy } from './policy-fit'
import type { Measure } from './measure'
import { statedSum } from './measure-sum'
import { formatShortfall } from './prospect'

/** A measure that fits an enterprise and can still be applied for. */
export interface Gain {
  policyId: string
  measureId: string
  title: string
  /** Yuan; absent when the sum cannot be known yet. */
  yuan?: number
  /** The sum is a maximum: the notice names no exact one. */
  upTo: boolean
  /** How the amount is computed, in words. */
  formula?: string
  /** An enterprise gets only one of the gains of a group. */
  group?: string
}

/** Gains that add up, gains that exclude each other by group, and the total, in which each group counts with its largest gain. */
export interface GainSum {
  totalYuan: number
  together: readonly Gain[]
  groups: readonly { group: string; gains: readonly Gain[] }[]
}

/** A measure that does not fit yet, with the steps that are missing. */
export interface NearGain extends Gain {
  /** In words: 还差：再有 3 名职工（要有 30 名）. */
  shortfall: string
  /** Number of things to tell, to wait for or to change. */
  steps: number
}

/**
 * What an enterprise could get by a policy at `now` (epoch ms): open measures whose conditions it meets. Measures without conditions are left out,
 * because nobody knows whether they fit.
 */
export function policyGains(policy: Policy, profile: EnterpriseProfile, now: number): Gain[] {
  return fitPolicy(policy, profile, now).measures.flatMap(({ measure, verdict, past }): Gain[] => {
    if (past || verdict !== 'met') return []
    const gain = gainOf(policy.id, measure, profile, now)
    return gain ? [gain] : []
  })
}

/** Open measures of a policy that do not fit an enterprise yet but can, with the missing steps. */
export function nearGains(policy: Policy, profile: EnterpriseProfile, now: number): NearGain[] {
  return fitPolicy(policy, profile, now).measures.flatMap(({ measure, verdict, past }): NearGain[] => {
    const { rule } = measure
    if (past || !rule || verdict === 'met') return []
    // Most measures can never be met, because of place or trade. They need no explanation.
    if (!waysTo(rule, profile, dayNumberAt(now))) return []
    const explanation = evaluateRule(rule, profile, now)
    const shortfall = formatShortfall(explanation, rule)
    const gain = gainOf(policy.id, measure, profile, now)
    if (shortfall === undefined || !gain) return []
    return [{ ...gain, shortfall, steps: explanation.steps?.length ?? 0 }]
  })
}

function gainOf(
  policyId: string,
  measure: Measure,
  profile: EnterpriseProfile,
  now: number,
): Gain | undefined {
  const { id: measureId, title, rule } = measure
  const group = rule?.award?.exclusive
  const named = { policyId, measureId, title, ...(group !== undefined && { group }) }
  const award = rule && computeAward(rule, profile, now)
  if (award?.kind === 'sum') return { ...named, yuan: award.yuan, upTo: false, formula: award.formula }
  if (award) return award.kind === 'none' ? undefined : { ...named, upTo: false }
  const stated = statedSum(measure.amounts)
  return { ...named, upTo: stated?.upTo ?? false, ...(stated && { yuan: stated.yuan }) }
}

/** Sorts by the number of missing steps, the fewest first, then by the gain, the largest first. */
export function byNearness(a: NearGain, b: NearGain): number {
  return a.steps - b.steps || (b.yuan ?? 0) - (a.yuan ?? 0)
}

/** Adds gains up. Of gains that exclude each other only the largest counts. */
export function addGains(gains: readonly Gain[]): GainSum {
  const together = gains.filter(({ group }) => group === undefined)
  const names = [...new Set(gains.flatMap(({ group }) => group ?? []))]
  const groups = names.map((group) => ({
    group,
    gains: gains.filter((gain) => gain.group === group).sort((a, b) => (b.yuan ?? 0) - (a.yuan ?? 0)),
  }))
  const best = groups.flatMap(({ gains: [first] }) => first ?? [])
  const totalYuan = [...together, ...best].reduce((sum, { yuan = 0 }) => sum + yuan, 0)
  return { totalYuan, together: [...together].sort((a, b) => (b.yuan ?? 0) - (a.yuan ?? 0)), groups }
}
