import type { Browser, Page } from 'playwright-core'
import type { World } from '../../demo/world'
import { openAs } from '../browser/person'
import { openStage } from './stage'

const TEXT = '招不到返岗工人，急需普工30名，3月1日前到岗'
const STOPS_MAX = 60

interface FocusedElement {
  name: string
  /** Whether the element is on the screen and its focus ring is visible. */
  visible: boolean
}

/** Reads the element that has the focus. */
function here(page: Page): Promise<FocusedElement> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', visible: true }
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
    const onScreen = box.bottom > 0 && box.top < innerHeight && box.width > 0
    return {
      name: (element.getAttribute('aria-label') ?? element.innerText).trim().replace(/\s+/g, ' '),
      visible: (ring || style.boxShadow !== 'none') && onScreen,
    }
  })
}

/** Presses Tab until the focus is on this name. Every stop on the way must be visible. */
async function tabTo(page: Page, name: RegExp): Promise<string[]> {
  const passed: string[] = []
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab')
    const now = await here(page)
    if (!now.visible) throw new Error(`the focus cannot be seen on “${now.name}”`)
    passed.push(now.name)
    if (name.test(now.name)) return passed
  }
  throw new Error(`no stop ${String(name)} among: ${passed.join(' | ')}`)
}

describe('a need by the keyboard alone, in the browser', () => {
  let world: World
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())

  it('is written, reviewed, posted and taken back; the focus is always visible', async () => {
    const { page, errors } = await openAs(browser, world, '李娜')
    await page.getByText('遇到什么困难').first().waitFor()
    await tabTo(page, /困难/)
    await page.keyboard.type(TEXT)
    await page.getByText('返岗用工招聘对接').first().waitFor()
    await tabTo(page, /提诉求/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/post-need/)
    await page
      .getByText(/提交后由/)
      .locator('visible=true')
      .waitFor()
    const stops = await tabTo(page, /^提交诉求/)
    // The stops follow the order of reading: the name, the telephone, the button that posts.
    const places = [/姓名/, /电话/, /^提交诉求/].map((name) => stops.findIndex((stop) => name.test(stop)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    await page.keyboard.press('Enter')
    await page.getByText(/已提交，受理码/).waitFor()
    await tabTo(page, /撤回/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').locator('visible=true').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').locator('visible=true').waitFor({ state: 'detached' })
    expect((await here(page)).name).toMatch(/撤回/)
    expect(errors).toEqual([])
  })
})
