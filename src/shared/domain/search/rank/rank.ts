import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import type { WorkCalendar } from '@/shared/domain/time/calendar'
import { regionLevel, type RegionCode } from '@/shared/domain/access/region'
import type { Catalogue, CatalogueItem } from '../index/catalogue'
import type { Found } from '../index/item-index'
import type { EarlierItem, EarlierNeeds } from '../index/earlier-needs'
import { LEARNED } from '../evidence/learned'
import type { Match } from './match'
import { toReasons } from './reasons'
import { isServiceOpen } from '@/shared/domain/service/schedule'
import {
  NEARNESS,
  SAME_CATEGORY,
  sumScore,
  solvedPart,
  type ScorePartWeights,
  type ScorePart,
} from './score-parts'

/** What is looked for: words, the category if it is known, and from which zone one looks. */
export interface RankQuery {
  text: string
  category?: Category
  zoneCode: RegionCode
}

/** When one looks: for "open now". */
export interface Moment {
  at: number
  calendar: WorkCalendar
}

export interface ServiceRanking {
  matches: Match[]
  /** False when the best match shares too little with the words: then nobody may claim that help was found. */
  wellMatched: boolean
}

export interface RankOptions {
  limit?: number
  /** Earlier needs that were solved: evidence for what solved them. */
  earlier?: EarlierNeeds<EarlierItem>
  /** How much each part of a score counts; what was learned last, unless given. */
  weights?: ScorePartWeights
}

/** Share of what the words say that the best service has to meet. */
const WELL_MATCHED_SHARE = 0.14
/** Long texts say much besides: this much evidence for one service is enough, whatever its share. */
const WELL_MATCHED_EVIDENCE = 12
/** Suggestions far behind the best one only distract. */
const KEEP_SHARE = 0.25
const DEFAULT_LIMIT = 5
/** So many times the services wanted are looked at, because category, nearness and earlier needs may turn the order. */
const CONSIDERED = 4

interface Scored {
  service: CatalogueItem
  found: Found<CatalogueItem> | undefined
  solved: number
  parts: ScorePart[]
  score: number
}

/** Services that fit, best first, each with its reasons. Pure: same words, same catalogue, same answer. */
export function rank(
  wanted: RankQuery,
  catalogue: Catalogue<CatalogueItem>,
  moment: Moment,
  { limit = DEFAULT_LIMIT, earlier, weights = LEARNED.services?.weights ?? {} }: RankOptions = {},
): ServiceRanking {
  const { text, zoneCode } = wanted
  const hits = catalogue.find(text, zoneCode, moment.at, CONSIDERED * limit)
  const solved = earlier?.solversOf(text, zoneCode, moment.at) ?? new Map<string, number>()
  const top = hits[0]?.score ?? 0
  const found = new Map(hits.map((hit) => [hit.item.id, hit]))
  const ids = new Set([...found.keys(), ...solved.keys()])
  const scored = [...ids].flatMap((id) => {
    const hit = found.get(id)
    const service = hit?.item ?? catalogue.offered(id, zoneCode, moment.at)
    if (!service) return []
    return [scoredService(service, hit, solved.get(id) ?? 0, top, wanted.category, weights)]
  })
  scored.sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1))
  const best = scored[0]
  if (!best) return { matches: [], wellMatched: false }
  const kept = scored.slice(0, limit).filter(({ score }) => score >= best.score * KEEP_SHARE)
  const { share = 0, evidence = 0 } = best.found ?? {}
  return {
    matches: kept.map((one) => matchOf(one, wanted, moment)),
    wellMatched:
      best.solved > 0 || (evidence > 0 && (share >= WELL_MATCHED_SHARE || evidence >= WELL_MATCHED_EVIDENCE)),
  }
}

function scoredService(
  service: CatalogueItem,
  found: Found<CatalogueItem> | undefined,
  solved: number,
  top: number,
  category: Category | undefined,
  weights: ScorePartWeights,
): Scored {
  const helped = solvedPart(solved, top)
  const base = (found?.score ?? 0) + helped
  const more = {
    solved: helped,
    category: service.category === category ? base * SAME_CATEGORY : 0,
    nearness: base * NEARNESS[regionLevel(service.regionCode)],
  }
  return { service, found, solved, ...sumScore(found, more, weights) }
}

function matchOf({ service, found, solved, score, parts }: Scored, wanted: RankQuery, moment: Moment): Match {
  const why = toReasons(found)
  if (solved > 0) why.push({ kind: 'solved', count: solved })
  if (service.category === wanted.category)
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
