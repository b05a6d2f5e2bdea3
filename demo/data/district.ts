import type { Enterprise, Person, Region } from '@/shared/domain/account'
import type { Need } from '@/shared/domain/need'
import { contains } from '@/shared/domain/region'
import type { Organization, Service } from '@/shared/domain/service'
import { ENTERPRISES } from './enterprises'
import { OWNERS } from './owners'
import { DISTANT_DUTY, PEOPLE } from './people'
import { OTHER_ZONE, ZONE } from './places'
import { REGIONS } from './regions'
import { catalogueByKey } from './services/catalogue'
import { ORGANIZATIONS } from './services/organizations'

/** Everything a store is planted with. */
export interface Contents {
  regions: readonly Region[]
  people: readonly Person[]
  enterprises: readonly Enterprise[]
  organizations: readonly Organization[]
  services: readonly Service[]
  needs: readonly Need[]
}

/** The province with its zones, one of them in depth, as of `now` (epoch ms). */
export function district(now: number): Contents {
  return {
    regions: REGIONS,
    people: [...PEOPLE.map(({ person }) => person), ...OWNERS, ...DISTANT_DUTY],
    enterprises: ENTERPRISES,
    organizations: ORGANIZATIONS,
    services: [...catalogueByKey(now).values()],
    needs: [],
  }
}

const FEW_ENTERPRISES = ['hengtuo', 'langjing-soft']
const FEW_SERVICES = [
  'labour-hiring',
  'finance-bridge',
  'supplies-protection',
  'permits-resumption',
  'labour-onsite-fair',
  'tech-contracts',
]

/** The least that has one of everything: one province, two zones with an enterprise each, every role, six services, no needs. */
export function hamlet(now: number): Contents {
  const whole = district(now)
  const enterprises = whole.enterprises.filter(({ id }) => FEW_ENTERPRISES.includes(id))
  const people = PEOPLE.map(({ person }) => person).filter(({ memberships }) =>
    memberships.every((m) => m.role !== 'staff' || FEW_ENTERPRISES.includes(m.enterpriseId)),
  )
  const catalogue = catalogueByKey(now)
  const services = FEW_SERVICES.flatMap((key) => catalogue.get(key) ?? []).map((service, i) => ({
    ...service,
    catalogueVersion: i + 1,
  }))
  return {
    regions: whole.regions.filter(({ id }) => contains(id, ZONE) || contains(id, OTHER_ZONE)),
    people,
    enterprises,
    organizations: whole.organizations.filter(({ id }) => services.some((s) => s.organizationId === id)),
    services,
    needs: [],
  }
}
