import { POLICY_INDEX_SPEC } from '../index/policy-index'
import type { Policy } from '@/shared/domain/policy/policy'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import type { Service } from '@/shared/domain/service/service'
import type { ServiceItem } from '../index/service-index'
import type { EarlierItem, EarlierNeed } from '../index/earlier-need-index'
import type { MeasureOption } from '../match/find-measure'
import { measureWindow } from '@/shared/domain/policy/measures/measure-order'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'

/** A policy as a phone stores it: the texts by which it is found, without its content. */
export interface ZonePolicy {
  id: string
  name: string
  regionCode: RegionCode
  expiresAt?: number
  /** By field, in the order of POLICY_INDEX_SPEC. */
  texts: readonly string[]
  /** The first measures of the policy. Where a policy has several, at least two are stored or none, so that one can see that there are several. */
  measures?: readonly MeasureOption[]
}

/** Everything that can be found in a zone. */
export interface ZoneItems {
  services: ServiceItem[]
  policies: ZonePolicy[]
  earlier_needs: EarlierItem[]
}

/** Plain words and headings are cut to these lengths: whole notices would fill a phone. */
const PLAIN_MAX = 160
const HEADINGS_MAX = 60
/** The number of measures of a policy that are stored, and the greatest lengths of their titles and gains. */
const MEASURES_MAX = { count: 3, title: 24, gain: 40 }

/** The service as a phone of the zone stores it; undefined when it is not offered there. */
export function toServiceItem(service: Service, zoneCode: RegionCode): ServiceItem | undefined {
  if (service.status !== 'active' || !contains(service.regionCode, zoneCode)) return undefined
  const { id, name, organizationName, category, description, offers, situations } = service
  const { exampleNeeds, regionCode, status, schedule, contacts } = service
  return {
    id,
    name,
    organizationName,
    category,
    description,
    offers,
    situations,
    exampleNeeds,
    regionCode,
    status,
    schedule,
    contacts: contacts.slice(0, 1).map(({ phone }) => ({ phone })),
  }
}

/** The policy as a phone of the zone stores it; undefined when it is not in force there. */
export function toPolicyItem(policy: Policy, zoneCode: RegionCode): ZonePolicy | undefined {
  const { id, shortTitle, regionCode, expiresAt, state } = policy
  if (state !== 'published' || !contains(regionCode, zoneCode)) return undefined
  const [title = '', number = '', themes = '', plain = '', headings = '', , bodies = ''] =
    POLICY_INDEX_SPEC.toTexts(policy)
  return {
    id,
    name: shortTitle,
    regionCode,
    ...(expiresAt !== undefined && { expiresAt }),
    texts: [title, number, themes, plain.slice(0, PLAIN_MAX), headings.slice(0, HEADINGS_MAX), '', bodies],
    ...cutMeasures(
      policyMeasures(policy).map((measure) => ({
        id: measure.id,
        title: measure.title,
        gain: measure.gain,
        window: measureWindow(measure, policy),
      })),
      MEASURES_MAX,
    ),
  }
}

/** The solved need as a phone of the zone stores it; undefined when it was taken back or belongs to another zone. */
export function toEarlierItem(need: EarlierNeed, zone: RegionCode): EarlierItem | undefined {
  const { id, zoneCode, category, asked, answer, solvedBy, solvedByPolicy, gone } = need
  if (gone || !contains(zoneCode, zone)) return undefined
  return {
    id,
    zoneCode,
    category,
    asked,
    answer,
    ...(solvedBy && { solvedBy }),
    ...(solvedByPolicy && { solvedByPolicy }),
  }
}

/** The lengths to which texts are cut so that all items of a zone fit into a file. */
export interface TextLengths {
  /** How many measures of a policy are stored, and the lengths of their titles and gains. */
  measures: { count: number; title: number; gain: number }
  plain: number
  headings: number
  description: number
  asked: number
  answer: number
}

const NO_MEASURES = { count: 0, title: 0, gain: 0 }

/** From the longest texts to the shortest by which something is still found. */
export const TEXT_LENGTHS: readonly TextLengths[] = [
  {
    measures: MEASURES_MAX,
    plain: PLAIN_MAX,
    headings: HEADINGS_MAX,
    description: 1000,
    asked: 200,
    answer: 200,
  },
  {
    measures: { count: 2, title: 16, gain: 24 },
    plain: 100,
    headings: 0,
    description: 200,
    asked: 100,
    answer: 80,
  },
  {
    measures: { count: 2, title: 12, gain: 12 },
    plain: 60,
    headings: 0,
    description: 120,
    asked: 60,
    answer: 40,
  },
  {
    measures: { count: 2, title: 10, gain: 12 },
    plain: 16,
    headings: 0,
    description: 60,
    asked: 40,
    answer: 24,
  },
  { measures: NO_MEASURES, plain: 30, headings: 0, description: 60, asked: 40, answer: 24 },
  { measures: NO_MEASURES, plain: 0, headings: 0, description: 0, asked: 24, answer: 12 },
]

/** The same items with texts of at most these lengths. */
export function cutTexts(items: ZoneItems, most: TextLengths): ZoneItems {
  return {
    services: items.services.map((one) => ({ ...one, description: cut(one.description, most.description) })),
    policies: items.policies.map(({ texts, measures = [], ...one }) => ({
      ...one,
      ...cutMeasures(measures, most.measures),
      texts: texts.map((text, field) =>
        field === 3 ? cut(text, most.plain) : field === 4 ? cut(text, most.headings) : text,
      ),
    })),
    earlier_needs: items.earlier_needs.map((one) => ({
      ...one,
      asked: cut(one.asked, most.asked),
      answer: cut(one.answer, most.answer),
    })),
  }
}

/** The first measures, with texts of at most these lengths; no field where none is left. */
function cutMeasures(
  measures: readonly MeasureOption[],
  { count, title, gain }: TextLengths['measures'],
): Pick<ZonePolicy, 'measures'> {
  const first = measures
    .slice(0, count)
    .map((one) => ({ ...one, title: cut(one.title, title), gain: cut(one.gain, gain) }))
  return first.length === 0 ? {} : { measures: first }
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`
}
