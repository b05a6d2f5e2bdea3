import type { Award } from '../eligibility/rule'
import type { Measure } from './measure'
import { largestSum } from './policy-fit'

/** What a measure gives to an enterprise that meets it: exactly `yuan`, or at most. */
export interface MeasureSum {
  yuan: number
  upTo: boolean
}

/** The sum by the tiers of the measure's rule, else the only sum that the notice names; undefined when no sum holds for everybody. */
export function measureSum({ rule, amounts }: Pick<Measure, 'rule' | 'amounts'>): MeasureSum | undefined {
  const award = rule?.award
  return award && award.tiers.length > 0 ? awardSum(award) : statedSum(amounts)
}

/** The only sum that a notice names, when it is the same for everybody. */
export function statedSum(amounts: Measure['amounts']): MeasureSum | undefined {
  const [only] = amounts
  const plain =
    amounts.length === 1 && only?.kind === 'sum' && only.per === undefined && only.tier === undefined
  return plain ? { yuan: only.value, upTo: only.upTo || only.least !== undefined } : undefined
}

/** Sorts measures by what they give, the most first. Equals stay in the order of the notice. */
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
  // The sum is exact only when all tiers give it and one of them is for everybody.
  const isExact = sums.every((sum) => sum === yuan) && tiers.some(({ when }) => when === undefined)
  return { yuan, upTo: !isExact }
}
