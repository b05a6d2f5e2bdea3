import type { Category } from '../category'
import { proposeCategories } from '../category'
import type { Verdict } from '../policy/eligibility/verdict'
import type { RegionCode } from '../region'
import type { Catalogue, CatalogueItem } from './catalogue'
import type { Found } from './collection'
import { earlierMatchOf, type EarlierItem, type EarlierNeeds } from './earlier-needs'
import type { EarlierMatch, PolicyMatch } from './match'
import { rank, type Moment, type Ranking } from './rank'
import { reasonsOf } from './reasons'

const POLICIES_SHOWN = 3
const EARLIER_SHOWN = 2
/** A policy that meets less of what the text says is about something else. */
const POLICY_SHARE = 0.2
const POLICY_EVIDENCE = 14

/** Where is looked: what the cloud holds of everything, or a phone of its zone. */
export interface Shelves {
  catalogue: Catalogue<CatalogueItem>
  earlier: EarlierNeeds<EarlierItem>
}

export interface LookedUp extends Ranking {
  proposedCategory?: Category
  /** The chosen category, else the proposed one. */
  category?: Category
}

/** Which services fit the words so far, and which category they sound like: the same in the cloud and on the phone. */
export function lookUp(
  text: string,
  chosen: Category | undefined,
  zoneCode: RegionCode,
  { catalogue, earlier }: Shelves,
  moment: Moment,
): LookedUp {
  const candidates = proposeCategories(text)
  // Words alone may tie between categories: then the one decides whose service fits first.
  const best = candidates.length > 1 ? rank({ text, zoneCode }, catalogue, moment, { earlier }).matches : []
  const proposedCategory =
    best
      .map(({ serviceId }) => catalogue.get(serviceId)?.category)
      .find((found) => found && candidates.includes(found)) ?? candidates[0]
  const category = chosen ?? proposedCategory
  const wanted = { text, zoneCode, ...(category && { category }) }
  return {
    ...rank(wanted, catalogue, moment, { earlier }),
    ...(proposedCategory && { proposedCategory }),
    ...(category && { category }),
  }
}

/** Policies that fit a text: `match` finds those that the enterprise may be eligible for, best first. */
export function fittingPolicies<Item>(
  match: (limit: number, admits: (item: Item) => boolean) => Found<Item>[],
  nameOf: (item: Item) => { id: string; name: string },
  verdictOf: (item: Item) => Verdict | undefined,
): PolicyMatch[] {
  return match(POLICIES_SHOWN, (item) => verdictOf(item) !== 'unmet')
    .filter(({ share, evidence }) => share >= POLICY_SHARE || evidence >= POLICY_EVIDENCE)
    .map((found) => {
      const { id, name } = nameOf(found.item)
      const verdict = verdictOf(found.item)
      return {
        policyId: id,
        name,
        ...(verdict !== undefined && verdict !== 'unmet' && { verdict }),
        score: Math.round(found.score * 1000) / 1000,
        why: reasonsOf(found),
      }
    })
}

/** Solved needs of a zone like this one. */
export function fittingEarlier(
  text: string,
  zoneCode: RegionCode,
  earlier: EarlierNeeds<EarlierItem>,
  at: number,
): EarlierMatch[] {
  return earlier.similarTo(text, zoneCode, at, EARLIER_SHOWN).map(earlierMatchOf)
}
