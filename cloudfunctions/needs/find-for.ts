import type { Enterprise } from '@/shared/domain/access/account'
import type { Category } from '@/shared/domain/need/category'
import type { Catalogue } from '@/shared/domain/search/index/catalogue'
import { categoryGuesser, type GuessCategory } from '@/shared/domain/search/category/category-guess'
import { LEARNED_CATEGORIES } from '@/shared/domain/search/category/learned-categories'
import { readModel } from '@search-engine'
import type { EarlierNeeds } from '@/shared/domain/search/index/earlier-needs'
import { findMatches, type LookedUp } from '@/shared/domain/search/rank/find-matches'
import type { Moment } from '@/shared/domain/search/rank/rank'
import { decide } from '@/shared/domain/policy/eligibility/evaluate'
import type { Policy } from '@/shared/domain/policy/policy'
import type { PolicyIndex } from '@/shared/domain/search/index/policy-index'
import { profileFor } from '@/shared/domain/enterprise/profile'

/** What instances hold of everything that can be found. */
export interface CachedIndexes {
  catalogue: Catalogue
  shelf: PolicyIndex
  earlier: EarlierNeeds
}

let guess: GuessCategory | undefined

/** What was learnt of categories, read when it is first asked for. */
function learntGuess(): GuessCategory | undefined {
  if (LEARNED_CATEGORIES === undefined) return undefined
  return (guess ??= categoryGuesser(readModel(LEARNED_CATEGORIES, (text) => Buffer.from(text, 'base64'))))
}

/** What fits what an enterprise wrote: the same while it types and when it posts. */
export function findFor(
  { text, category, enterprise }: { text: string; category: Category | undefined; enterprise: Enterprise },
  { catalogue, shelf, earlier }: CachedIndexes,
  moment: Moment,
): LookedUp {
  const { regionCode } = enterprise
  const policies = {
    match: (limit: number, admits: (policy: Policy) => boolean) =>
      shelf.match(text, regionCode, moment.at, limit, admits),
    describe: ({ id, shortTitle, regionCode }: Policy) => ({ id, name: shortTitle, regionCode }),
    verdictOf: ({ id, rule }: Policy) => rule && decide(rule, profileFor(enterprise, id), moment.at),
  }
  return findMatches(text, category, regionCode, { catalogue, earlier, policies }, moment, learntGuess())
}
