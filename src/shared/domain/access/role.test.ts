import { contains, regionAt, regionChain, regionCode, regionLevel } from './region'
import { membershipFor, type Actor, type Membership } from './role'

const zone = regionCode('CN2101G1')
const agent: Membership = { role: 'agent', regionCode: zone, regionName: '沈阳高新区' }
const staff: Membership = { role: 'staff', enterpriseId: 'e_1', enterpriseName: '示例', owner: true }
const city: Membership = { role: 'administrator', regionCode: regionCode('CN2101'), regionName: '沈阳' }
const actor = (...memberships: Membership[]): Actor => ({ personId: 'p', name: '某', memberships })

describe('regions', () => {
  it('a code contains what starts with it', () => {
    expect(contains(regionCode('CN21'), zone)).toBe(true)
    expect(contains(zone, regionCode('CN21'))).toBe(false)
    expect(regionChain(regionCode('CN2101G1C03'))).toEqual([
      'CN2101G1C03',
      'CN2101G1',
      'CN2101',
      'CN21',
      'CN',
    ])
    expect(regionAt(zone, 'city')).toBe('CN2101')
    expect(regionAt(regionCode('CN21'), 'zone')).toBeUndefined()
    expect(regionLevel(zone)).toBe('zone')
  })

  it.each(['', 'US', 'CN2', 'CN210', 'CN2101G', 'CN2101G1C3', 'CN21 '])('%p is no region code', (text) => {
    expect(() => regionCode(text)).toThrow(RangeError)
  })
})

describe('who may act on what', () => {
  it.each([
    ['staff on their own enterprise', staff, { enterpriseId: 'e_1', regionCode: zone }, true],
    ['staff on another enterprise', staff, { enterpriseId: 'e_2', regionCode: zone }, false],
    ['staff on a region', staff, { regionCode: zone }, false],
    ['an agent inside the region', agent, { enterpriseId: 'e_2', regionCode: zone }, true],
    ['an agent in a carrier of the region', agent, { regionCode: regionCode('CN2101G1C01') }, true],
    ['an agent in the region next door', agent, { regionCode: regionCode('CN2102G1') }, false],
    ['an agent on the city above', agent, { regionCode: regionCode('CN2101') }, false],
    ['a city administrator on a zone', city, { regionCode: zone }, true],
    ['a city administrator on the province', city, { regionCode: regionCode('CN21') }, false],
  ])('%s', (_case, membership, subject, allowed) => {
    expect(membershipFor(actor(membership), ['staff', 'agent', 'administrator'], subject) !== undefined).toBe(
      allowed,
    )
  })

  it('one membership must have both the role and the scope', () => {
    expect(membershipFor(actor(agent), ['administrator'], { regionCode: zone })).toBeUndefined()
    const mixed = actor(agent, {
      role: 'administrator',
      regionCode: regionCode('CN2102'),
      regionName: '大连',
    })
    expect(membershipFor(mixed, ['administrator'], { regionCode: zone })).toBeUndefined()
  })
})
