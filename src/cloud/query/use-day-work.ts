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

/** The officer's work of the day, read again whenever a page is shown. Rail, home and queue share one read. `region`: instead of the person's first region. */
export function useDayWork(region?: string): Query<OutputOf<Today>, RefusalOf<Today>> {
  const own = workRegion(useMe().park)
  const regionCode = region ?? own
  return useQuery(regionCode && `today:${regionCode}`, () =>
    cloud.park.today({ regionCode: regionCode ?? '' }),
  )
}
