import { CATEGORY_SPECS } from '../category'
import type { Service } from '../service'
import { Collection, type CollectionSpec } from './collection'

const SERVICES: CollectionSpec<Service> = {
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
export class Catalogue extends Collection<Service> {
  constructor(services: Iterable<Service> = [], packed?: ArrayBuffer) {
    super(SERVICES, services, packed)
  }
}
