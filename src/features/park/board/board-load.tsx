import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { Load } from '../load'

/** The work that each officer has in hand now. */
export function BoardLoad({ regionCode }: { regionCode: string }) {
  const query = useQuery(`duty:${regionCode}`, () => cloud.park.duty({ regionCode }))
  return (
    <QueryFrame {...toFrame(query)} rows={3}>
      {query.data && <Load duty={query.data} />}
    </QueryFrame>
  )
}
