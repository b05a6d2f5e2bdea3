import type { RefusalCode } from '@/shared/contract'
import type { Failure } from '@/shared/contract/action'
import { formatRefusal } from '@/shared/contract/wording'
import { formatWhen } from '@/shared/domain/time/wording'
import type { Pages } from './use-pages'
import type { Query } from './use-query'

/** Props of a QueryFrame around the content of a query. */
export function toFrame(
  query: Pick<Query<unknown, RefusalCode>, 'data' | 'at' | 'refusal' | 'pending' | 'refresh'>,
) {
  const refusal = query.refusal && toReadRefusal(query.refusal)
  return {
    loaded: query.data !== undefined,
    fault: refusal && formatRefusal(refusal),
    isGone: refusal?.code === 'NotFound' || refusal?.code === 'Forbidden',
    isOffline: refusal?.code === 'Unavailable',
    age: toAge(query),
    pending: query.pending,
    onRetry: () => void query.refresh(),
  }
}

/** A page that only reads has no field to mark: the contract refused its address, which a link cut short. */
const toReadRefusal = (refusal: Failure<RefusalCode>): Failure<RefusalCode> =>
  refusal.code === 'InvalidInput' ? { code: 'NotFound' } : refusal

/** The time of the content, in the form that the page shows without a network. */
function toAge({ at }: { at: number | undefined }) {
  return at === undefined ? undefined : { at, format: (now: number) => formatWhen(at, now) }
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
