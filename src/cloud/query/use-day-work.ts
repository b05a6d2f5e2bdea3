import type { contract } from '@/shared/contract'
import type { OutputOf, RefusalOf } from '@/shared/contract/action'
import { cloud } from '../rpc/client'
import { useMe, type Me } from './use-me'
import { useQuery, type Query } from './use-query'

type Today = typeof contract.park.today

/** The region whose work is counted: where the person answers needs or administers, else where the person publishes. */
function workRegion(park: Me['park']): string | undefined {
  return (park.find(({ role }) => role !== 'publisher') ?? park[0])?.regionCode
}

/** What waits for a person of the park, read again whenever a page is shown. Rail, home and queue share one read. `region`: another region than the person's first. */
export function useDayWork(region?: string): Query<OutputOf<Today>, RefusalOf<Today>> {
  const own = workRegion(useMe().park)
  const regionCode = region ?? own
  return useQuery(regionCode && `today:${regionCode}`, () =>
    cloud.park.today({ regionCode: regionCode ?? '' }),
  )
}
