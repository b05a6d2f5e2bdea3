import { checkCreditCode } from '@/shared/domain/enterprise/credit-code'
import { contains, regionLevel } from '@/shared/domain/access/region'
import { ENTERPRISES } from './enterprises'
import { DISTANT_DUTY, PEOPLE } from '../people'
import { OTHER_ZONE, DEMO_ZONE } from '../places'
import { REGIONS } from '../regions'

const everybody = [...PEOPLE.map(({ person }) => person), ...DISTANT_DUTY]

it('has forty enterprises in the demo zone and some in the neighbouring zone', () => {
  expect(ENTERPRISES.filter(({ regionCode }) => regionCode === DEMO_ZONE)).toHaveLength(40)
  expect(ENTERPRISES.filter(({ regionCode }) => regionCode === OTHER_ZONE).length).toBeGreaterThan(0)
})

it('gives every enterprise a valid credit code of its own', () => {
  const codes = ENTERPRISES.map(({ creditCode }) => creditCode)
  expect(codes.filter((code) => checkCreditCode(code) !== 'valid')).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(ENTERPRISES.map(({ name }) => name)).size).toBe(ENTERPRISES.length)
})

it('gives people unique openids that never consist of digits only', () => {
  const openids = everybody.map(({ openid }) => openid)
  expect(new Set(openids).size).toBe(openids.length)
  expect(openids.filter((openid) => !/[A-Za-z]/.test(openid))).toEqual([])
  expect(new Set(everybody.map(({ phone }) => phone)).size).toBe(everybody.length)
})

it('has people of every role, a person without membership, and staff only of existing enterprises', () => {
  const memberships = everybody.flatMap((person) => person.memberships)
  expect(new Set(memberships.map(({ role }) => role))).toEqual(
    new Set(['staff', 'agent', 'publisher', 'administrator']),
  )
  expect(PEOPLE.some(({ person }) => person.memberships.length === 0)).toBe(true)
  const ids = new Set(ENTERPRISES.map(({ id }) => id))
  for (const membership of memberships)
    if (membership.role === 'staff') expect(ids.has(membership.enterpriseId)).toBe(true)
})

it('has a duty agent in every region, with a membership that covers the region', () => {
  const zones = REGIONS.filter(({ level }) => level === 'zone')
  expect(zones).toHaveLength(8)
  for (const region of REGIONS.filter(({ id }) => regionLevel(id) !== 'nation')) {
    const duty = everybody.find(({ id }) => id === region.dutyAgent?.personId)
    const reach = duty?.memberships.some((m) => m.role !== 'staff' && contains(m.regionCode, region.id))
    expect([region.id, reach]).toEqual([region.id, true])
  }
})
