import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import type { NeedView } from '@/shared/contract/need-view'

/** The same needs of other enterprises. They are read only while `enabled`. */
export function useSameNeeds({ id, enterprises }: Pick<NeedView, 'id' | 'enterprises'>, enabled: boolean) {
  // Earlier versions used another cache key: their answers lack the steps.
  const key = enabled && enterprises !== undefined ? `same-needs:${id}` : undefined
  return useQuery(key, () => cloud.needs.same({ needId: id }))
}
