import type { contract } from '@/shared/contract'
import type { OutputOf, RefusalOf } from '@/shared/contract/action'
import { cloud } from '@/cloud/rpc/client'
import { useQuery, type Query } from '@/cloud/query/use-query'

type ReadAction = typeof contract.needs.quickReplies
export type QuickRepliesQuery = Query<OutputOf<ReadAction>, RefusalOf<ReadAction>>
/** One quick reply as the cloud sends it. */
export type ReplyView = OutputOf<ReadAction>['own'][number]

/** The quick replies of a region. All boxes for answers share one call. */
export const useQuickReplies = (regionCode: string): QuickRepliesQuery =>
  useQuery(`replies:${regionCode}`, () => cloud.needs.quickReplies({ regionCode }))
