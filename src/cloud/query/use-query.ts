import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Envelope, Failure } from '@/shared/contract/action'
import { readCached, writeCached, cacheGeneration, subscribeToCache } from './answer-cache'

export interface Query<Data, Code extends string> {
  /** The last content, however old. */
  data: Data | undefined
  /** When that content came, epoch ms. */
  at: number | undefined
  /** Why the newest attempt brought nothing; the content before it stays. */
  refusal: Failure<Code> | undefined
  pending: boolean
  refresh(): Promise<void>
  /** Puts newer content in place, e.g. the answer of an action about the same thing. */
  replace(data: Data): void
}

/** Reads that are under way by key: a page and the frame around it that ask the same at once are answered by one. */
const underWay = new Map<string, Promise<unknown>>()

/**
 * Reads from the cloud whenever the page is shown. `key` names what is read and is the whole of it: another key is another content.
 * An undefined key reads nothing yet. What was seen before is shown at once and stays when the network does not answer.
 */
export function useQuery<Data, Code extends string>(
  key: string | undefined,
  load: () => Promise<Envelope<Data, Code>>,
): Query<Data, Code> {
  const seen = useSyncExternalStore(subscribeToCache, () =>
    key === undefined ? undefined : readCached<Data>(key),
  )
  const generation = useSyncExternalStore(subscribeToCache, cacheGeneration)
  const [state, setState] = useState<{ refusal?: Failure<Code>; pending: boolean }>({
    pending: key !== undefined,
  })
  const turn = useRef(0)
  const loadNow = useRef(load)
  loadNow.current = load

  const read = useCallback(
    async (joining: boolean) => {
      if (key === undefined) return
      const mine = (turn.current += 1)
      setState((before) => ({ ...before, pending: true }))
      const before = joining ? (underWay.get(key) as Promise<Envelope<Data, Code>> | undefined) : undefined
      const reading = before ?? loadNow.current()
      underWay.set(key, reading)
      const answer = await reading
      if (underWay.get(key) === reading) underWay.delete(key)
      // A newer read, or a page that is gone: this answer is nobody's any more.
      if (mine !== turn.current) return
      if (answer.ok && !before) writeCached(key, { data: answer.data, at: Date.now() })
      setState(answer.ok ? { pending: false } : { refusal: answer.error, pending: false })
    },
    [key],
  )

  const replace = useCallback(
    (data: Data) => {
      if (key === undefined) return
      turn.current += 1
      writeCached(key, { data, at: Date.now() })
      setState({ pending: false })
    },
    [key],
  )

  useEffect(() => {
    setState({ pending: key !== undefined })
    void read(true)
    return () => {
      turn.current += 1
    }
  }, [key, read, generation])

  // The first show of a page is covered by the effect above.
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void read(true)
    shownBefore.current = true
  })

  const refresh = useCallback(() => read(false), [read])
  return { data: seen?.data, at: seen?.at, refusal: state.refusal, pending: state.pending, refresh, replace }
}
