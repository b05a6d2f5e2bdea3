import { regionCode, type RegionCode } from '@/shared/domain/access/region'

/** A node of the demo tree before it becomes a document. */
export interface DemoPlace {
  code: RegionCode
  name: string
  cityName?: string
}

const place = (code: string, name: string, cityName?: string): DemoPlace => ({
  code: regionCode(code),
  name,
  ...(cityName && { cityName }),
})

export const NATION = regionCode('CN')
export const PROVINCE = regionCode('CN21')
export const CITY = regionCode('CN2101')
/** The zone that the demo shows in full detail. */
export const DEMO_ZONE = regionCode('CN2101G1')
/** The neighbouring zone. Tests use it to check what its people must not see. */
export const OTHER_ZONE = regionCode('CN2102G1')

/** Liaoning's cities with a national high-tech zone; digits by GB/T 2260. */
const CITIES: readonly (readonly [digits: string, name: string])[] = [
  ['2101', '沈阳'],
  ['2102', '大连'],
  ['2103', '鞍山'],
  ['2105', '本溪'],
  ['2107', '锦州'],
  ['2108', '营口'],
  ['2109', '阜新'],
  ['2110', '辽阳'],
]

const CARRIERS = ['智能制造产业园', '创新大厦孵化器', '大学科技园', '生命健康产业园', '青创众创空间']

export const PLACES: readonly DemoPlace[] = [
  place('CN', '全国'),
  place('CN21', '辽宁省'),
  ...CITIES.map(([digits, name]) => place(`CN${digits}`, `${name}市`, `${name}市`)),
  ...CITIES.map(([digits, name]) => place(`CN${digits}G1`, `${name}高新区`, `${name}市`)),
  ...CARRIERS.map((name, i) => place(`CN2101G1C0${i + 1}`, name, '沈阳市')),
]

/** @throws RangeError when the demo has no such region. */
export function placeName(code: RegionCode): string {
  const found = PLACES.find((candidate) => candidate.code === code)
  if (!found) throw new RangeError(`the demo has no region ${code}`)
  return found.name
}
