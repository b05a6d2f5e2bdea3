import { contains, type RegionCode } from '@/shared/domain/access/region'
import type { ParkMembership } from '@/shared/domain/access/role'

/** The regions in which the person publishes or administers; there is at least one. */
export type DeskPlaces = readonly [ParkMembership, ...ParkMembership[]]

/** Whether the person writes policies, anywhere or in one region. Publishers write; administrators review. */
export function mayWrite(places: readonly ParkMembership[], regionCode?: RegionCode): boolean {
  return places.some(
    (place) =>
      place.role === 'publisher' && (regionCode === undefined || contains(place.regionCode, regionCode)),
  )
}

/** The regions inside `regionCode` in which the person publishes. There they can relay a policy from above. */
export function placesBelow(places: readonly ParkMembership[], regionCode: RegionCode): ParkMembership[] {
  return places.filter(
    (place) =>
      place.role === 'publisher' && place.regionCode !== regionCode && contains(regionCode, place.regionCode),
  )
}
