import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Envelope, Failure } from '@/shared/contract/action'
import { useQuery, type Query } from './use-query'

interface Page {
  nextCursor?: string | undefined
}

export interface Pages<Data, Item, Code extends string> extends Query<Data, Code> {
  /** Everything that has been read so far, in order; undefined before the first answer. */
  items: readonly Item[] | undefined
  /** True while there is more to read. */
  more: boolean
  readingMore: boolean
  /** Why the next page did not come. */
  moreRefusal: Failure<Code> | undefined
  readMore(): Promise<void>
}

/**
 * A list that is read page by page. The first page is a query like any other (shown from memory, read anew on show); the pages after it
 * live as long as the screen and go when the first page comes back with another cursor.
 */
export function usePages<Data extends Page, Item extends { id: string }, Code extends string>(
  key: string | undefined,
  load: (cursor?: string) => Promise<Envelope<Data, Code>>,
  itemsOf: (page: Data) => readonly Item[],
): Pages<Data, Item, Code> {
  const first = useQuery(key, () => load())
  const [rest, setRest] = useState<readonly Data[]>([])
  const [state, setState] = useState<{ reading: boolean; refusal?: Failure<Code> }>({ reading: false })
  const start = first.data?.nextCursor
  const turn = useRef(0)
  const ways = useRef({ load, itemsOf })
  ways.current = { load, itemsOf }

  useEffect(() => {
    turn.current += 1
    setRest([])
    setState({ reading: false })
  }, [key, start])

  const cursor = rest.length > 0 ? rest.at(-1)?.nextCursor : start
  const reading = state.reading
  const readMore = useCallback(async () => {
    if (cursor === undefined || reading) return
    const mine = turn.current
    setState({ reading: true })
    const answer = await ways.current.load(cursor)
    if (mine !== turn.current) return
    if (answer.ok) setRest((before) => [...before, answer.data])
    setState(answer.ok ? { reading: false } : { reading: false, refusal: answer.error })
  }, [cursor, reading])

  const items = useMemo(() => {
    if (!first.data) return undefined
    const byId = new Map<string, Item>()
    // What moved from one page to the next in between is shown once.
    for (const page of [first.data, ...rest])
      for (const item of ways.current.itemsOf(page)) if (!byId.has(item.id)) byId.set(item.id, item)
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
