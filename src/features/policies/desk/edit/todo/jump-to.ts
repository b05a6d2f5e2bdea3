import Taro from '@tarojs/taro'

/** Height of the bar at the top, so that the target of a jump is not hidden below it. */
const BAR_PX = 64

/** Scrolls to an element of the page. In the browser it also puts the focus into the first field of the element. */
export function jumpTo(id: string): void {
  if (process.env.TARO_ENV !== 'h5') {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -BAR_PX, duration: 200 })
    return
  }
  // Earlier pages stay in the document, so only a visible element counts.
  const place = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].find(
    (element) => element.offsetParent !== null,
  )
  place?.scrollIntoView({ behavior: 'smooth', block: 'start' })
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
