import type { Category } from '@/shared/domain/need/category'
import type { WorkCalendar } from '@/shared/domain/time/calendar'
import { POLICY_FIELD_WEIGHTS } from '../index/policy-fields'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import type { RegionCode } from '@/shared/domain/access/region'
import { Catalogue, type CatalogueItem } from '../index/catalogue'
import { ItemIndex } from '../index/item-index'
import { EarlierNeeds, type EarlierItem } from '../index/earlier-needs'
import { findMatches, type LookedUp } from '../rank/find-matches'
import type { ZonePolicy, ZoneItems } from './zone-items'

/** A word that nobody writes so, and pinyin. */
const FIRST_SEARCH = '口照不够zhaogong'
const NO_CALENDAR: WorkCalendar = { spans: [], holidays: [], workingWeekends: [] }
const NOBODY: Verdicts = {}

/** What a zone's own shelf finds for a text. */
export type ZoneFinds = LookedUp

/** Whether the enterprise meets the conditions of a policy, by the policy's id; one that concerns everybody is not named. */
export type Verdicts = Readonly<Record<string, Verdict>>

/** The services, policies and solved needs of one zone, on the phone: finds by the same code as the cloud. */
export class ZoneIndex {
  private readonly catalogue: Catalogue<CatalogueItem>
  private readonly policies: ItemIndex<ZonePolicy>
  private readonly earlier: EarlierNeeds<EarlierItem>

  constructor(
    private readonly zoneCode: RegionCode,
    items: ZoneItems,
  ) {
    this.catalogue = new Catalogue(items.services)
    this.policies = new ItemIndex<ZonePolicy>(
      {
        fieldWeights: POLICY_FIELD_WEIGHTS,
        textsOf: ({ texts }) => texts,
        regionOf: ({ regionCode }) => regionCode,
        offeredUntil: ({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY,
      },
      items.policies,
    )
    this.earlier = new EarlierNeeds(items.earlier_needs)
  }

  /** Builds the indexes, one a step: between two steps the phone can draw and hear. */
  *building(): Generator<undefined> {
    for (const shelf of [this.catalogue, this.policies, this.earlier]) {
      shelf.pack()
      yield undefined
    }
    // Tables that a first search would make: the first keystroke shall not wait for them.
    this.find(FIRST_SEARCH, undefined, 0, NO_CALENDAR, NOBODY)
    yield undefined
  }

  /** Takes in what changed since the items were as they are. */
  change(changed: ZoneItems, removed: readonly string[]): void {
    for (const id of removed)
      for (const shelf of [this.catalogue, this.policies, this.earlier]) shelf.remove(id)
    for (const one of changed.services) this.catalogue.put(one)
    for (const one of changed.policies) this.policies.put(one)
    for (const one of changed.earlier_needs) this.earlier.put(one)
  }

  /** What fits the words so far. */
  find(
    text: string,
    chosen: Category | undefined,
    at: number,
    calendar: WorkCalendar,
    verdicts: Verdicts,
  ): ZoneFinds {
    const { zoneCode, catalogue, earlier } = this
    const policies = {
      match: (limit: number, admits: (item: ZonePolicy) => boolean) =>
        this.policies.find(text, zoneCode, at, limit, admits),
      describe: (item: ZonePolicy) => item,
      verdictOf: ({ id }: ZonePolicy) => verdicts[id],
    }
    return findMatches(text, chosen, zoneCode, { catalogue, earlier, policies }, { at, calendar })
  }
}
