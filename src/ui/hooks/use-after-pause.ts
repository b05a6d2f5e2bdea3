import { useEffect, useState } from 'react'

/** A pause in typing after which a search runs. */
const TYPING_MS = 300

/** A text as it was at the last pause in typing; an emptied one at once. */
export function useAfterPause(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : TYPING_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
