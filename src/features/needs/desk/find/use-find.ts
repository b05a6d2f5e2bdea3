import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useMe } from '@/cloud/query/use-me'
import { usePages } from '@/cloud/query/use-pages'
import { useStored } from '@/ui/hooks/use-stored'
import { useAfterPause } from '@/ui/hooks/use-after-pause'
import { NEED_SEARCH_MIN } from '@/shared/contract/limits'
import type { Category } from '@/shared/domain/need/category'
import type { NeedChannel, NeedState } from '@/shared/domain/need/need'

/** Label of the search box. */
export const FIND_LABEL = '找诉求'

/** The filter of a search; an empty field filters nothing. */
interface NeedFilter {
  category: Category | ''
  state: NeedState | ''
  channel: NeedChannel | ''
}

/** A search that the person has saved on this device. */
export interface SavedSearch {
  text: string
  filter: NeedFilter
}

const NONE_SAVED: readonly SavedSearch[] = []
/** Storage key of a person's searches: several people may use one device. */
const savedKey = (personId: string) => `desk-searches:${personId}`
const SAVED_MAX = 8

const NO_FILTER: NeedFilter = { category: '', state: '', channel: '' }

/** A search of all needs of a region, open or closed. It runs once there is a text or a filter. */
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
  const [saved, changeSaved] = useStored(savedKey(useMe().person?.personId ?? ''), NONE_SAVED)
  const isThis = (one: SavedSearch) =>
    one.text === text.trim() && JSON.stringify(one.filter) === JSON.stringify(filter)
  const clear = () => {
    setText('')
    setFilter(NO_FILTER)
  }
  return {
    text,
    setText,
    filter,
    setFilter,
    filters: chosen.length,
    active,
    list,
    clear,
    saved,
    isSaved: saved.some(isThis),
    /** Saves this search, or deletes it. Only the newest searches stay. */
    toggleSaved: () =>
      changeSaved((before) =>
        before.some(isThis)
          ? before.filter((one) => !isThis(one))
          : [...before, { text: text.trim(), filter }].slice(-SAVED_MAX),
      ),
    apply: (one: SavedSearch) => {
      setText(one.text)
      setFilter(one.filter)
    },
    /** Whether a saved search is the one that is shown. */
    isThis,
  }
}
export type Find = ReturnType<typeof useFind>
