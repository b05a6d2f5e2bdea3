import { useEffect, useRef } from 'react'

/** Opening the page reads both lists. Two answers within this time count as read together. */
const TOGETHER_MS = 3_000

/** The part of a list beside the queue that reading it again needs. */
interface ShownList {
  at: number | undefined
  refresh: () => Promise<void>
}

/**
 * Reads a list beside the queue again when the queue was read after it: a step may have removed a row.
 * @param isShown false for an empty list, which is not read again because no row of it can be out of date
 * @param queueAt when the queue was last read, epoch ms
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
