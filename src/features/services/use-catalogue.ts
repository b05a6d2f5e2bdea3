import { cloud } from '@/cloud/rpc/client'
import { toFrame, toListEnd } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { useQuery } from '@/cloud/query/use-query'
import type { MoreRowProps } from '@/ui/more-row/more-row'
import { useAfterPause } from '@/ui/hooks/use-after-pause'
import type { ServiceCard } from '@/shared/contract/services'
import type { Category } from '@/shared/domain/need/category'

export interface CatalogueQuery {
  services: readonly ServiceCard[] | undefined
  counts: readonly { category: Category; count: number }[]
  /** The text of the search; empty when the whole catalogue is shown. */
  searchText: string
  frame: Omit<ReturnType<typeof toFrame>, 'loaded'>
  next: MoreRowProps
}

/** The catalogue of a zone by category. Once something is typed: the services that fit, best first. */
export function useCatalogue(
  zoneCode: string | undefined,
  category: Category | undefined,
  typed: string,
): CatalogueQuery {
  const searchText = useAfterPause(typed.trim())
  const listKey = zoneCode === undefined ? undefined : `services:${zoneCode}:${category ?? 'all'}`
  const list = usePages(
    listKey,
    (cursor) =>
      cloud.services.list({
        zoneCode: zoneCode ?? '',
        ...(category !== undefined && { category }),
        ...(cursor !== undefined && { cursor }),
      }),
    (page) => page.services,
  )
  const searching = zoneCode !== undefined && searchText !== ''
  const search = useQuery(searching ? `search:${zoneCode}:${searchText}` : undefined, () =>
    cloud.services.search({ zoneCode: zoneCode ?? '', text: searchText.slice(0, 200) }),
  )
  const counts = list.data?.counts ?? []
  const { loaded: _found, ...frame } = toFrame(searching ? search : list)
  return {
    services: searching ? search.data?.services : list.items,
    counts,
    searchText,
    frame,
    next: { ...toListEnd(list), more: !searching && list.more },
  }
}
