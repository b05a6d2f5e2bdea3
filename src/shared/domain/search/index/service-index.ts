import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import type { Service } from '@/shared/domain/service/service'
import { ItemIndex, type ItemIndexSpec } from './item-index'
import type { ItemStore } from './item-store'
import { toPhrases, type Phrases } from '../phrase/phrases'

/** The fields of a service that searching and ranking need. A phone has no others. */
export type ServiceItem = Pick<
  Service,
  | 'id'
  | 'name'
  | 'organizationName'
  | 'category'
  | 'description'
  | 'offers'
  | 'situations'
  | 'exampleNeeds'
  | 'regionCode'
  | 'status'
  | 'schedule'
> & { contacts: readonly { phone: string }[] }

/** The fields in the order of their weights: name, what it offers and when, needs of enterprises, description, organization. */
export const SERVICE_INDEX_SPEC: ItemIndexSpec<ServiceItem> = {
  fieldWeights: [3, 2.5, 2, 1, 0.5],
  // Nearly all services are in the place from which one searches, so a place that both texts name says little.
  weights: { place: 1 },
  findsFaint: true,
  toTexts: (service) => [
    service.name,
    [CATEGORY_SPECS[service.category].label, ...service.offers, ...service.situations].join('，'),
    service.exampleNeeds.join('，'),
    service.description,
    service.organizationName,
  ],
  toOffer: ({ regionCode, status }) => ({
    regionCode,
    offeredUntil: status === 'active' ? Number.POSITIVE_INFINITY : 0,
  }),
}

/** The services of an environment or of a zone. */
export class ServiceIndex<Item extends ServiceItem = Service> extends ItemIndex<Item> {
  private readonly phrases = new WeakMap<Item, Phrases>()

  constructor(services: Iterable<Item> | ItemStore<Item> = [], packed?: ArrayBuffer) {
    super(SERVICE_INDEX_SPEC, services, packed)
  }

  /** The short texts of a service, prepared for comparison with a need: its name, what it offers and when, needs that it is for. */
  getPhrases(service: Item): Phrases {
    const known = this.phrases.get(service)
    if (known) return known
    const { name, offers, situations, exampleNeeds, description } = service
    const phrases = toPhrases([
      name,
      ...offers,
      ...situations,
      ...exampleNeeds,
      ...description.split(/[，。；、]/),
    ])
    this.phrases.set(service, phrases)
    return phrases
  }
}
