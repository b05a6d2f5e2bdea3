import type { Page } from 'playwright-core'

/** The size of body text on a screen of 375 px, in px, by the size that a person chose. */
export const BODY_TEXT_PX = { standard: 15, elder: 19.5, largest: 30 } as const

/** As in src/ui/screen/text-size.ts. */
export type TextSize = keyof typeof BODY_TEXT_PX

/** Changes the size as the setting does: by one class at the root of a screen, without reloading the page. */
export function resizeText(page: Page, size: TextSize): Promise<void> {
  return page.evaluate(async (to) => {
    for (const { classList } of document.querySelectorAll('.screen')) {
      classList.toggle('elder', to !== 'standard')
      classList.toggle('largest', to === 'largest')
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  }, size)
}
