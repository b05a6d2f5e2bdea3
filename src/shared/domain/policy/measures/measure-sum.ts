import type { Award } from '../eligibility/rule'
import type { Measure } from './measure'
import { largestSum } from './policy-fit'

/** What a measure gives, whoever meets it: yuan, exactly or at most. */
export interface MeasureSum {
  yuan: number
  upTo: boolean
}

/** By the tiers of its rule, else the one sum that the notice names; undefined where nobody can say a sum for everybody. */
export function measureSum({ rule, amounts }: Pick<Measure, 'rule' | 'amounts'>): MeasureSum | undefined {
  const award = rule?.award
  return award && award.tiers.length > 0 ? awardSum(award) : statedSum(amounts)
}

/** The one sum that the notice names, where it names one and for everybody alike. */
export function statedSum(amounts: Measure['amounts']): MeasureSum | undefined {
  const [only] = amounts
  const plain =
    amounts.length === 1 && only?.kind === 'sum' && only.per === undefined && only.tier === undefined
  return plain ? { yuan: only.value, upTo: only.upTo || only.least !== undefined } : undefined
}

/** The measures that give most come first; of equals the one that the notice names first. */
export function byMeasureGain<M extends Pick<Measure, 'rule' | 'amounts'>>(measures: readonly M[]): M[] {
  const gain = (measure: M) => measureSum(measure)?.yuan ?? largestSum(measure)
  return measures
    .map((measure) => ({ measure, yuan: gain(measure) }))
    .sort((a, b) => b.yuan - a.yuan)
    .map(({ measure }) => measure)
}

function awardSum({ tiers, mostYuan = Infinity }: Award): MeasureSum | undefined {
  const sums = tiers.map(({ gives }) => ('yuan' in gives ? gives.yuan : Infinity))
  const yuan = Math.min(Math.max(...sums), mostYuan)
  if (yuan === Infinity) return undefined
  // Exactly so much only where every tier gives it, and one of them is for everybody.
  const isExact = sums.every((sum) => sum === yuan) && tiers.some(({ when }) => when === undefined)
  return { yuan, upTo: !isExact }
}
