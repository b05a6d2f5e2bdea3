import type { Browser, Page } from 'playwright-core'
import type { World } from '../../demo/world'
import { openDemo, type BrowserPerson } from './person'

/** Opens the demo in a browser and signs in as a visitor of this name, by the field on the sign-in page. */
export async function openAsVisitor(
  browser: Browser,
  world: World,
  name: string,
  viewport?: { width: number; height: number },
): Promise<BrowserPerson & VisitorSteps> {
  const person = await openDemo({ browser, world, viewport }, async ({ page, button }) => {
    await page.getByLabel('以新访客进入').locator('visible=true').fill(name)
    await button('以访客进入').click()
  })
  return { ...person, ...stepsOn(person.page, world) }
}

/** Steps that people do on every page. */
interface VisitorSteps {
  open(path: string): Promise<void>
  fill(label: string | RegExp, text: string): Promise<void>
  /** Chooses in a field that opens its choices in a sheet. */
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
