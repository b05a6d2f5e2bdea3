import Taro from '@tarojs/taro'

/** Height of the bar at the top, so that what is jumped to does not hide under it. */
const BAR_PX = 64

/** Brings an element of the page into sight and, in the browser, puts the focus into its first field. */
export function jumpTo(id: string): void {
  if (process.env.TARO_ENV !== 'h5') {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -BAR_PX, duration: 200 })
    return
  }
  // Pages that one came from stay in the document: only what is shown counts.
  const place = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].find(
    (element) => element.offsetParent !== null,
  )
  place?.scrollIntoView({ behavior: 'smooth', block: 'start' })
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
