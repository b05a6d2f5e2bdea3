import { cloud } from '@/cloud/rpc/client'
import { usePages } from '@/cloud/query/use-pages'
import { useAfterPause } from '@/ui/hooks/use-after-pause'
import type { PolicyCard } from '@/shared/contract/policy-view'
import type { PolicyLevel } from '@/shared/domain/policy/level'
import type { PolicyTheme } from '@/shared/domain/policy/theme'

export type FeedTab = 'mine' | 'all' | 'favourites'

/** The filters of the list. A filter that is undefined or false filters nothing. */
export interface Narrowing {
  level: PolicyLevel | undefined
  theme: PolicyTheme | undefined
  closing: boolean
  unread: boolean
}
export const NOT_NARROWED: Narrowing = { level: undefined, theme: undefined, closing: false, unread: false }

export function isNarrowed({ level, theme, closing, unread }: Narrowing): boolean {
  return level !== undefined || theme !== undefined || closing || unread
}

/** The readers of the list. */
export interface FeedScope {
  /** The enterprise of a staff member; undefined for other people. */
  enterpriseId: string | undefined
  /** The zone for searches; undefined until it is known. */
  zoneCode: string | undefined
}

/** The policies of one tab, page by page, or those that fit the typed words. */
export function useFeed(
  { enterpriseId, zoneCode }: FeedScope,
  show: FeedTab,
  narrowing: Narrowing,
  typed: string,
) {
  const searchText = useAfterPause(typed.trim()).slice(0, 200)
  const { level, theme, closing, unread } = narrowing
  const filter = { ...(level && { level }), ...(theme && { theme }), closing, unread }
  const place = zoneCode ?? ''
  const searching = searchText !== '' || enterpriseId === undefined
  const ready = searching ? zoneCode !== undefined : true
  const key = ready
    ? `policies:${searching ? `zone:${place}` : `${enterpriseId}:${show}`}:${JSON.stringify([searchText, filter])}`
    : undefined
  const list = usePages(
    key,
    (from) => {
      const cursor = from === undefined ? {} : { cursor: from }
      if (searching) return cloud.policies.search({ zoneCode: place, text: searchText, ...filter, ...cursor })
      if (show === 'favourites') return cloud.bookmarks.kept({ enterpriseId, ...cursor })
      return cloud.policies.feed({ enterpriseId, show, ...filter, ...cursor })
    },
    (page): readonly PolicyCard[] => page.policies,
  )
  return { ...list, searchText }
}
