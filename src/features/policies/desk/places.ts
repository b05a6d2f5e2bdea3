import { contains, type RegionCode } from '@/shared/domain/access/region'
import type { ParkMembership } from '@/shared/domain/access/role'

/** Where the person publishes or administers; at least one. */
export type DeskPlaces = readonly [ParkMembership, ...ParkMembership[]]

/** Whether the person writes policies, anywhere or in a region: publishers do, administrators review. */
export function mayWrite(places: readonly ParkMembership[], regionCode?: RegionCode): boolean {
  return places.some(
    (place) =>
      place.role === 'publisher' && (regionCode === undefined || contains(place.regionCode, regionCode)),
  )
}

/** Where the person publishes inside the region of a policy from above: there it can be relayed. */
export function placesBelow(places: readonly ParkMembership[], regionCode: RegionCode): ParkMembership[] {
  return places.filter(
    (place) =>
      place.role === 'publisher' && place.regionCode !== regionCode && contains(regionCode, place.regionCode),
  )
}
