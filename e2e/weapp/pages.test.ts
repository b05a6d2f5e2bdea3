import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { lowContrast, nameless, tooSmall } from '../../weapp-host/accessibility'
import { overBudget, printSteps } from '../../weapp-host/figures'
import type { HolderStep } from '../../weapp-host/holder'
import { pagesOfPackage } from '../../weapp-host/pages-of-package'
import { BODY_TEXT_PX, resizeText } from '../browser/text-size'
import { toVisit } from '../browser/visits'
import { bodyTextPx, sizeFaults } from './largest-words'
import { openStage, PACKAGE, type WeappStage } from './stage'

const { pages: PAGES, roots: ROOTS } = pagesOfPackage(PACKAGE)

const MAIN_MAX_BYTES = 800_000
const SUBPACKAGE_MAX_BYTES = 1_200_000

/** The bytes of a part of the package, without the parts that WeChat loads separately. */
function bytesOf(part: string, without: readonly string[] = []): number {
  return readdirSync(path.join(PACKAGE, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => !without.some((root) => file.startsWith(`${root}${path.sep}`)))
    .map((file) => statSync(path.join(PACKAGE, part, file)))
    .reduce((bytes, stat) => bytes + (stat.isFile() ? stat.size : 0), 0)
}

describe('every page of the compiled mini-program', () => {
  let stage: WeappStage
  const steps: HolderStep[] = []
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(async () => {
    printSteps('Every page, as it opens', steps)
    await stage.close()
  })

  it.each(PAGES)(
    '%s opens within its budget; is legible, accessible and reachable in light, in dark and with the largest words',
    async (page) => {
      const { person, query } = toVisit(stage.world, page)
      const holder = await stage.hold(person, `/${page}${query === undefined ? '' : `?${query}`}`)
      steps.push(...holder.steps)
      expect(await holder.route()).toBe(page)
      const words = await holder.page.locator('wx-page.in-front').innerText()
      expect(words.length).toBeGreaterThan(10)
      expect(await nameless(holder.page)).toEqual([])
      expect(await tooSmall(holder.page)).toEqual([])
      for (const colorScheme of ['light', 'dark'] as const) {
        await holder.page.emulateMedia({ colorScheme })
        expect({ colorScheme, low: await lowContrast(holder.page) }).toEqual({ colorScheme, low: [] })
      }
      await holder.page.emulateMedia({ colorScheme: 'light' })
      await resizeText(holder.page, 'largest')
      expect(await bodyTextPx(holder.page)).toBeGreaterThanOrEqual(BODY_TEXT_PX.largest)
      const fits = { overflow: 0, layout: [], clipped: [], outOfReach: [] }
      expect(await sizeFaults(holder.page)).toEqual(fits)
      expect(await holder.faults()).toEqual([])
      expect(overBudget(holder.steps)).toEqual([])
      await holder.close()
    },
  )

  it('the package stays within its size limits', () => {
    expect(bytesOf('.', ROOTS)).toBeLessThanOrEqual(MAIN_MAX_BYTES)
    for (const root of ROOTS) expect(bytesOf(root)).toBeLessThanOrEqual(SUBPACKAGE_MAX_BYTES)
  })
})
