import type { Page } from 'playwright-core'

/** The number of taps since the counter was reset. */
export interface TapCounter {
  count(): number
  reset(): void
}

declare global {
  interface Window {
    tapped(): Promise<void>
  }
}

/**
 * Counts real taps from now on, on this page and every page that follows, as the browser itself reports them. Presses into a field
 * belong to typing and do not count; nor do presses of keys or clicks by a script.
 */
export async function countTaps(page: Page): Promise<TapCounter> {
  let taps = 0
  await page.exposeFunction('tapped', () => {
    taps += 1
  })
  const listen = () =>
    document.addEventListener(
      'click',
      ({ isTrusted, detail, target }) => {
        const isField = target instanceof Element && target.closest('input, textarea') !== null
        if (isTrusted && detail > 0 && !isField) void window.tapped()
      },
      { capture: true },
    )
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return { count: () => taps, reset: () => void (taps = 0) }
}
