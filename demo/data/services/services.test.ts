import * as v from 'valibot'
import { serviceDraft } from '@/shared/contract/services'
import { CATEGORIES } from '@/shared/domain/need/category'
import { SERVICE_STATUSES } from '@/shared/domain/service/service'
import { PLACES } from '../places'
import { catalogueByKey } from './catalogue'
import { ORGANIZATIONS } from './organizations'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const byKey = catalogueByKey(NOW)
const services = [...byKey.values()]

it('offers at least 70 services in every category', () => {
  expect(services.length).toBeGreaterThanOrEqual(70)
  for (const category of CATEGORIES) {
    const count = services.filter((service) => service.category === category).length
    expect([category, count >= 5]).toEqual([category, true])
  }
})

it('names every service and organization once', () => {
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
  expect(new Set(services.map(({ name, organizationName }) => name + organizationName)).size).toBe(
    services.length,
  )
  expect(new Set(ORGANIZATIONS.map(({ name }) => name)).size).toBe(ORGANIZATIONS.length)
  expect(new Set(services.map(({ catalogueVersion }) => catalogueVersion)).size).toBe(services.length)
})

it('passes the checks on what an administrator may write', () => {
  for (const service of services) {
    const parsed = v.safeParse(serviceDraft, service)
    expect([service.id, parsed.issues?.map((issue) => issue.message)]).toEqual([service.id, undefined])
  }
})

it('refers only to regions of the tree and organizations of the list', () => {
  const codes = new Set(PLACES.map(({ code }) => code))
  const organizations = new Map(ORGANIZATIONS.map((organization) => [organization.id, organization]))
  for (const service of services) {
    expect(codes.has(service.regionCode)).toBe(true)
    expect(organizations.get(service.organizationId)?.name).toBe(service.organizationName)
  }
  for (const organization of ORGANIZATIONS)
    expect([organization.id, services.some((s) => s.organizationId === organization.id)]).toEqual([
      organization.id,
      true,
    ])
})

it('has services of every status, with a reason for each one that is not active', () => {
  expect(new Set(services.map(({ status }) => status))).toEqual(new Set(SERVICE_STATUSES))
  for (const service of services.filter(({ status }) => status !== 'active'))
    expect(service.alert).toBeTruthy()
})

it('has at least twelve example needs for each service, none of them twice', () => {
  const said = services.flatMap(({ exampleNeeds }) => exampleNeeds)
  expect(new Set(said).size).toBe(said.length)
  for (const { id, exampleNeeds } of services) expect([id, exampleNeeds.length >= 12]).toEqual([id, true])
})

it('carries the published numbers of the national services', () => {
  const phones = (key: string) => byKey.get(key)?.contacts.map(({ phone }) => phone)
  expect(phones('tech-contracts')).toEqual(['010-88656337'])
  expect(phones('tech-highnew')).toEqual(['010-88656256'])
  expect(phones('tech-small')).toEqual(['010-88656233'])
  expect(phones('premises-torch-incubators')).toEqual(['010-88656206'])
  expect(phones('policy-torch-zones')).toEqual(['010-88656197'])
  expect(phones('policy-torch-statistics')).toEqual(['010-88656161'])
})
