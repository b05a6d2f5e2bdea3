import { useEffect, useRef } from 'react'

/** Whoever opens the page reads both: answers that are no further apart belong together. */
const TOGETHER_MS = 3_000

/** A list beside the queue, as far as reading it again goes. */
interface ShownList {
  at: number | undefined
  refresh: () => Promise<void>
}

/**
 * Reads a list beside the queue again when the queue was read anew after it: what was done with one of its rows takes the row away.
 * @param isShown an empty list is not read again: nothing of it can be out of date
 * @param queueAt when the queue was read last, epoch ms
 */
export function useReadAgain(
  { at, refresh }: ShownList,
  isShown: boolean,
  queueAt: number | undefined,
): void {
  const latest = useRef({ at, isShown })
  latest.current = { at, isShown }
  useEffect(() => {
    const { at: readAt = queueAt, isShown: shown } = latest.current
    if (shown && queueAt !== undefined && readAt !== undefined && queueAt - readAt > TOGETHER_MS)
      void refresh()
  }, [queueAt, refresh])
}
