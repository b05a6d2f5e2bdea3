import type { Page } from 'playwright-core'
import { layoutFaults, unreachable } from '../browser/layout'

/** The root of the page in front. */
const ROOT = 'wx-page.in-front'

/** The faults of the page in front with large words. */
export interface SizeFaults {
  /** Pixels beside the screen; undefined when no page is there. */
  overflow: number | undefined
  /** Boxes (buttons, cards) that hide a part of their content, with their words. */
  clipped: string[]
  layout: string[]
  outOfReach: string[]
}

/** Finds elements that large words push off the screen, cut off or make unreachable. */
export async function sizeFaults(page: Page): Promise<SizeFaults> {
  return {
    overflow: await page.evaluate((root) => {
      const frame = document.querySelector(root)
      return frame ? frame.scrollWidth - frame.clientWidth : undefined
    }, ROOT),
    clipped: await clippedBoxes(page),
    layout: await layoutFaults(page, ROOT),
    outOfReach: await unreachable(page, ROOT),
  }
}

/** The size of body text on the page in front, in px. */
export function bodyTextPx(page: Page): Promise<number> {
  return page
    .locator(`${ROOT} .screen`)
    .first()
    .evaluate((screen) => Number.parseFloat(getComputedStyle(screen).fontSize))
}

function clippedBoxes(page: Page): Promise<string[]> {
  return page.evaluate((root) => {
    const hides = (axis: string) => axis === 'hidden' || axis === 'clip'
    return [...document.querySelectorAll<HTMLElement>(`${root} *`)]
      .filter((box) => box.checkVisibility() && !box.closest('.unseen, [aria-hidden=true]'))
      .filter((box) => box.innerText.trim() !== '')
      .filter((box) => {
        const { overflowX, overflowY } = getComputedStyle(box)
        const wide = hides(overflowX) && box.scrollWidth > box.clientWidth + 1
        return wide || (hides(overflowY) && box.scrollHeight > box.clientHeight + 2)
      })
      .map((box) => `${box.className}: ${box.innerText.trim().replace(/\s+/g, ' ').slice(0, 30)}`)
  }, ROOT)
}
