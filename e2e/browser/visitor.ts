import type { Browser, Page } from 'playwright-core'
import type { World } from '../../demo/world'
import type { BrowserPerson } from './person'

const PHONE = { width: 390, height: 844 }

/** Opens the demo in a browser and comes in as a visitor of this name, by the field on the page of people. */
export async function openAsVisitor(
  browser: Browser,
  world: World,
  name: string,
  viewport = PHONE,
): Promise<BrowserPerson & VisitorSteps> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const button = (text: string | RegExp) =>
    page.getByRole('button', { name: text }).locator('visible=true').last()
  await page.goto(`${world.cloud.url}/pages/people/index`)
  await page.getByLabel('以新访客进入').locator('visible=true').fill(name)
  await button('以访客进入').click()
  await page.waitForURL(/home|queue/)
  return { page, errors, button, ...stepsOn(page, world) }
}

/** What people do on every page. */
interface VisitorSteps {
  open(path: string): Promise<void>
  fill(label: string | RegExp, text: string): Promise<void>
  /** Chooses in a field whose choices open in a sheet. */
  choose(field: string, choice: string | RegExp): Promise<void>
  see(words: string | RegExp): Promise<void>
}

function stepsOn(page: Page, world: World): VisitorSteps {
  return {
    open: async (path) => {
      await page.goto(`${world.cloud.url}/${path}`)
    },
    fill: (label, text) => page.getByLabel(label).locator('visible=true').last().fill(text),
    choose: async (field, choice) => {
      await page
        .getByRole('button', { name: new RegExp(`^${field}：`) })
        .locator('visible=true')
        .last()
        .click()
      await page.getByRole('dialog').getByText(choice).locator('visible=true').first().click()
    },
    see: (words) => page.getByText(words).locator('visible=true').first().waitFor(),
  }
}
