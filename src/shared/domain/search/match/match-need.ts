import { regionAt, type RegionCode } from '@/shared/domain/access/region'
import { proposeCategories, type Category } from '@/shared/domain/need/category'
import type { GuessCategory } from '../category/category-guess'
import type { EarlierItem, EarlierNeedIndex } from '../index/earlier-need-index'
import type { ServiceIndex, ServiceItem } from '../index/service-index'
import { WELL_MATCHED } from '../confidence/confidence'
import { extractTopic } from '../need-text/need-topic'
import { listOwnPlaces } from '../need-text/own-places'
import type { Phrases } from '../phrase/phrases'
import type { Match, OtherMatches } from './match'
import { matchEarlierNeeds } from './match-earlier-needs'
import { matchPolicies, type PolicySource } from './match-policies'
import {
  gatherServices,
  rankServices,
  type GatheredServices,
  type Moment,
  type ServiceMatches,
} from './match-services'

/** Everything with which a need is matched: in the cloud of the whole environment, on a phone of one zone. */
export interface SearchIndexes<Policy> {
  catalogue: ServiceIndex<ServiceItem>
  earlier: EarlierNeedIndex<EarlierItem>
  policies: PolicySource<Policy>
  /** Phrases that belong to no service. Without them nothing is well matched. */
  elsewhere?: Phrases | undefined
}

export interface NeedText {
  text: string
  /** The category that the enterprise chose. */
  category?: Category | undefined
  /** The region of the enterprise: a zone, or a carrier in it. */
  regionCode: RegionCode
  /** Names of the zone and its city, where they are known. They are removed from the text, because they do not say what is needed. */
  placeNames?: readonly string[] | undefined
}

/** The items that fit a need: services, policies and solved needs, each best first. */
export interface NeedMatches extends ServiceMatches, OtherMatches {
  proposedCategory?: Category
  /** The chosen category, or else the proposed one. */
  category?: Category
  /** Where no service fits: categories to which the words may belong, the likeliest first; absent where the words give none. */
  categories?: readonly Category[]
}

/**
 * Matches a need with services, policies and solved needs, and proposes its category. The cloud and the phone use this one function, while
 * an enterprise types and when it posts.
 * @param guess the learned classifier of categories, where there is one
 */
export function matchNeed<Policy>(
  { text: written, category: chosen, regionCode, placeNames }: NeedText,
  { catalogue, earlier, policies, elsewhere }: SearchIndexes<Policy>,
  moment: Moment,
  guess?: GuessCategory,
): NeedMatches {
  const zoneCode = regionAt(regionCode, 'zone') ?? regionCode
  const text = extractTopic(written, listOwnPlaces(regionCode, placeNames))
  const gathered = gatherServices({ text, zoneCode }, { catalogue, moment, earlier })
  const proposedCategory = guess?.(text) ?? proposeCategory(text, gathered)
  const category = chosen ?? proposedCategory
  const query = { text, zoneCode, ...(category && { category }) }
  const services = rankServices(gathered, category, { elsewhere })
  const likely = [category ?? [], proposeCategories(text), services.near ?? []].flat()
  const categories = services.matches.length > 0 ? [] : [...new Set(likely)].slice(0, OFFERED_CATEGORIES)
  return {
    ...services,
    policies: matchPolicies({ text, zoneCode: regionCode }, policies, earlier, { at: moment.at }),
    earlier: matchEarlierNeeds(query, earlier, moment.at),
    ...(proposedCategory && { proposedCategory }),
    ...(category && { category }),
    ...(categories.length > 0 && { categories }),
  }
}

/** The number of categories that are offered where no service fits. */
const OFFERED_CATEGORIES = 4

/** A best service with less confidence says nothing about the category. */
const LIKELY = 0.4
/** The best service decides about the category when its score is this many times the second best. */
const CLEAR_LEAD = 1.5

/** Proposes a category by the words of the categories. Where these tie or give none, the best services decide. Undefined when neither is clear. */
function proposeCategory(text: string, gathered: GatheredServices): Category | undefined {
  const candidates = proposeCategories(text)
  if (candidates.length === 1) return candidates[0]
  const { matches, confidence = 0 } = rankServices(gathered, undefined)
  const getCategory = ({ serviceId }: Match) => gathered.catalogue.get(serviceId)?.category
  const [first, second] = matches
  if (candidates.length > 1)
    return matches.map(getCategory).find((found) => found && candidates.includes(found))
  if (!first || confidence < LIKELY) return undefined
  const category = getCategory(first)
  const isClear =
    confidence >= WELL_MATCHED ||
    !second ||
    getCategory(second) === category ||
    first.score >= CLEAR_LEAD * second.score
  return isClear ? category : undefined
}
