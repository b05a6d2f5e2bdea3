import { useEffect, useRef } from 'react'

/** What a key does, by the key as the browser names it: `j`, `/`, `ArrowDown`. */
export type KeyActions = Readonly<Partial<Record<string, () => void>>>

/** True where a key is text: one is writing. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/**
 * Keys of the browser build. They act only while nobody writes, no dialogue is open and no Ctrl, Alt or Command is pressed, so that
 * typing and the browser's own keys stay as they are. Escape leaves a box in which one writes.
 */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (document.querySelector('[role="dialog"]') !== null) return
      if (isWriting(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
        return
      }
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
