import type { Enterprise } from '@/shared/domain/access/account'
import type { Category } from '@/shared/domain/need/category'
import type { ServiceIndex } from '@/shared/domain/search/index/service-index'
import { makeCategoryGuesser, type GuessCategory } from '@/shared/domain/search/category/category-guess'
import { LEARNED_CATEGORIES } from '@/shared/domain/search/category/learned-categories'
import { readModel } from '@search-engine'
import type { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import { matchNeed, type NeedMatches } from '@/shared/domain/search/match/match-need'
import type { Moment } from '@/shared/domain/search/match/match-services'
import { decide } from '@/shared/domain/policy/eligibility/evaluate'
import type { Policy } from '@/shared/domain/policy/policy'
import type { PolicyIndex } from '@/shared/domain/search/index/policy-index'
import { profileFor } from '@/shared/domain/enterprise/profile'

/** What instances hold of everything that can be found. */
export interface CachedIndexes {
  catalogue: ServiceIndex
  shelf: PolicyIndex
  earlier: EarlierNeedIndex
}

let guess: GuessCategory | undefined

/** What was learnt of categories, read when it is first asked for. */
function learntGuess(): GuessCategory | undefined {
  if (LEARNED_CATEGORIES === undefined) return undefined
  return (guess ??= makeCategoryGuesser(readModel(LEARNED_CATEGORIES, (text) => Buffer.from(text, 'base64'))))
}

/** What fits what an enterprise wrote: the same while it types and when it posts. */
export function matchForEnterprise(
  { text, category, enterprise }: { text: string; category: Category | undefined; enterprise: Enterprise },
  { catalogue, shelf, earlier }: CachedIndexes,
  moment: Moment,
): NeedMatches {
  const { regionCode } = enterprise
  const policies = {
    search: (limit: number, admits: (policy: Policy) => boolean) =>
      shelf.search({ text, zoneCode: regionCode, at: moment.at, limit }, admits),
    describe: ({ id, shortTitle, regionCode }: Policy) => ({ id, name: shortTitle, regionCode }),
    getVerdict: ({ id, rule }: Policy) => rule && decide(rule, profileFor(enterprise, id), moment.at),
  }
  return matchNeed({ text, category, regionCode }, { catalogue, earlier, policies }, moment, learntGuess())
}
