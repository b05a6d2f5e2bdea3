import { regionLevel, type RegionCode } from '@/shared/domain/access/region'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { isServiceOpen } from '@/shared/domain/service/schedule'
import type { WorkCalendar } from '@/shared/domain/time/calendar'
import type { EarlierItem, EarlierNeedIndex } from '../index/earlier-need-index'
import type { FoundItem } from '../index/item-index'
import type { ServiceIndex, ServiceItem } from '../index/service-index'
import { LEARNED } from '../learning/learned'
import { computeConfidence, PERHAPS, WELL_MATCHED, type ConfidenceSigns } from '../confidence/confidence'
import { findLikest, toQueries, type BestLikeness } from '../phrase/clauses'
import type { Phrases } from '../phrase/phrases'
import type { Match } from './match'
import { toReasons } from './reasons'
import {
  NEARNESS,
  SAME_CATEGORY,
  SAME_PHRASE,
  solvedPart,
  computeScore,
  sumScore,
  type RawParts,
  type ScorePartWeights,
} from './score-parts'

/** A search: the text (without who asks, see `extractTopic`), the zone, and the category where it is known. */
export interface NeedQuery {
  text: string
  category?: Category
  zoneCode: RegionCode
}

/** The instant of a search (epoch ms), and the office hours that decide whether a service is open then. */
export interface Moment {
  at: number
  calendar: WorkCalendar
}

export interface ServiceMatches {
  /** Empty where nothing fits. */
  matches: Match[]
  /** Whether the best match is surely right. When false it is shown as a guess, and the interface must not say that help was found. */
  wellMatched: boolean
  /** The probability that the best match is right, 0–1, and the signs from which it was computed; absent where nothing was found. */
  confidence?: number
  signs?: ConfidenceSigns
  /** Categories of services that were found but are too unlikely to be shown, best first. */
  near?: readonly Category[]
}

export interface RankOptions {
  limit?: number
  /** Factor of each part of a score; the learned ones when absent. */
  weights?: ScorePartWeights
  /** Phrases that belong to no service. Without them a text about something else cannot be told apart, so nothing is well matched. */
  elsewhere?: Phrases | undefined
}

export interface ServiceMatchOptions extends RankOptions {
  /** Solved needs: a service that solved similar ones ranks higher. */
  earlier?: EarlierNeedIndex<EarlierItem>
}

/** Services below this share of the best score are not shown. */
const SHOWN_SHARE = 0.25
/** The same for services that share only single characters with the text. */
const FAINT_SHOWN_SHARE = 0.6
/** A text with less than this is not searched for: it is less than one character with a topic. */
const TOTAL_MIN = 0.5
const DEFAULT_LIMIT = 5
/** So many times `limit` services are ranked: category, nearness and solved needs may change their order. */
const RANKED_PER_SHOWN = 4

/** A service, how well its words and its phrases fit, and how many similar needs it solved. */
interface Candidate {
  service: ServiceItem
  found: FoundItem<ServiceItem> | undefined
  likeness: BestLikeness
  solved: number
}

interface ScoredService extends Candidate {
  /** The parts of the score besides those of its words. */
  more: RawParts
  score: number
}

/** Everything about the services for a text that does not depend on its category. It is gathered once and ranked for any category. */
export interface GatheredServices {
  catalogue: ServiceIndex<ServiceItem>
  moment: Moment
  candidates: readonly Candidate[]
  /** The best score by words. */
  top: number
}

/** The services to gather from, and the solved needs that raise services which solved similar ones. */
export interface GatherOptions {
  catalogue: ServiceIndex<ServiceItem>
  moment: Moment
  limit?: number
  earlier?: EarlierNeedIndex<EarlierItem> | undefined
}

/** Gathers the services whose words or solved needs fit a text, each with the likeness of its phrases. */
export function gatherServices(
  { text, zoneCode }: Pick<NeedQuery, 'text' | 'zoneCode'>,
  { catalogue, moment, limit = DEFAULT_LIMIT, earlier }: GatherOptions,
): GatheredServices {
  const where = { text, zoneCode, at: moment.at }
  const hits = catalogue.search({ ...where, limit: RANKED_PER_SHOWN * limit })
  const solvers =
    earlier?.countSolvers(where, ({ solvedBy }) => solvedBy?.serviceId) ?? new Map<string, number>()
  const gathered = { catalogue, moment, top: hits[0]?.score ?? 0 }
  if (hits.length === 0 && solvers.size === 0) return { ...gathered, candidates: [] }
  const queries = toQueries(text, catalogue.suggest(text))
  if (!queries.some(({ total }) => total >= TOTAL_MIN)) return { ...gathered, candidates: [] }
  const hitById = new Map(hits.map((hit) => [hit.item.id, hit]))
  const ids = new Set([...hitById.keys(), ...solvers.keys()])
  const candidates = [...ids].flatMap((id) => {
    const found = hitById.get(id)
    const service = found?.item ?? catalogue.getOffered(id, zoneCode, moment.at)
    const solved = solvers.get(id) ?? 0
    // A service that shares only single characters is a guess. It is left out where other services solved similar needs.
    if (!service || (solvers.size > 0 && solved === 0 && found?.isReason === false)) return []
    return [{ service, found, likeness: findLikest(queries, catalogue.getPhrases(service)), solved }]
  })
  return { ...gathered, candidates }
}

/** The gathered services, best first, each with its reasons. The same words and the same services give the same answer. */
export function rankServices(
  { catalogue, moment, candidates, top }: GatheredServices,
  category: Category | undefined,
  { limit = DEFAULT_LIMIT, elsewhere, weights = LEARNED.services?.weights ?? {} }: RankOptions = {},
): ServiceMatches {
  const scored = candidates.map((candidate) => scoreService(candidate, top, category, weights))
  scored.sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1))
  const [best, second] = scored
  if (!best) return { matches: [], wellMatched: false }
  const signs: ConfidenceSigns = {
    likeness: best.likeness.likeness,
    ofPhrase: best.likeness.ofPhrase,
    share: best.likeness.query.shareIn(catalogue.getPhrases(best.service)),
    ahead: second ? 1 - second.score / best.score : 1,
    elsewhere: best.likeness.query.likest(elsewhere ?? []).likeness,
  }
  const confidence = best.solved > 0 ? 1 : computeConfidence(signs)
  const shown = scored.slice(0, limit).filter((one) => one.score >= best.score * shownShare(one))
  if (confidence < PERHAPS) {
    const near = [...new Set(shown.map(({ service }) => service.category))]
    return { matches: [], wellMatched: false, confidence, signs, near }
  }
  return {
    matches: shown.map((one) => ({
      ...toMatch(one, category, moment),
      ...sumScore(one.found, one.more, weights),
    })),
    wellMatched: best.solved > 0 || (elsewhere !== undefined && confidence >= WELL_MATCHED),
    confidence,
    signs,
  }
}

/** Gathers and ranks in one step, for callers that know the category or use none. */
export function matchServices(
  { category, ...where }: NeedQuery,
  catalogue: ServiceIndex<ServiceItem>,
  moment: Moment,
  { earlier, ...options }: ServiceMatchOptions = {},
): ServiceMatches {
  const { limit = DEFAULT_LIMIT } = options
  return rankServices(gatherServices(where, { catalogue, moment, limit, earlier }), category, options)
}

const shownShare = ({ found }: ScoredService) => (found?.isReason === false ? FAINT_SHOWN_SHARE : SHOWN_SHARE)

function scoreService(
  candidate: Candidate,
  top: number,
  category: Category | undefined,
  weights: ScorePartWeights,
): ScoredService {
  const { service, found, likeness, solved } = candidate
  const solvedScore = solvedPart(solved, top)
  const phrase = (found?.score ?? 0) * likeness.likeness * SAME_PHRASE
  const base = (found?.score ?? 0) + phrase + solvedScore
  const more = {
    phrase,
    solved: solvedScore,
    category: service.category === category ? base * SAME_CATEGORY : 0,
    nearness: base * NEARNESS[regionLevel(service.regionCode)],
  }
  return { ...candidate, more, score: computeScore(found?.parts, more, weights) }
}

function toMatch(
  { service, found, solved }: ScoredService,
  category: Category | undefined,
  moment: Moment,
): Omit<Match, 'score' | 'parts'> {
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
    why,
  }
}
