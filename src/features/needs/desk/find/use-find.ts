import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { usePages } from '@/cloud/query/use-pages'
import { useAfterPause } from '@/ui/hooks/use-after-pause'
import { NEED_SEARCH_MIN } from '@/shared/contract/limits'
import type { Category } from '@/shared/domain/need/category'
import type { NeedChannel, NeedState } from '@/shared/domain/need/need'

/** Name of the search box. */
export const FIND_LABEL = '找诉求'

/** What a search of needs is narrowed by; an empty field narrows nothing. */
interface NeedFilter {
  category: Category | ''
  state: NeedState | ''
  channel: NeedChannel | ''
}

const NO_FILTER: NeedFilter = { category: '', state: '', channel: '' }

/** A search among all needs of a region, open or closed. It runs when there is something to look for. */
export function useFind(regionCode: string) {
  const [text, setText] = useState('')
  const [filter, setFilter] = useState(NO_FILTER)
  const settled = useAfterPause(text).trim()
  const words = settled.length >= NEED_SEARCH_MIN ? settled : ''
  const { category, state, channel } = filter
  const chosen = [category, state, channel].filter((one) => one !== '')
  const active = words !== '' || chosen.length > 0
  const query = {
    regionCode,
    ...(words !== '' && { text: words }),
    ...(category !== '' && { category }),
    ...(state !== '' && { state }),
    ...(channel !== '' && { channel }),
  }
  const list = usePages(
    active ? `find:${JSON.stringify(query)}` : undefined,
    (cursor) => cloud.needs.find({ ...query, ...(cursor !== undefined && { cursor }) }),
    (page) => page.needs,
  )
  const clear = () => {
    setText('')
    setFilter(NO_FILTER)
  }
  return { text, setText, filter, setFilter, filters: chosen.length, active, list, clear }
}
export type Find = ReturnType<typeof useFind>
