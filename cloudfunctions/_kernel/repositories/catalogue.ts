import { Catalogue } from '@/shared/domain/matching/catalogue'
import type { Service } from '@/shared/domain/service'
import { shelfOf } from './shelf'

/** All services, kept across warm calls. */
export const catalogueShelf = shelfOf<Service, Catalogue>({
  name: 'services',
  changedIn: 'catalogueVersion',
  open: (services, packed) => new Catalogue(services, packed),
})
