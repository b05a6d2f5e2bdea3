import { useMemo } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { qualificationNames, type QualificationNames } from '@/shared/domain/enterprise/qualification-list'

/** The qualifications that a region still awards, by key. Undefined until they are known; until then callers use the built-in ones. */
export function useQualificationNames(regionCode: string): QualificationNames | undefined {
  const { data } = useQuery(`qualifications:${regionCode}`, () => cloud.park.qualifications({ regionCode }))
  return useMemo(() => data && qualificationNames(data.qualifications), [data])
}
