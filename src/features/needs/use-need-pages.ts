import { useCallback, useEffect, useRef, useState } from 'react'
import { cloud } from '@/cloud/client'
import { useQuery } from '@/cloud/use-query'
import type { NeedCard } from '@/shared/contract/need-view'

export type Show = 'open' | 'closed' | 'all'

/** My needs page by page: the first page as last seen and renewed on show, the next ones on demand. */
export function useNeedPages(enterpriseId: string, show: Show) {
  const key = `needs:${enterpriseId}:${show}`
  const first = useQuery(key, () => cloud.needs.mine({ enterpriseId, show }))
  const [more, setMore] = useState<{ needs: NeedCard[]; cursor: string | undefined }>()
  const [loadingMore, setLoadingMore] = useState(false)
  const turn = useRef(0)

  // A renewed first page begins the list anew: cursors of before may skip what came in between.
  const firstAt = first.at
  useEffect(() => {
    turn.current += 1
    setMore(undefined)
    setLoadingMore(false)
  }, [key, firstAt])

  const cursor = more ? more.cursor : first.data?.nextCursor
  const loadMore = useCallback(async () => {
    if (cursor === undefined || loadingMore) return
    const mine = turn.current
    setLoadingMore(true)
    const answer = await cloud.needs.mine({ enterpriseId, show, cursor })
    if (mine !== turn.current) return
    setLoadingMore(false)
    if (answer.ok)
      setMore((before) => ({
        needs: [...(before?.needs ?? []), ...answer.data.needs],
        cursor: answer.data.nextCursor,
      }))
  }, [cursor, enterpriseId, loadingMore, show])

  const known = new Set(first.data?.needs.map(({ id }) => id))
  const needs = first.data && [...first.data.needs, ...(more?.needs ?? []).filter(({ id }) => !known.has(id))]
  return { first, needs, hasMore: cursor !== undefined, loadMore, loadingMore }
}
