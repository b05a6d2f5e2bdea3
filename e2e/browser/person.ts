import type { Browser, Locator, Page } from 'playwright-core'
import type { World } from '../../demo/world'

/** A person with a browser of their own. Keeps the errors of that browser. */
export interface BrowserPerson {
  page: Page
  /** Errors of the page and its console. A journey must end with none. */
  errors: string[]
  button(name: string | RegExp): Locator
}

const PHONE = { width: 390, height: 844 }

/** Opens the demo's sign-in page in a browser of its own and signs in by `enter`. */
export async function openDemo(
  {
    browser,
    world,
    viewport = PHONE,
  }: { browser: Browser; world: World; viewport?: typeof PHONE | undefined },
  enter: (person: BrowserPerson) => Promise<void>,
): Promise<BrowserPerson> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  // Earlier pages stay in the document, hidden. Only visible elements count.
  const button = (text: string | RegExp) =>
    page.getByRole('button', { name: text }).locator('visible=true').last()
  const person = { page, errors, button }
  await page.goto(`${world.cloud.url}/pages/people/index`)
  await enter(person)
  await page.waitForURL(/home|queue/)
  // The sign-in page disappears a moment later. Until then its field would be found first.
  await page.getByRole('textbox', { name: '以新访客进入' }).waitFor({ state: 'hidden' })
  return person
}

/** Opens the demo in a phone-size browser and signs in by choosing the person, as everybody does. */
export const openAs = (
  browser: Browser,
  world: World,
  name: string,
  viewport?: typeof PHONE,
): Promise<BrowserPerson> =>
  openDemo({ browser, world, viewport }, ({ page }) => page.getByText(name, { exact: true }).first().click())
