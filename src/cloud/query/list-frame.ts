import type { RefusalCode } from '@/shared/contract'
import { formatRefusal } from '@/shared/contract/wording'
import type { Pages } from './use-pages'
import type { Query } from './use-query'

/** Props of a QueryFrame around the content of a query. */
export function toFrame(
  query: Pick<Query<unknown, RefusalCode>, 'data' | 'at' | 'refusal' | 'pending' | 'refresh'>,
) {
  return {
    loaded: query.data !== undefined,
    fault: query.refusal && formatRefusal(query.refusal),
    at: query.at,
    pending: query.pending,
    onRetry: () => void query.refresh(),
  }
}

/** Props of the MoreRow at the end of a list that is read page by page. */
export function toListEnd(
  pages: Pick<Pages<unknown, unknown, RefusalCode>, 'more' | 'readingMore' | 'moreRefusal' | 'readMore'>,
) {
  return {
    more: pages.more,
    reading: pages.readingMore,
    onMore: () => void pages.readMore(),
    fault: pages.moreRefusal && formatRefusal(pages.moreRefusal),
  }
}

/** Props of a PagedList. */
export function toList<Data, Item>(pages: Pages<Data, Item, RefusalCode>) {
  const { loaded: _items, ...frame } = toFrame(pages)
  return { ...frame, items: pages.items, next: toListEnd(pages) }
}
