import { POLICIES } from '../policy/policy-shelf'
import type { Policy } from '../policy/policy'
import { contains, type RegionCode } from '../region'
import type { Service } from '../service'
import type { CatalogueItem } from './catalogue'
import type { EarlierItem, EarlierNeed } from './earlier-needs'

/** A policy as a phone holds it: what it is found by, not what it says. */
export interface PolicyItem {
  id: string
  name: string
  regionCode: RegionCode
  expiresAt?: number
  /** By field, in the order of the shelf in the cloud. */
  texts: readonly string[]
}

/** What can be found in a zone. */
export interface ZoneItems {
  services: CatalogueItem[]
  policies: PolicyItem[]
  earlier_needs: EarlierItem[]
}

/** Whole notices would fill a phone: these many characters of the plain words and of the headings are found by. */
const PLAIN_MAX = 160
const HEADINGS_MAX = 60

/** The service as a phone of the zone holds it; undefined when it is not offered there. */
export function serviceItem(service: Service, zoneCode: RegionCode): CatalogueItem | undefined {
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

/** The policy as a phone of the zone holds it; undefined when it is not in force there. */
export function policyItem(policy: Policy, zoneCode: RegionCode): PolicyItem | undefined {
  const { id, shortTitle, regionCode, expiresAt, state } = policy
  if (state !== 'published' || !contains(regionCode, zoneCode)) return undefined
  const [title = '', number = '', themes = '', plain = '', headings = '', , bodies = ''] =
    POLICIES.textsOf(policy)
  return {
    id,
    name: shortTitle,
    regionCode,
    ...(expiresAt !== undefined && { expiresAt }),
    texts: [title, number, themes, plain.slice(0, PLAIN_MAX), headings.slice(0, HEADINGS_MAX), '', bodies],
  }
}

/** The solved need as a phone of the zone holds it; undefined when it helps nobody there. */
export function earlierItem(need: EarlierNeed, zone: RegionCode): EarlierItem | undefined {
  const { id, zoneCode, asked, answer, solvedBy, gone } = need
  if (gone || !contains(zoneCode, zone)) return undefined
  return { id, zoneCode, asked, answer, ...(solvedBy && { solvedBy }) }
}
