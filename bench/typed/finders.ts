import MiniSearch from 'minisearch'
import { CITY, DEMO_ZONE, placeName } from '../../demo/data/places'
import { catalogueByKey } from '../../demo/data/services/catalogue'
import { contains } from '../../src/shared/domain/access/region'
import type { Service } from '../../src/shared/domain/service/service'
import { DEFAULT_CALENDAR } from '../../src/shared/domain/time/calendar'
import { ServiceIndex, SERVICE_INDEX_SPEC } from '@/shared/domain/search/index/service-index'
import { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import { matchNeed, type NeedMatches } from '@/shared/domain/search/match/match-need'
import { phrasesElsewhere } from '@/shared/domain/search/confidence/elsewhere'
import { extractTopic } from '@/shared/domain/search/need-text/need-topic'
import { listOwnPlaces } from '@/shared/domain/search/need-text/own-places'
import { foldText } from '../../search-engine'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const SHOWN = 3
const byKey = catalogueByKey(NOW)
const keyById = new Map([...byKey].map(([key, { id }]) => [id, key]))
const keyOf = (id: string) => keyById.get(id) ?? id

/** Finds keys of services for a text, best first. */
export type Finder = (text: string) => readonly string[]

const noPolicies = {
  search: () => [],
  describe: () => ({ id: '', name: '', regionCode: DEMO_ZONE }),
  getVerdict: () => undefined,
}
const indexes = {
  catalogue: new ServiceIndex(byKey.values()),
  earlier: new EarlierNeedIndex(),
  policies: noPolicies,
  elsewhere: phrasesElsewhere(),
}
const moment = { at: NOW, calendar: DEFAULT_CALENDAR }

const placeNames = [placeName(DEMO_ZONE), placeName(CITY)]

/** The topic of a text, without the person who asks. */
export const topicOf = (text: string) => extractTopic(text, listOwnPlaces(DEMO_ZONE, placeNames))

/** The product's answer in the demo's zone, from its catalogue alone, without solved needs. */
export const answer = (text: string): NeedMatches =>
  matchNeed({ text, regionCode: DEMO_ZONE, placeNames }, indexes, moment)

export const answeredKeys: Finder = (text) => answer(text).matches.map(({ serviceId }) => keyOf(serviceId))

/** Services of the demo that can be found at all: neither closed nor of another region. */
export const offeredKeys: ReadonlySet<string> = new Set(
  [...byKey].filter(([, service]) => isOffered(service)).map(([key]) => key),
)

function isOffered({ status, regionCode }: Service): boolean {
  return status === 'active' && contains(regionCode, DEMO_ZONE)
}

/** MiniSearch over the same fields with the same weights, by pairs of characters or by single ones. */
export function miniSearch(tokenize: (text: string) => string[]): Finder {
  const { fieldWeights, toTexts: textsOf } = SERVICE_INDEX_SPEC
  const fields = fieldWeights.map((_, i) => `f${i}`)
  const index = new MiniSearch<Record<string, string>>({
    fields,
    idField: 'id',
    tokenize,
    processTerm: (term) => term,
    searchOptions: { boost: Object.fromEntries(fields.map((field, i) => [field, fieldWeights[i] ?? 1])) },
  })
  index.addAll(
    [...byKey]
      .filter(([key]) => offeredKeys.has(key))
      .map(([key, service]) => ({
        id: key,
        ...Object.fromEntries(textsOf(service).map((text, i) => [`f${i}`, text])),
      })),
  )
  return (text) =>
    index
      .search(text)
      .slice(0, SHOWN)
      .map(({ id }) => String(id))
}

const runs = (text: string) => foldText(text).match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []
const isHan = (run: string) => /^\p{Script=Han}/u.test(run)

export const bigrams = (text: string): string[] =>
  runs(text).flatMap((run) =>
    !isHan(run) || run.length < 2
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )

export const characters = (text: string): string[] =>
  runs(text).flatMap((run) => (isHan(run) ? [...run] : [run]))
