import type { Enterprise, Person, Region } from '@/shared/domain/access/account'
import type { Need } from '@/shared/domain/need/need'
import type { Policy } from '@/shared/domain/policy/policy'
import { contains } from '@/shared/domain/access/region'
import type { Organization, Service } from '@/shared/domain/service/service'
import { ENTERPRISES } from './enterprises/enterprises'
import { demoNeeds } from './needs/needs'
import { demoInbox, countUnread, type DemoInboxEntry } from './inbox'
import { OWNERS } from './enterprises/owners'
import { DISTANT_DUTY, PEOPLE } from './people'
import { OTHER_ZONE, DEMO_ZONE } from './places'
import { demoPolicies } from './policies/policies'
import { demoPolicyDrafts } from './policies/policy-drafts'
import { REGIONS } from './regions'
import { catalogueByKey } from './services/catalogue'
import { ORGANIZATIONS } from './services/organizations'

/** Everything that is planted into a store. */
export interface Contents {
  regions: readonly Region[]
  people: readonly Person[]
  enterprises: readonly Enterprise[]
  organizations: readonly Organization[]
  services: readonly Service[]
  policies: readonly Policy[]
  needs: readonly Need[]
  inbox: readonly DemoInboxEntry[]
}

/** The province with its zones, one of them in full detail, as of `now` (epoch ms). */
export function district(now: number): Contents {
  const needs = demoNeeds(now)
  const inbox = demoInbox(needs, now)
  const everybody = [...PEOPLE.map(({ person }) => person), ...OWNERS, ...DISTANT_DUTY]
  return {
    regions: REGIONS,
    people: everybody.map((person) => ({ ...person, unread: countUnread(inbox, person.id) })),
    enterprises: ENTERPRISES,
    organizations: ORGANIZATIONS,
    services: [...catalogueByKey(now).values()],
    policies: [...demoPolicies(now), ...demoPolicyDrafts(now)],
    needs,
    inbox,
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

/** A minimal district: one province, two zones with an enterprise each, every role, six services, no needs. */
export function hamlet(now: number): Contents {
  const catalogue = catalogueByKey(now)
  const services = FEW_SERVICES.flatMap((key) => catalogue.get(key) ?? []).map((service, i) => ({
    ...service,
    catalogueVersion: i + 1,
  }))
  return {
    regions: REGIONS.filter(({ id }) => contains(id, DEMO_ZONE) || contains(id, OTHER_ZONE)),
    people: PEOPLE.map(({ person }) => person).filter(({ memberships }) =>
      memberships.every((m) => m.role !== 'staff' || FEW_ENTERPRISES.includes(m.enterpriseId)),
    ),
    enterprises: ENTERPRISES.filter(({ id }) => FEW_ENTERPRISES.includes(id)),
    organizations: ORGANIZATIONS.filter(({ id }) => services.some((s) => s.organizationId === id)),
    services,
    policies: demoPolicies(now),
    needs: [],
    inbox: [],
  }
}
