import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Envelope, Failure } from '@/shared/contract/action'
import { useQuery, type Query } from './use-query'

interface Page {
  nextCursor?: string | undefined
}

export interface Pages<Data, Item, Code extends string> extends Query<Data, Code> {
  /** The items of all pages read so far, in order; undefined before the first answer. */
  items: readonly Item[] | undefined
  /** True while there is more to read. */
  more: boolean
  readingMore: boolean
  /** Why the next page did not come. */
  moreRefusal: Failure<Code> | undefined
  readMore(): Promise<void>
}

/**
 * A list that is read page by page. The first page is a query like any other: shown from the cache, read again on show. The later pages
 * live as long as the screen; they are dropped when the first page comes back with another cursor.
 */
export function usePages<Data extends Page, Item extends { id: string }, Code extends string>(
  key: string | undefined,
  load: (cursor?: string) => Promise<Envelope<Data, Code>>,
  getItems: (page: Data) => readonly Item[],
): Pages<Data, Item, Code> {
  const first = useQuery(key, () => load())
  const [rest, setRest] = useState<readonly Data[]>([])
  const [state, setState] = useState<{ reading: boolean; refusal?: Failure<Code> }>({ reading: false })
  const start = first.data?.nextCursor
  const attempt = useRef(0)
  const latest = useRef({ load, getItems })
  latest.current = { load, getItems }

  useEffect(() => {
    attempt.current += 1
    setRest([])
    setState({ reading: false })
  }, [key, start])

  const cursor = rest.length > 0 ? rest.at(-1)?.nextCursor : start
  const reading = state.reading
  const readMore = useCallback(async () => {
    if (cursor === undefined || reading) return
    const mine = attempt.current
    setState({ reading: true })
    const answer = await latest.current.load(cursor)
    if (mine !== attempt.current) return
    if (answer.ok) setRest((before) => [...before, answer.data])
    setState(answer.ok ? { reading: false } : { reading: false, refusal: answer.error })
  }, [cursor, reading])

  const items = useMemo(() => {
    if (!first.data) return undefined
    const byId = new Map<string, Item>()
    // An item that moved to the next page between two reads is shown once.
    for (const page of [first.data, ...rest])
      for (const item of latest.current.getItems(page)) if (!byId.has(item.id)) byId.set(item.id, item)
    return [...byId.values()]
  }, [first.data, rest])

  return {
    ...first,
    items,
    more: cursor !== undefined,
    readingMore: reading,
    moreRefusal: state.refusal,
    readMore,
  }
}
