import * as v from 'valibot'
import { category, count, id, instant, regionCodeField } from './fields'
import { SERVICE_STATUSES } from '../domain/service/service'

const words = v.pipe(v.array(v.string()), v.readonly())

/** How often each collection has changed so far. A phone names by it which version it stores. */
export const indexVersions = v.object({ services: count, policies: count, earlier_needs: count })
export type IndexVersions = v.InferOutput<typeof indexVersions>

const serviceItem = v.object({
  id,
  name: v.string(),
  organizationName: v.string(),
  category,
  description: v.string(),
  offers: words,
  situations: words,
  exampleNeeds: words,
  regionCode: regionCodeField,
  status: v.picklist(SERVICE_STATUSES),
  schedule: v.string(),
  contacts: v.pipe(v.array(v.object({ phone: v.string() })), v.readonly()),
})
const policyItem = v.object({
  id,
  name: v.string(),
  regionCode: regionCodeField,
  expiresAt: v.exactOptional(instant),
  texts: words,
  measures: v.exactOptional(
    v.pipe(
      v.array(
        v.object({
          id,
          title: v.string(),
          gain: v.string(),
          window: v.object({ fromOn: v.exactOptional(v.string()), untilOn: v.exactOptional(v.string()) }),
        }),
      ),
      v.readonly(),
    ),
  ),
})
const earlierItem = v.object({
  id,
  zoneCode: regionCodeField,
  category: v.exactOptional(category),
  asked: v.string(),
  answer: v.string(),
  solvedBy: v.exactOptional(v.object({ serviceId: id, name: v.string() })),
  solvedByPolicy: v.exactOptional(v.object({ policyId: id, name: v.string() })),
})

/** What a phone needs to search its zone by itself, or to bring its stored items up to date. */
export const zoneSnapshot = v.object({
  zoneCode: regionCodeField,
  /** The cloud's time of the answer, epoch ms. */
  at: instant,
  versions: indexVersions,
  /** A whole file to fetch (gzip of JSON, see ZoneItems), which replaces everything that the phone stores. Absent: the phone keeps what it stores. */
  file: v.exactOptional(v.object({ url: v.string(), checksum: count, sizeBytes: count })),
  /** Items that are new or changed since the file, or since the phone's versions; `removed` are ids no longer offered in the zone. */
  changed: v.object({
    services: v.array(serviceItem),
    policies: v.array(policyItem),
    earlier_needs: v.array(earlierItem),
  }),
  removed: v.array(id),
  /** Office hours of the zone, for "open now". */
  calendar: v.object({
    spans: v.pipe(v.array(v.pipe(v.tuple([v.number(), v.number()]), v.readonly())), v.readonly()),
    holidays: words,
    workingWeekends: words,
  }),
  /** Names of the zone and its city; absent when the phone keeps its file. */
  placeNames: v.exactOptional(words),
  /** Short phrases that are about no service, by which the phone recognises that nothing fits; absent when the phone keeps its file. */
  elsewhere: v.exactOptional(words),
  /** Whether the enterprise meets the conditions of each policy that has some; absent when nothing changed. */
  verdicts: v.exactOptional(v.record(v.string(), v.picklist(['met', 'unmet', 'unknown']))),
})
export type ZoneSnapshot = v.InferOutput<typeof zoneSnapshot>
