import type { Page } from 'playwright-core'

/** Body text of a screen of 375 px, in px, by the size that a person chose. */
export const BODY_TEXT_PX = { standard: 15, elder: 19.5, largest: 30 } as const

/** As in src/ui/screen/text-size.ts. */
export type TextSize = keyof typeof BODY_TEXT_PX

/** Changes the size as the setting does, without loading the page again: the size is one class at the root of a screen. */
export function resizeText(page: Page, size: TextSize): Promise<void> {
  return page.evaluate(async (to) => {
    for (const { classList } of document.querySelectorAll('.screen')) {
      classList.toggle('elder', to !== 'standard')
      classList.toggle('largest', to === 'largest')
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  }, size)
}
