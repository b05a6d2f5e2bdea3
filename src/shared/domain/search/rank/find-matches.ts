import { type Category, proposeCategories } from '@/shared/domain/need/category'
import { regionAt, type RegionCode } from '@/shared/domain/access/region'
import type { Catalogue, CatalogueItem } from '../index/catalogue'
import type { GuessCategory } from '../category/category-guess'
import type { EarlierItem, EarlierNeeds } from '../index/earlier-needs'
import type { AlsoFound, Match } from './match'
import { rank, type Moment, type ServiceRanking } from './rank'
import { rankEarlier } from './rank-earlier'
import { rankPolicies, type PolicySource } from './rank-policies'

/** Where is looked: what the cloud holds of everything, or a phone of its zone. */
export interface SearchIndexes<Policy> {
  catalogue: Catalogue<CatalogueItem>
  earlier: EarlierNeeds<EarlierItem>
  policies: PolicySource<Policy>
}

/** What fits a need: services, policies and solved needs, each best first. */
export interface LookedUp extends ServiceRanking, AlsoFound {
  proposedCategory?: Category
  /** The chosen category, else the proposed one. */
  category?: Category
}

/**
 * What fits the words so far, and which category they sound like: the same in the cloud and on the phone, while one types and when the
 * need is posted. `regionCode` is that of the enterprise: in its zone, or in a carrier of it. `guess` is what was learnt of categories, where
 * it is held.
 */
export function findMatches<Policy>(
  text: string,
  chosen: Category | undefined,
  regionCode: RegionCode,
  { catalogue, earlier, policies }: SearchIndexes<Policy>,
  moment: Moment,
  guess?: GuessCategory,
): LookedUp {
  const zoneCode = regionAt(regionCode, 'zone') ?? regionCode
  const proposedCategory = guess?.(text) ?? proposedFor(text, zoneCode, catalogue, earlier, moment)
  const category = chosen ?? proposedCategory
  const wanted = { text, zoneCode, ...(category && { category }) }
  return {
    ...rank(wanted, catalogue, moment, { earlier }),
    policies: rankPolicies({ text, zoneCode: regionCode }, policies, earlier, moment.at),
    earlier: rankEarlier(wanted, earlier, moment.at),
    ...(proposedCategory && { proposedCategory }),
    ...(category && { category }),
  }
}

/** So far ahead of the second, the best service says by itself what the need is about. */
const AHEAD = 1.5

/** By the words of the category; where they tie or say nothing, by the services that fit first. None rather than a guess. */
function proposedFor(
  text: string,
  zoneCode: RegionCode,
  catalogue: Catalogue<CatalogueItem>,
  earlier: EarlierNeeds<EarlierItem>,
  moment: Moment,
): Category | undefined {
  const candidates = proposeCategories(text)
  if (candidates.length === 1) return candidates[0]
  const { matches, wellMatched } = rank({ text, zoneCode }, catalogue, moment, { earlier })
  const categoryOf = ({ serviceId }: Match) => catalogue.get(serviceId)?.category
  const [first, second] = matches
  if (candidates.length > 1)
    return matches.map(categoryOf).find((found) => found && candidates.includes(found)) ?? candidates[0]
  if (!first || !wellMatched) return undefined
  const agreed = !second || categoryOf(second) === categoryOf(first) || first.score >= AHEAD * second.score
  return agreed ? categoryOf(first) : undefined
}
