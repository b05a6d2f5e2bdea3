import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { Category } from '@/shared/domain/need/category'
import type { ServiceIndex } from '@/shared/domain/search/index/service-index'
import { makeCategoryGuesser, type GuessCategory } from '@/shared/domain/search/category/category-guess'
import { LEARNED_CATEGORIES } from '@/shared/domain/search/category/learned-categories'
import { readModel } from '@search-engine'
import type { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import { matchNeed, type NeedMatches } from '@/shared/domain/search/match/match-need'
import type { Moment } from '@/shared/domain/search/match/match-services'
import { fitPolicy } from '@/shared/domain/policy/measures/policy-fit'
import type { Policy } from '@/shared/domain/policy/policy'
import type { PolicyIndex } from '@/shared/domain/search/index/policy-index'
import { phrasesElsewhere } from '@/shared/domain/search/confidence/elsewhere'
import { listPlaceNames } from '@/shared/domain/search/need-text/own-places'
import type { PhraseQuery } from '@/shared/domain/search/phrase/phrases'
import { chooseMeasure } from '../_kernel/policies/choose-measure'
import { profileFor } from '@/shared/domain/enterprise/profile'

/** The indexes that an instance caches, over everything that can be found. */
export interface CachedIndexes {
  catalogue: ServiceIndex
  policies: PolicyIndex
  earlier: EarlierNeedIndex
}

let guess: GuessCategory | undefined

/** The learned model of categories, read at its first use. */
function learntGuess(): GuessCategory | undefined {
  if (LEARNED_CATEGORIES === undefined) return undefined
  return (guess ??= makeCategoryGuesser(readModel(LEARNED_CATEGORIES, (text) => Buffer.from(text, 'base64'))))
}

/** A text of an enterprise, and its zone, whose name in the text says nothing about the need. */
interface EnterpriseText {
  text: string
  category: Category | undefined
  enterprise: Enterprise
  zone: Pick<Region, 'name' | 'cityName'>
}

/** Searches for what fits an enterprise's text. Preview and posting both use it, so that they find the same. */
export function matchForEnterprise(
  { text, category, enterprise, zone }: EnterpriseText,
  { catalogue, policies: index, earlier }: CachedIndexes,
  moment: Moment,
): NeedMatches {
  const { regionCode } = enterprise
  const fitOf = (policy: Policy) => fitPolicy(policy, profileFor(enterprise, policy.id, moment.at), moment.at)
  const policies = {
    search: (words: string, limit: number, admits: (policy: Policy) => boolean) =>
      index.search({ text: words, zoneCode: regionCode, at: moment.at, limit }, admits),
    describe: ({ id, shortTitle, regionCode }: Policy) => ({ id, name: shortTitle, regionCode }),
    getVerdict: (policy: Policy) => fitOf(policy).verdict,
    getMeasure: (policy: Policy, query: PhraseQuery) => chooseMeasure(fitOf(policy), query, moment.at),
  }
  const need = { text, category, regionCode, placeNames: listPlaceNames(zone) }
  return matchNeed(
    need,
    { catalogue, earlier, policies, elsewhere: phrasesElsewhere() },
    moment,
    learntGuess(),
  )
}
