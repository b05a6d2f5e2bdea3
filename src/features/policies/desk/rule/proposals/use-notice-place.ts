import { useMemo } from 'react'
import type { RegionCode } from '@/shared/domain/access/region'
import type { QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import { placeOfIssuers, type RegionNames } from '@/shared/domain/policy/eligibility/proposals/named-places'
import { useQualificationNames } from '@/features/policies/qualification-names'
import { useRegionNames } from '@/features/policies/region-names'

/** The region in which a notice was issued, and the names of qualifications and regions there. */
export interface NoticePlace {
  regionCode: RegionCode
  qualifications?: QualificationNames | undefined
  regions?: RegionNames | undefined
}

/** The place that a notice means by 我市, for a policy of a region. `issuingBodies` has one body a line. */
export function useNoticePlace(regionCode: RegionCode, issuingBodies: string): NoticePlace {
  const qualifications = useQualificationNames(regionCode)
  const named = useRegionNames()
  // Until the other regions are read, only the nation has a name; then the names are left out.
  const regions = useMemo(
    () => Object.fromEntries(named.length > 1 ? named.map(({ key, title }) => [key, title]) : []),
    [named],
  )
  const issued = placeOfIssuers(issuingBodies.split('\n').filter(Boolean), regionCode, regions)
  return useMemo(() => ({ regionCode: issued, qualifications, regions }), [issued, qualifications, regions])
}
