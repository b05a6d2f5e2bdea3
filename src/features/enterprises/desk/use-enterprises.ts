import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toList } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { useQuery } from '@/cloud/query/use-query'
import { useAfterPause } from '@/ui/hooks/use-after-pause'
import type { LIST_FILTERS } from '@/shared/contract/enterprises'
import type { RegionCode } from '@/shared/domain/access/region'

export type EnterpriseTab = (typeof LIST_FILTERS)[number]

/** The enterprises of a region by the filters, page by page. */
export function useEnterprises(firstRegion: RegionCode) {
  const [regionCode, setRegion] = useState(firstRegion)
  const [show, setShow] = useState<EnterpriseTab>('all')
  const [typed, setTyped] = useState('')
  const [steward, setSteward] = useState<'mine' | 'none'>()
  const text = useAfterPause(typed.trim())
  const pages = usePages(
    `enterprises:${regionCode}:${show}:${steward ?? ''}:${text}`,
    (cursor) =>
      cloud.enterprises.list({
        regionCode,
        show,
        text,
        ...(steward !== undefined && { steward }),
        ...(cursor !== undefined && { cursor }),
      }),
    (page) => page.enterprises,
  )
  // Counting takes longer in a large zone, so the rows do not wait for it.
  const isCounted = pages.data !== undefined && text === '' && show !== 'claims'
  const count = useQuery(
    isCounted ? `enterprise-count:${regionCode}:${show}:${steward ?? ''}` : undefined,
    () =>
      cloud.enterprises.count({
        regionCode,
        show: show === 'claims' ? 'all' : show,
        ...(steward !== undefined && { steward }),
      }),
  )
  return {
    ...{ regionCode, setRegion, show, setShow, typed, setTyped, steward, setSteward },
    list: toList(pages),
    /** The number of all enterprises. Undefined until it is counted, during a search, and for claims. */
    total: count.data?.total,
    isSearching: text !== '',
    refresh: () => Promise.all([pages.refresh(), count.refresh()]),
  }
}

export type EnterprisesQuery = ReturnType<typeof useEnterprises>
