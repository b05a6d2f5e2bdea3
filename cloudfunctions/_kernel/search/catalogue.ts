import { ServiceIndex } from '@/shared/domain/search/index/service-index'
import type { Service } from '@/shared/domain/service/service'
import { cachedIndex } from './cached-index'

/** The index over all services, kept across warm calls. */
export const serviceIndex = cachedIndex<Service, ServiceIndex>({
  name: 'services',
  changedIn: 'catalogueVersion',
  open: (services, packed) => new ServiceIndex(services, packed),
})
