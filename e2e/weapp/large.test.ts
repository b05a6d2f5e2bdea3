import type { Page } from 'playwright-core'
import { layoutFaults, unreachable } from '../browser/layout'
import { toVisit } from '../browser/visits'
import type { Holder } from '../../weapp-host/holder'
import { pagesOfPackage } from '../../weapp-host/pages-of-package'
import { openStage, PACKAGE, type WeappStage } from './stage'

/** On a screen of 375 px; it grows with the screen. */
const BODY_TEXT_PX = 30
/** The root of the page in front. */
const ROOT = 'wx-page.in-front'

/** Boxes (buttons, cards) that hide a part of what is in them, with their words. */
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

describe('every page of the compiled mini-program in the largest words', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  const openLargest = (name: string): Promise<Holder> => {
    const { person, query } = toVisit(stage.world, name)
    return stage.hold(person, `/${name}${query === undefined ? '' : `?${query}`}`, {
      'elder-mode': 'largest',
    })
  }
  const faultsOf = async ({ page }: Holder) => ({
    overflow: await page.evaluate((root) => {
      const frame = document.querySelector(root)
      return frame ? frame.scrollWidth - frame.clientWidth : undefined
    }, ROOT),
    clipped: await clippedBoxes(page),
    layout: await layoutFaults(page, ROOT),
    outOfReach: await unreachable(page, ROOT),
  })

  it.each(pagesOfPackage(PACKAGE).pages)(
    '%s: nothing beside the screen, cut short or out of reach',
    async (name) => {
      const holder = await openLargest(name)
      const bodyText = await holder.page
        .locator(`${ROOT} .screen`)
        .first()
        .evaluate((screen) => Number.parseFloat(getComputedStyle(screen).fontSize))
      expect(bodyText).toBeGreaterThanOrEqual(BODY_TEXT_PX)
      expect(await faultsOf(holder)).toEqual({ overflow: 0, layout: [], clipped: [], outOfReach: [] })
      expect(await holder.faults()).toEqual([])
      await holder.close()
    },
  )

  it('what is wrong is found', async () => {
    const holder = await openLargest('pages/mine/index')
    await holder.page.addStyleTag({
      content: `
        .mine-name { white-space: nowrap !important; overflow: hidden; width: 10px !important; display: block }
        .screen-body { min-width: 600px !important }`,
    })
    const { overflow, layout } = await faultsOf(holder)
    expect(overflow).toBeGreaterThan(0)
    for (const kind of [/cut off: 李娜/, /beside the screen/])
      expect(layout).toEqual(expect.arrayContaining([expect.stringMatching(kind)]))
    await holder.close()
  })
})
