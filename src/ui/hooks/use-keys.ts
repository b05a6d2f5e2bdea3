import { useEffect, useRef } from 'react'

/** An action for each key, by the browser's name of the key: `j`, `/`, `ArrowDown`. */
export type KeyActions = Readonly<Partial<Record<string, () => void>>>

/** True where the key types text. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/**
 * Keys of the browser build. They act only while nobody writes, no dialogue is open and no Ctrl, Alt or Command is pressed, so that typing
 * and the browser's own keys stay as they are. Escape takes the focus out of a box.
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
