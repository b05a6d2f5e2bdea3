import { useEffect, useState } from 'react'

/** A search runs after this long without a keystroke. */
const TYPING_MS = 300

/** A text as of the last pause in typing; an empty text at once. */
export function useAfterPause(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : TYPING_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
