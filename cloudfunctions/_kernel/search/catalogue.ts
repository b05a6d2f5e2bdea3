import { Catalogue } from '@/shared/domain/search/index/catalogue'
import type { Service } from '@/shared/domain/service/service'
import { cachedIndex } from './cached-index'

/** All services, kept across warm calls. */
export const serviceIndex = cachedIndex<Service, Catalogue>({
  name: 'services',
  changedIn: 'catalogueVersion',
  open: (services, packed) => new Catalogue(services, packed),
})
