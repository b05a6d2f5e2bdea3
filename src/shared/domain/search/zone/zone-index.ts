import type { RegionCode } from '@/shared/domain/access/region'
import type { Category } from '@/shared/domain/need/category'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { toDay } from '@/shared/domain/time/days'
import type { WorkCalendar } from '@/shared/domain/time/calendar'
import { EarlierNeedIndex, type EarlierItem } from '../index/earlier-need-index'
import { ItemIndex } from '../index/item-index'
import { POLICY_FIELD_WEIGHTS, POLICY_WEIGHTS } from '../index/policy-fields'
import { ServiceIndex, type ServiceItem } from '../index/service-index'
import { findMeasure } from '../match/find-measure'
import { matchNeed, type NeedMatches } from '../match/match-need'
import type { Moment } from '../match/match-services'
import { toPhrases, type PhraseQuery, type Phrases } from '../phrase/phrases'
import type { ZoneItems, ZonePolicy } from './zone-items'

/** A text with a mistyped word and pinyin. Matching it makes the engine build the tables from which it guesses. */
const WARM_UP_TEXT = '口照不够zhaogong'
/** The field of a policy that holds its headings, see POLICY_INDEX_SPEC. */
const HEADINGS = 4
const NO_CALENDAR: WorkCalendar = { spans: [], holidays: [], workingWeekends: [] }

/** The enterprise's verdicts by the id of the policy. A policy without conditions is absent. */
export type Verdicts = Readonly<Record<string, Verdict>>

/** Further data that a phone gets about its zone, besides the items that can be found in it. */
export interface ZoneWords {
  /** Names of the zone and its city. */
  placeNames?: readonly string[] | undefined
  /** Short phrases that belong to no service. Without them nothing is well matched. */
  elsewhere?: readonly string[] | undefined
}

/** The services, policies and solved needs of one zone on a phone. The cloud matches them with the same code. */
export class ZoneIndex {
  readonly catalogue: ServiceIndex<ServiceItem>
  private readonly policies: ItemIndex<ZonePolicy>
  private readonly earlier: EarlierNeedIndex<EarlierItem>
  private readonly placeNames: readonly string[] | undefined
  readonly elsewhere: Phrases | undefined

  constructor(
    private readonly zoneCode: RegionCode,
    items: ZoneItems,
    { placeNames, elsewhere }: ZoneWords = {},
  ) {
    this.placeNames = placeNames
    this.elsewhere = elsewhere && toPhrases(elsewhere)
    this.catalogue = new ServiceIndex(items.services)
    this.policies = new ItemIndex<ZonePolicy>(
      {
        fieldWeights: POLICY_FIELD_WEIGHTS,
        weights: POLICY_WEIGHTS,
        // The titles of its measures are searched together with its headings.
        toTexts: ({ texts, measures = [] }) =>
          texts.map((text, field) =>
            field === HEADINGS ? [text, ...measures.map(({ title }) => title)].join('，') : text,
          ),
        toOffer: ({ regionCode, expiresAt }) => ({
          regionCode,
          offeredUntil: expiresAt ?? Number.POSITIVE_INFINITY,
        }),
      },
      items.policies,
    )
    this.earlier = new EarlierNeedIndex(items.earlier_needs)
  }

  /** Builds the indexes, one at each step, so that the phone can draw and react between steps. */
  *build(): Generator<undefined> {
    for (const index of this.indexes()) {
      index.pack()
      yield undefined
    }
    // A first match builds tables. It is made here so that the first keystroke does not wait for them.
    this.match({ text: WARM_UP_TEXT }, { at: 0, calendar: NO_CALENDAR }, {})
    yield undefined
  }

  /** Applies changes since the items were read. */
  change(changed: ZoneItems, removed: readonly string[]): void {
    for (const id of removed) for (const index of this.indexes()) index.remove(id)
    for (const service of changed.services) this.catalogue.put(service)
    for (const policy of changed.policies) this.policies.put(policy)
    for (const need of changed.earlier_needs) this.earlier.put(need)
  }

  /** Matches the words typed so far. */
  match(
    { text, category }: { text: string; category?: Category | undefined },
    moment: Moment,
    verdicts: Verdicts,
  ): NeedMatches {
    const { zoneCode, catalogue, earlier, elsewhere } = this
    const policies = {
      search: (words: string, limit: number, admits: (item: ZonePolicy) => boolean) =>
        this.policies.search({ text: words, zoneCode, at: moment.at, limit }, admits),
      describe: (item: ZonePolicy) => item,
      getVerdict: ({ id }: ZonePolicy) => verdicts[id],
      getMeasure: ({ measures = [] }: ZonePolicy, query: PhraseQuery) => {
        const measure = findMeasure(query, measures, toDay(moment.at))
        return measure && { measure, isOneOfSeveral: measures.length > 1 }
      },
    }
    const need = { text, category, regionCode: zoneCode, placeNames: this.placeNames }
    return matchNeed(need, { catalogue, earlier, policies, elsewhere }, moment)
  }

  private indexes() {
    return [this.catalogue, this.policies, this.earlier]
  }
}
