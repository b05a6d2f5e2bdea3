import type { Holder } from '../../weapp-host/holder'
import { pagesOfPackage } from '../../weapp-host/pages-of-package'
import { BODY_TEXT_PX, resizeText } from '../browser/text-size'
import { toVisit } from '../browser/visits'
import { bodyTextPx, sizeFaults } from './largest-words'
import { openStage, PACKAGE, type WeappStage } from './stage'

const { pages: PAGES, roots: ROOTS } = pagesOfPackage(PACKAGE)
/** pages.test.ts enlarges every page after it has opened. Here a person who chose the size on an earlier day opens these pages. */
const MAIN_PAGES = PAGES.filter((page) => !ROOTS.some((root) => page.startsWith(`${root}/`)))

describe('the compiled mini-program with the largest text size', () => {
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
  const classesOf = ({ page }: Holder) =>
    page.evaluate(() =>
      [...document.querySelectorAll('wx-page.in-front .screen')].map((one) => [...one.classList].sort()),
    )

  it.each(MAIN_PAGES)('%s: nothing beside the screen, cut short or out of reach', async (name) => {
    const holder = await openLargest(name)
    expect(await bodyTextPx(holder.page)).toBeGreaterThanOrEqual(BODY_TEXT_PX.largest)
    expect(await sizeFaults(holder.page)).toEqual({ overflow: 0, layout: [], clipped: [], outOfReach: [] })
    expect(await holder.faults()).toEqual([])
    const opened = await classesOf(holder)
    await resizeText(holder.page, 'standard')
    await resizeText(holder.page, 'largest')
    expect(await classesOf(holder)).toEqual(opened)
    await holder.close()
  })

  it('the checks find planted faults', async () => {
    const holder = await openLargest('pages/mine/index')
    await holder.page.addStyleTag({
      content: `
        .mine-name { white-space: nowrap !important; overflow: hidden; width: 10px !important; display: block }
        .screen-body { min-width: 600px !important }`,
    })
    const { overflow, layout } = await sizeFaults(holder.page)
    expect(overflow).toBeGreaterThan(0)
    for (const kind of [/cut off: 李娜/, /beside the screen/])
      expect(layout).toEqual(expect.arrayContaining([expect.stringMatching(kind)]))
    await holder.close()
  })
})
