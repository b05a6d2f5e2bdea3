import { contains, type RegionCode } from '@/shared/domain/access/region'
import { cloud } from '../rpc/client'
import { useQuery } from './use-query'

/** A region that an officer works for, or a zone inside it. */
export interface DeskRegion {
  code: RegionCode
  name: string
}

/** The regions of these memberships, then the zones inside them. */
export function useDeskRegions(
  places: readonly { regionCode: RegionCode; regionName: string }[],
): readonly DeskRegion[] {
  const query = useQuery('zones', () => cloud.accounts.zones({}))
  const own = places.map(({ regionCode, regionName }) => ({ code: regionCode, name: regionName }))
  const inside = (query.data?.zones ?? []).filter(
    ({ code }) =>
      own.every((region) => region.code !== code) && own.some((region) => contains(region.code, code)),
  )
  return [...own, ...inside.map(({ code, name }) => ({ code, name }))]
}
