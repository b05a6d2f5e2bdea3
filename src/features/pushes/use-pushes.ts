import { cloud } from '@/cloud/rpc/client'
import { usePages } from '@/cloud/query/use-pages'
import type { CommonCode, OutputOf } from '@/shared/contract/action'
import type { contract } from '@/shared/contract'
import type { PushView } from '@/shared/contract/pushes'
import { pushesKey } from './keys'

type Page = OutputOf<typeof contract.pushes.list>
const toPushes = ({ pushes }: Page) => pushes

/** The pushes of a region page by page, newest first; with `around` also those of the regions above it. */
export function usePushes(regionCode: string, around = false) {
  return usePages<Page, PushView, CommonCode>(
    pushesKey(regionCode, around),
    (cursor) => cloud.pushes.list({ regionCode, around, ...(cursor !== undefined && { cursor }) }),
    toPushes,
  )
}
