import type { contract } from '@/shared/contract'
import type { AroundView } from '@/shared/contract/need-bench'
import type { RefusalOf } from '@/shared/contract/action'
import { cloud } from '@/cloud/rpc/client'
import { useQuery, type Query } from '@/cloud/query/use-query'

export type Around = Query<AroundView, RefusalOf<typeof contract.needs.around>>

/** What officers have beside a need. Reading it also records that the person opened the need. */
export const useAround = (needId: string): Around =>
  useQuery(`around:${needId}`, () => cloud.needs.around({ needId }))
