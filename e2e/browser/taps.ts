import type { Page } from 'playwright-core'

/** How many taps somebody has made since the counter was set to nought. */
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
 * Counts real taps on a page from now on, over every page that follows: what the browser itself reports as pressed. A press into a field
 * belongs to typing, and typing does not count; nor do presses of the keyboard, or clicks that a script makes.
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
