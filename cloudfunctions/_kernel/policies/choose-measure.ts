import { fitRank } from '@/shared/domain/policy/measures/measure-order'
import { largestSum, type PolicyFit } from '@/shared/domain/policy/measures/policy-fit'
import { findMeasure } from '@/shared/domain/search/match/find-measure'
import type { ChosenMeasure } from '@/shared/domain/search/match/match-policies'
import type { PhraseQuery } from '@/shared/domain/search/phrase/phrases'
import { toDay } from '@/shared/domain/time/days'

/** The measure that a text asks for, or else the best-fitting one, of those open to the enterprise at `now` (epoch ms); undefined for none. */
export function chooseMeasure(
  { measures }: Pick<PolicyFit, 'measures'>,
  query: PhraseQuery,
  now: number,
): ChosenMeasure | undefined {
  const options = [...measures]
    .sort((a, b) => fitRank(b.verdict) - fitRank(a.verdict) || largestSum(b.measure) - largestSum(a.measure))
    .map(({ measure: { id, title, gain }, window, verdict }) => ({ id, title, gain, window, verdict }))
  const measure = findMeasure(query, options, toDay(now))
  return measure && { measure, isOneOfSeveral: measures.length > 1 }
}
