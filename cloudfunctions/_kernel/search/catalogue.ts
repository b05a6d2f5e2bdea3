import { Catalogue } from '@/shared/domain/search/index/catalogue'
import type { Service } from '@/shared/domain/service/service'
import { shelfOf } from './cached-index'

/** All services, kept across warm calls. */
export const catalogueShelf = shelfOf<Service, Catalogue>({
  name: 'services',
  changedIn: 'catalogueVersion',
  open: (services, packed) => new Catalogue(services, packed),
})
