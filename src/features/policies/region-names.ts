import { useMemo } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import type { NameOfCode } from '@/shared/domain/policy/eligibility/wording'
import { nameOfCode } from '@/shared/domain/policy/reason'
import { regionAt } from '@/shared/domain/access/region'
import { provinceName } from '@/shared/domain/access/region-name'

/** A region that a condition may name. */
export interface NamedRegion {
  key: string
  title: string
  group: string
}

/** The nation, then the provinces and cities of the zones that take part, then these zones. */
export function useRegionNames(): readonly NamedRegion[] {
  const { data } = useQuery('zones', () => cloud.accounts.zones({}))
  return useMemo(() => {
    const zones = data?.zones ?? []
    const provinces = new Set(zones.flatMap(({ code }) => regionAt(code, 'province') ?? []))
    const cities = new Map(zones.map(({ code, city }) => [regionAt(code, 'city') ?? code, city]))
    return [
      { key: 'CN', title: '全国', group: '全国' },
      ...[...provinces].map((key) => ({ key, title: provinceName(key) ?? key, group: '省' })),
      ...[...cities].map(([key, title]) => ({ key, title, group: '市' })),
      ...zones.map(({ code, name }) => ({ key: code, title: name, group: '高新区' })),
    ]
  }, [data])
}

/** Names for codes in conditions: industries, provinces, and the cities and zones that take part. */
export function useCodeNames(): NameOfCode {
  const regions = useRegionNames()
  return (fact, code) =>
    nameOfCode(fact, code) ?? (fact === 'region' ? regions.find(({ key }) => key === code)?.title : undefined)
}
