import { CATEGORY_SPECS, type Category } from '../category'
import type { WorkCalendar } from '../calendar'
import { regionLevel, type RegionCode, type RegionLevel } from '../region'
import type { Service } from '../service'
import { fieldsOf, type Catalogue } from './catalogue'
import type { Match, Reason } from './match'
import { isServiceOpen } from './schedule'
import { fold, termsOf, termWeight } from './tokens'

/** What is looked for: words, the category if it is known, and from which zone one looks. */
export interface Wanted {
  text: string
  category?: Category
  zoneCode: RegionCode
}

/** When one looks: for "open now". */
export interface Moment {
  at: number
  calendar: WorkCalendar
}

export interface Ranking {
  matches: Match[]
  /** False when the best match shares too little with the words: then nobody may claim that help was found. */
  wellMatched: boolean
}

const SAME_CATEGORY = 1.35
const NEARNESS: Readonly<Record<RegionLevel, number>> = {
  nation: 1,
  province: 1.03,
  city: 1.06,
  zone: 1.1,
  carrier: 1.1,
}
/** Share of what the words say that the best service has to meet. */
const WELL_MATCHED_SHARE = 0.14
/** Long texts say much besides: this much evidence for one service is enough, whatever its share. */
const WELL_MATCHED_EVIDENCE = 12
/** Suggestions far behind the best one only distract. */
const KEEP_SHARE = 0.25
const DEFAULT_LIMIT = 5
/** So many times the services wanted are looked at, because category and nearness may turn the order. */
const CONSIDERED = 4
const WORDS_SHOWN = 6

/** Services that fit, best first, each with its reasons. Pure: same words, same catalogue, same answer. */
export function rank(wanted: Wanted, catalogue: Catalogue, moment: Moment, limit = DEFAULT_LIMIT): Ranking {
  const terms = weightedTerms(wanted.text)
  const evidence = (found: Iterable<string>) =>
    [...found].reduce((sum, term) => sum + (terms.get(term) ?? 0) * catalogue.index.rarityOf(term), 0)
  const options = { limit: CONSIDERED * limit, filter: catalogue.givenIn(wanted.zoneCode) }
  const scored = catalogue.index.search(wanted.text, options).flatMap(({ id, score }) => {
    const service = catalogue.get(id)
    if (!service) return []
    const there = new Set(fieldsOf(service).flatMap(termsOf))
    const met = [...terms.keys()].filter((term) => there.has(term))
    if (!met.some((term) => termWeight(term) === 1)) return []
    const category = service.category === wanted.category ? SAME_CATEGORY : 1
    return [{ service, met, score: score * category * NEARNESS[regionLevel(service.regionCode)] }]
  })
  scored.sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1))
  const best = scored[0]
  if (!best) return { matches: [], wellMatched: false }
  const kept = scored.slice(0, limit).filter(({ score }) => score >= best.score * KEEP_SHARE)
  const met = evidence(best.met)
  return {
    matches: kept.map(({ service, score, met: words }) => matchOf(service, score, words, wanted, moment)),
    wellMatched:
      met > 0 && (met / evidence(terms.keys()) >= WELL_MATCHED_SHARE || met >= WELL_MATCHED_EVIDENCE),
  }
}

function weightedTerms(text: string): Map<string, number> {
  const terms = new Map<string, number>()
  for (const term of termsOf(text)) {
    const weight = termWeight(term)
    if (weight > 0) terms.set(term, weight)
  }
  return terms
}

function matchOf(
  service: Service,
  score: number,
  met: readonly string[],
  wanted: Wanted,
  moment: Moment,
): Match {
  const why: Reason[] = [{ kind: 'words', words: wordsMet(wanted.text, met) }]
  if (service.category === wanted.category)
    why.push({ kind: 'category', label: CATEGORY_SPECS[service.category].label })
  why.push({ kind: 'region', level: regionLevel(service.regionCode) })
  if (isServiceOpen(service.schedule, moment.at, moment.calendar) === true) why.push({ kind: 'open' })
  return {
    serviceId: service.id,
    name: service.name,
    organizationName: service.organizationName,
    phone: service.contacts[0]?.phone ?? '',
    score: Math.round(score * 1000) / 1000,
    why,
  }
}

/** The terms that met, joined to the words in which they stand in the text, as people read them: 返岗 + 岗工 → 返岗工. */
export function wordsMet(text: string, met: readonly string[]): string[] {
  const telling = met.filter((term) => termWeight(term) === 1)
  const folded = fold(text)
  const marked = new Uint8Array(folded.length)
  for (const term of telling) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1))
      marked.fill(1, at, at + term.length)
  }
  const words = new Set<string>()
  for (let i = 0; i < folded.length; i += 1) {
    if (!marked[i]) continue
    let end = i
    while (end < folded.length && marked[end]) end += 1
    words.add(folded.slice(i, end))
    i = end
  }
  return [...words].slice(0, WORDS_SHOWN)
}
