/** In the browser: moves the focus to the visible element with this name, e.g. a box that a key leads to. */
export function focusNamed(label: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  const named = document.querySelectorAll<HTMLElement>(`[aria-label="${label}"]`)
  // Pages that one came from stay in the document, hidden.
  const shown = [...named].filter((element) => element.getClientRects().length > 0)
  shown.at(-1)?.focus()
}

/** In the browser: scrolls just as far as the visible element with this id needs to be seen. */
export function reveal(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
}
