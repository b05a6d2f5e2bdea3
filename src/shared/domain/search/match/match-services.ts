import { regionLevel, type RegionCode } from '@/shared/domain/access/region'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { isServiceOpen } from '@/shared/domain/service/schedule'
import type { WorkCalendar } from '@/shared/domain/time/calendar'
import type { EarlierItem, EarlierNeedIndex } from '../index/earlier-need-index'
import type { FoundItem } from '../index/item-index'
import type { ServiceIndex, ServiceItem } from '../index/service-index'
import { LEARNED } from '../learning/learned'
import type { Match } from './match'
import { toReasons } from './reasons'
import {
  NEARNESS,
  SAME_CATEGORY,
  solvedPart,
  sumScore,
  type ScorePart,
  type ScorePartWeights,
} from './score-parts'

/** What is searched for and from which zone; the category if it is known. */
export interface NeedQuery {
  text: string
  category?: Category
  zoneCode: RegionCode
}

/** The instant of a search (epoch ms), and the office hours by which a service is open then. */
export interface Moment {
  at: number
  calendar: WorkCalendar
}

export interface ServiceMatches {
  matches: Match[]
  /** False when the best match has too little in common with the text: then nobody may say that help was found. */
  wellMatched: boolean
}

export interface ServiceMatchOptions {
  limit?: number
  /** Solved needs: a service that solved similar ones ranks higher. */
  earlier?: EarlierNeedIndex<EarlierItem>
  /** Factor of each part of a score; the learned ones if absent. */
  weights?: ScorePartWeights
}

/** The share of the text that the best service has when it is well matched. */
const WELL_MATCHED_SHARE = 0.14
/** Long texts also say much else: with this much evidence a service is well matched at any share. */
const WELL_MATCHED_EVIDENCE = 12
/** Services below this share of the best score are not shown. */
const SHOWN_SHARE = 0.25
const DEFAULT_LIMIT = 5
/** How many times `limit` services are ranked: category, nearness and solved needs may change their order. */
const RANKED_PER_SHOWN = 4

interface ScoredService {
  service: ServiceItem
  found: FoundItem<ServiceItem> | undefined
  /** How many similar needs it solved. */
  solved: number
  parts: ScorePart[]
  score: number
}

/** The services that fit, best first, each with its reasons. The same words and the same services give the same answer. */
export function matchServices(
  query: NeedQuery,
  catalogue: ServiceIndex<ServiceItem>,
  moment: Moment,
  { limit = DEFAULT_LIMIT, earlier, weights = LEARNED.services?.weights ?? {} }: ServiceMatchOptions = {},
): ServiceMatches {
  const { text, zoneCode, category } = query
  const where = { text, zoneCode, at: moment.at }
  const hits = catalogue.search({ ...where, limit: RANKED_PER_SHOWN * limit })
  const solvers = earlier?.countSolvers(where, ({ solvedBy }) => solvedBy?.serviceId)
  const top = hits[0]?.score ?? 0
  const hitById = new Map(hits.map((hit) => [hit.item.id, hit]))
  const ids = new Set([...hitById.keys(), ...(solvers?.keys() ?? [])])
  const scored = [...ids].flatMap((id) => {
    const found = hitById.get(id)
    const service = found?.item ?? catalogue.getOffered(id, zoneCode, moment.at)
    if (!service) return []
    const solved = solvers?.get(id) ?? 0
    const solvedScore = solvedPart(solved, top)
    const base = (found?.score ?? 0) + solvedScore
    const more = {
      solved: solvedScore,
      category: service.category === category ? base * SAME_CATEGORY : 0,
      nearness: base * NEARNESS[regionLevel(service.regionCode)],
    }
    return [{ service, found, solved, ...sumScore(found, more, weights) }]
  })
  scored.sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1))
  const best = scored[0]
  if (!best) return { matches: [], wellMatched: false }
  const shown = scored.slice(0, limit).filter(({ score }) => score >= best.score * SHOWN_SHARE)
  return { matches: shown.map((one) => toMatch(one, category, moment)), wellMatched: isWellMatched(best) }
}

function isWellMatched({ solved, found }: ScoredService): boolean {
  const { share = 0, evidence = 0 } = found ?? {}
  return solved > 0 || (evidence > 0 && (share >= WELL_MATCHED_SHARE || evidence >= WELL_MATCHED_EVIDENCE))
}

function toMatch(
  { service, found, solved, score, parts }: ScoredService,
  category: Category | undefined,
  moment: Moment,
): Match {
  const why = toReasons(found)
  if (solved > 0) why.push({ kind: 'solved', count: solved })
  if (service.category === category)
    why.push({ kind: 'category', label: CATEGORY_SPECS[service.category].label })
  why.push({ kind: 'region', level: regionLevel(service.regionCode) })
  if (isServiceOpen(service.schedule, moment.at, moment.calendar) === true) why.push({ kind: 'open' })
  return {
    serviceId: service.id,
    name: service.name,
    organizationName: service.organizationName,
    phone: service.contacts[0]?.phone ?? '',
    schedule: service.schedule,
    score,
    parts,
    why,
  }
}
