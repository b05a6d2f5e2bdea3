import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import type { NeedView } from '@/shared/contract/need-view'

/** The same needs of other enterprises, asked for only while they are wanted. */
export function useSame({ id, enterprises }: Pick<NeedView, 'id' | 'enterprises'>, wanted: boolean) {
  // Not the name it had before the answer said what may be done: what a device kept under that one does not say it.
  const key = wanted && enterprises !== undefined ? `same-needs:${id}` : undefined
  return useQuery(key, () => cloud.needs.same({ needId: id }))
}
