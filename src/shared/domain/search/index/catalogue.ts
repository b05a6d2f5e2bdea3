import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import type { Service } from '@/shared/domain/service/service'
import { ItemIndex, type ItemIndexSpec } from './item-index'
import type { ItemStore } from './item-store'

/** What finding and ranking need of a service: all that a phone holds of it. */
export type CatalogueItem = Pick<
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

/** How services are found by their words. */
export const SERVICE_TEXTS: ItemIndexSpec<CatalogueItem> = {
  /** How enterprises put it says most about the need; who gives it says least. */
  fieldWeights: [3, 2.5, 2, 1, 0.5],
  textsOf: (service) => [
    service.name,
    [CATEGORY_SPECS[service.category].label, ...service.offers, ...service.situations].join('，'),
    service.exampleNeeds.join('，'),
    service.description,
    service.organizationName,
  ],
  regionOf: ({ regionCode }) => regionCode,
  offeredUntil: ({ status }) => (status === 'active' ? Number.POSITIVE_INFINITY : 0),
}

/** The services of an environment. */
export class Catalogue<Item extends CatalogueItem = Service> extends ItemIndex<Item> {
  constructor(services: Iterable<Item> | ItemStore<Item> = [], packed?: ArrayBuffer) {
    super(SERVICE_TEXTS, services, packed)
  }
}
