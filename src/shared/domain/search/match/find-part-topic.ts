import type { RegionCode } from '@/shared/domain/access/region'
import type { ServiceIndex, ServiceItem } from '../index/service-index'
import { extractTopic } from '../need-text/need-topic'
import { listOwnPlaces } from '../need-text/own-places'
import type { PartTopic } from '../need-text/split-needs'
import type { Phrases } from '../phrase/phrases'
import { matchServices, type Moment } from './match-services'

/** Where and when a text is written. */
export interface PartSetting {
  zoneCode: RegionCode
  placeNames?: readonly string[] | undefined
  moment: Moment
}

/** What a part of a text is about: the service that fits it best. Undefined where none does. */
export function findPartTopic(
  part: string,
  { catalogue, elsewhere }: { catalogue: ServiceIndex<ServiceItem>; elsewhere?: Phrases | undefined },
  { zoneCode, placeNames, moment }: PartSetting,
): PartTopic | undefined {
  const text = extractTopic(part, listOwnPlaces(zoneCode, placeNames))
  const { matches, confidence = 0 } = matchServices({ text, zoneCode }, catalogue, moment, { elsewhere })
  const [first] = matches
  return first && { key: first.serviceId, category: catalogue.get(first.serviceId)?.category, confidence }
}
