import * as v from 'valibot'
import { category, count, id, instant, regionCodeField } from './fields'
import { SERVICE_STATUSES } from '../domain/service/service'

const words = v.pipe(v.array(v.string()), v.readonly())

/** How often each shelf changed so far: a phone says by it what it holds. */
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

/** What a phone of a zone needs to find by itself, or to bring what it holds up to date. */
export const zoneSnapshot = v.object({
  zoneCode: regionCodeField,
  /** When the cloud said so, epoch ms. */
  at: instant,
  versions: indexVersions,
  /** Where a whole file lies (gzip of JSON, see ZoneItems): what the phone holds is thrown away for it. Absent: keep what is held. */
  file: v.exactOptional(v.object({ url: v.string(), checksum: count, sizeBytes: count })),
  /** What is new or other since the file, or since what is held; then what is not offered in the zone any more. */
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
  /** Short phrases that are about no service, for knowing when nothing fits; absent when the phone keeps its file. */
  elsewhere: v.exactOptional(words),
  /** Whether the enterprise meets the conditions of each policy that has some; absent when nothing changed. */
  verdicts: v.exactOptional(v.record(v.string(), v.picklist(['met', 'unmet', 'unknown']))),
})
export type ZoneSnapshot = v.InferOutput<typeof zoneSnapshot>
