import { cloud } from '@/cloud/client'
import { useQuery } from '@/cloud/use-query'
import { contains, type RegionCode } from '@/shared/domain/region'

/** A region whose catalogue one may write. */
export interface CatalogueRegion {
  code: RegionCode
  name: string
}

/** My regions and the zones inside them. */
export function useDeskRegions(
  places: readonly { regionCode: RegionCode; regionName: string }[],
): readonly CatalogueRegion[] {
  const query = useQuery('zones', () => cloud.accounts.zones({}))
  const own = places.map(({ regionCode, regionName }) => ({ code: regionCode, name: regionName }))
  const inside = (query.data?.zones ?? []).filter(
    ({ code }) =>
      own.every((region) => region.code !== code) && own.some((region) => contains(region.code, code)),
  )
  return [...own, ...inside.map(({ code, name }) => ({ code, name }))]
}
