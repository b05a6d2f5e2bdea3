import { useEffect, useState } from 'react'

/** A search runs after this long without a keystroke. */
const TYPING_MS = 300

/** The text as it was at the last pause in typing. An empty text counts at once. */
export function useAfterPause(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : TYPING_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
