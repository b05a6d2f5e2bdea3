import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import type { NameOfCode } from '@/shared/domain/policy/eligibility/wording'
import { nameOfCode } from '@/shared/domain/policy/reason'
import type { RegionCode } from '@/shared/domain/access/region'
import { provinceName } from '@/shared/domain/access/region-name'

/** A region that a condition may name. */
export interface NamedRegion {
  key: string
  title: string
  group: string
}

const CITY_LENGTH = 6
const PROVINCE_LENGTH = 4

/** The nation, and every province, city and zone that has a zone here, from the largest to the smallest. */
export function useRegionNames(): readonly NamedRegion[] {
  const { data } = useQuery('zones', () => cloud.accounts.zones({}))
  const zones = data?.zones ?? []
  const cities = new Map(zones.map(({ code, city }) => [code.slice(0, CITY_LENGTH), city]))
  const provinces = new Set(zones.map(({ code }) => code.slice(0, PROVINCE_LENGTH)))
  return [
    { key: 'CN', title: '全国', group: '全国' },
    ...[...provinces].map((key) => ({
      key,
      title: provinceName(key as RegionCode) ?? key,
      group: '省',
    })),
    ...[...cities].map(([key, title]) => ({ key, title, group: '市' })),
    ...zones.map(({ code, name }) => ({ key: code as string, title: name, group: '高新区' })),
  ]
}

/** Names for the codes in conditions: industries, provinces, and the cities and zones that are here. */
export function useNameOfCode(): NameOfCode {
  const regions = useRegionNames()
  return (fact, code) =>
    nameOfCode(fact, code) ?? (fact === 'region' ? regions.find(({ key }) => key === code)?.title : undefined)
}
