import { regionLevel, type RegionCode } from '@/shared/domain/access/region'
import type { Conditions } from '../database'

/** The condition on the field for the region's level. The nation needs none, because every need lies in it. */
export function inRegion(code: RegionCode): Conditions {
  switch (regionLevel(code)) {
    case 'nation':
      return {}
    case 'province':
      return { provinceCode: code }
    case 'city':
      return { cityCode: code }
    default:
      return { zoneCode: code.slice(0, 8) }
  }
}
