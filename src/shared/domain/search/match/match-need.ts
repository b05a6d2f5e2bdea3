import { regionAt, type RegionCode } from '@/shared/domain/access/region'
import { proposeCategories, type Category } from '@/shared/domain/need/category'
import type { GuessCategory } from '../category/category-guess'
import type { EarlierItem, EarlierNeedIndex } from '../index/earlier-need-index'
import type { ServiceIndex, ServiceItem } from '../index/service-index'
import type { Match, OtherMatches } from './match'
import { matchEarlierNeeds } from './match-earlier-needs'
import { matchPolicies, type PolicySource } from './match-policies'
import { matchServices, type Moment, type ServiceMatches } from './match-services'

/** Everything that a need is matched with: of the environment in the cloud, of one zone on a phone. */
export interface SearchIndexes<Policy> {
  catalogue: ServiceIndex<ServiceItem>
  earlier: EarlierNeedIndex<EarlierItem>
  policies: PolicySource<Policy>
}

export interface NeedText {
  text: string
  /** The category that the enterprise chose. */
  category?: Category | undefined
  /** The region of the enterprise: a zone, or a carrier in it. */
  regionCode: RegionCode
}

/** What fits a need: services, policies and solved needs, each best first. */
export interface NeedMatches extends ServiceMatches, OtherMatches {
  proposedCategory?: Category
  /** The chosen category, or else the proposed one. */
  category?: Category
}

/**
 * Matches a need with services, policies and solved needs, and proposes its category. The cloud and the phone use this one function, while
 * an enterprise types and when it posts.
 * @param guess the learned classifier of categories, where there is one
 */
export function matchNeed<Policy>(
  { text, category: chosen, regionCode }: NeedText,
  { catalogue, earlier, policies }: SearchIndexes<Policy>,
  moment: Moment,
  guess?: GuessCategory,
): NeedMatches {
  const zoneCode = regionAt(regionCode, 'zone') ?? regionCode
  const proposedCategory = guess?.(text) ?? proposeCategory({ text, zoneCode }, catalogue, earlier, moment)
  const category = chosen ?? proposedCategory
  const query = { text, zoneCode, ...(category && { category }) }
  return {
    ...matchServices(query, catalogue, moment, { earlier }),
    policies: matchPolicies({ text, zoneCode: regionCode }, policies, earlier, { at: moment.at }),
    earlier: matchEarlierNeeds(query, earlier, moment.at),
    ...(proposedCategory && { proposedCategory }),
    ...(category && { category }),
  }
}

/** The best service decides about the category when its score is this many times the second best. */
const CLEAR_LEAD = 1.5

/** By the words of the categories. Where these tie or say nothing, by the best services. Undefined rather than a guess. */
function proposeCategory(
  query: { text: string; zoneCode: RegionCode },
  catalogue: ServiceIndex<ServiceItem>,
  earlier: EarlierNeedIndex<EarlierItem>,
  moment: Moment,
): Category | undefined {
  const candidates = proposeCategories(query.text)
  if (candidates.length === 1) return candidates[0]
  const { matches, wellMatched } = matchServices(query, catalogue, moment, { earlier })
  const getCategory = ({ serviceId }: Match) => catalogue.get(serviceId)?.category
  const [first, second] = matches
  if (candidates.length > 1)
    return matches.map(getCategory).find((found) => found && candidates.includes(found)) ?? candidates[0]
  if (!first || !wellMatched) return undefined
  const category = getCategory(first)
  const isClear = !second || getCategory(second) === category || first.score >= CLEAR_LEAD * second.score
  return isClear ? category : undefined
}
