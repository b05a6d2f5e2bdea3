import { useMemo } from 'react'
import type { RegionCode } from '@/shared/domain/access/region'
import type { QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import { placeOfIssuers, type RegionNames } from '@/shared/domain/policy/eligibility/proposals/named-places'
import { useQualificationNames } from '@/features/policies/qualification-names'
import { useRegionNames } from '@/features/policies/region-names'

/** Where a notice was issued, and what qualifications and regions are called there. */
export interface NoticePlace {
  regionCode: RegionCode
  qualifications?: QualificationNames | undefined
  regions?: RegionNames | undefined
}

/** The place that a notice means by 我市, for a policy of a region; `issuingBodies` has one a line. */
export function useNoticePlace(regionCode: RegionCode, issuingBodies: string): NoticePlace {
  const qualifications = useQualificationNames(regionCode)
  const named = useRegionNames()
  // Only the nation has a name until the others are known.
  const regions = useMemo(
    () => Object.fromEntries(named.length > 1 ? named.map(({ key, title }) => [key, title]) : []),
    [named],
  )
  const issued = placeOfIssuers(issuingBodies.split('\n').filter(Boolean), regionCode, regions)
  return useMemo(() => ({ regionCode: issued, qualifications, regions }), [issued, qualifications, regions])
}
