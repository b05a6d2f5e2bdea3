/** In the browser: moves the focus to the visible element with this name, e.g. to a box for which there is a key. */
export function focusNamed(label: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  const named = document.querySelectorAll<HTMLElement>(`[aria-label="${label}"]`)
  // Earlier pages stay in the document, hidden.
  const shown = [...named].filter((element) => element.getClientRects().length > 0)
  shown.at(-1)?.focus()
}

/** In the browser: scrolls only as far as it takes to show the visible element with this id. */
export function reveal(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
}
