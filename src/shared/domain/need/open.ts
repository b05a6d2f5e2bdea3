import { firstLookAt } from './due'
import type { Enterprise, Region } from '../access/account'
import type { Category } from './category'
import { toEarlierFound, type OtherMatches } from '../search/match/match'
import type { ServiceMatches } from '../search/match/match-services'
import { deriveTitle, type Attachment, type Need } from './need'
import type { Responsible } from '../access/party'
import type { Route } from '../duty/assign-responsible'
import { givePromise, nextDueAt } from './promise'
import { regionAt, type RegionCode } from '../access/region'

/** The words and facts that the enterprise wrote. */
export interface NeedInput {
  text: string
  category: Category
  urgent: boolean
  facts: Readonly<Record<string, string | number>>
  mentions?: readonly string[]
  contact: { name: string; phone: string }
  attachments: readonly Attachment[]
}

/** Where the need is posted, and what was found for it. */
export interface Opening {
  id: string
  code: string
  at: number
  author: { personId: string; name: string }
  enterprise: Pick<Enterprise, 'id' | 'name' | 'regionCode' | 'steward'>
  zone: Region
  /** Who answers, and why. */
  responsible: Responsible
  route: Route
  ranking: ServiceMatches & Partial<OtherMatches>
  /** The policy that the need asks about. */
  policy?: { id: string; title: string } | undefined
}

/** The need at the moment of posting: the promise is given and the clock runs. */
export function openNeed(
  draft: NeedInput,
  { id, code, at, author, enterprise, zone, responsible, route, ranking, policy }: Opening,
): Need {
  const promise = givePromise(draft.category, draft.urgent, at, zone)
  const dueAt = nextDueAt(promise) ?? promise.resolutionDueAt
  return {
    id,
    version: 1,
    code,
    title: deriveTitle(draft.text),
    text: draft.text,
    category: draft.category,
    urgent: draft.urgent,
    facts: draft.facts,
    ...(draft.mentions && draft.mentions.length > 0 && { mentions: draft.mentions }),
    contact: draft.contact,
    attachments: draft.attachments,
    ...(policy && { policy }),
    enterpriseId: enterprise.id,
    enterpriseName: enterprise.name,
    author,
    zoneCode: levelCode(enterprise.regionCode, 'zone'),
    cityCode: levelCode(enterprise.regionCode, 'city'),
    provinceCode: levelCode(enterprise.regionCode, 'province'),
    handledBy: levelCode(enterprise.regionCode, 'zone'),
    state: 'submitted',
    open: true,
    dueAt,
    remindAt: firstLookAt(dueAt),
    responsible,
    route,
    promise,
    ...toFound(ranking),
    timeline: [{ at, by: { side: 'enterprise', ...author }, type: 'posted', state: 'submitted' }],
    closedWithoutAnswer: false,
    createdAt: at,
    updatedAt: at,
  }
}

/** The items that were found for a need, in the form in which they are stored, and the plan that follows from them. */
export function toFound({
  wellMatched,
  matches,
  policies = [],
  earlier = [],
}: Opening['ranking']): Pick<Need, 'plan' | 'wellMatched' | 'matches'> & Required<Pick<Need, 'alsoFound'>> {
  const best = wellMatched ? matches[0] : undefined
  return {
    plan: best ? `联系${best.organizationName}，对接“${best.name}”` : '人工查找帮得上的部门',
    wellMatched,
    matches,
    alsoFound: { policies, earlier: earlier.map(toEarlierFound) },
  }
}

function levelCode(code: RegionCode, level: 'zone' | 'city' | 'province'): RegionCode {
  const found = regionAt(code, level)
  if (!found) throw new RangeError(`an enterprise must lie in a zone: ${code}`)
  return found
}
