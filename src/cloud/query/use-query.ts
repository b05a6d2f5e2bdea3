import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Envelope, Failure } from '@/shared/contract/action'
import { readCached, writeCached, cacheGeneration, subscribeToCache } from './answer-cache'

export interface Query<Data, Code extends string> {
  /** The last content, however old. */
  data: Data | undefined
  /** When that content came, epoch ms. */
  at: number | undefined
  /** Why the newest attempt failed; earlier content stays. */
  refusal: Failure<Code> | undefined
  pending: boolean
  refresh(): Promise<void>
  /** Puts newer content in place, e.g. the answer of an action about the same thing. */
  replace(data: Data): void
}

/** Running reads by key: a page and the frame around it that read the same at once share one call. */
const running = new Map<string, Promise<unknown>>()

/**
 * Reads from the cloud whenever the page is shown. `key` identifies the content completely: another key is other content, and an
 * undefined key reads nothing yet. Cached content is shown at once and stays when the network does not answer.
 */
export function useQuery<Data, Code extends string>(
  key: string | undefined,
  load: () => Promise<Envelope<Data, Code>>,
): Query<Data, Code> {
  const cached = useSyncExternalStore(subscribeToCache, () =>
    key === undefined ? undefined : readCached<Data>(key),
  )
  const generation = useSyncExternalStore(subscribeToCache, cacheGeneration)
  const [state, setState] = useState<{ refusal?: Failure<Code>; pending: boolean }>({
    pending: key !== undefined,
  })
  const attempt = useRef(0)
  const latestLoad = useRef(load)
  latestLoad.current = load

  const read = useCallback(
    async (joining: boolean) => {
      if (key === undefined) return
      const mine = (attempt.current += 1)
      setState((before) => ({ ...before, pending: true }))
      const joined = joining ? (running.get(key) as Promise<Envelope<Data, Code>> | undefined) : undefined
      const reading = joined ?? latestLoad.current()
      running.set(key, reading)
      const answer = await reading
      if (running.get(key) === reading) running.delete(key)
      // A newer read has begun, or the page has closed: nobody waits for this answer.
      if (mine !== attempt.current) return
      if (answer.ok && !joined) writeCached(key, { data: answer.data, at: Date.now() })
      setState(answer.ok ? { pending: false } : { refusal: answer.error, pending: false })
    },
    [key],
  )

  const replace = useCallback(
    (data: Data) => {
      if (key === undefined) return
      attempt.current += 1
      writeCached(key, { data, at: Date.now() })
      setState({ pending: false })
    },
    [key],
  )

  useEffect(() => {
    setState({ pending: key !== undefined })
    void read(true)
    return () => {
      attempt.current += 1
    }
  }, [key, read, generation])

  // The first show of a page is covered by the effect above.
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) void read(true)
    shownBefore.current = true
  })

  const refresh = useCallback(() => read(false), [read])
  return {
    data: cached?.data,
    at: cached?.at,
    refusal: state.refusal,
    pending: state.pending,
    refresh,
    replace,
  }
}
