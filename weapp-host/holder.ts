import type { Browser, Locator, Page } from 'playwright-core'
import type { JournalReading } from './phone/journal'
import type { PhoneServer } from './server'

/** The screen counts as settled after this time without any event. Longer than any typing pause in the app. */
const QUIET_MS = 500
const TIMEOUT_MS = 20_000
const SCREEN = { width: 390, height: 844 }

/** The cost of one step. */
export interface HolderStep extends JournalReading {
  name: string
  /** The page the person was on afterwards. */
  route: string
}

/** A demo person with the phone in hand. They find everything by visible text or by names that a screen reader says. */
export interface Holder {
  readonly page: Page
  /** One per step, in order. */
  readonly steps: readonly HolderStep[]
  button(name: string | RegExp): Locator
  text(words: string | RegExp): Locator
  /** Runs `act` (one tap or one entry), waits for the words `sees`, and until the screen is at rest. */
  step(name: string, act: () => Promise<void>, sees: string | RegExp): Promise<HolderStep>
  route(): Promise<string>
  /** All errors so far: of the mini-program, of the phone, and of the browser's console. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

/**
 * Opens the mini-program on this person’s phone and waits for its first page.
 * @param kept values in the mini-program's storage from an earlier day, by key
 */
export async function holdPhone(
  { browser, server }: { browser: Browser; server: PhoneServer },
  person: string,
  firstPage = '',
  kept: Readonly<Record<string, unknown>> = {},
): Promise<Holder> {
  const context = await browser.newContext({
    viewport: SCREEN,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
  })
  await context.addInitScript(
    ([owner, entries]) => {
      // The blank page before the first one has no storage.
      if (location.protocol === 'about:') return
      for (const [key, value] of entries)
        localStorage.setItem(`mp:${owner}:${key}`, JSON.stringify({ value }))
    },
    [person, Object.entries(kept)] as const,
  )
  const page = await context.newPage()
  page.setDefaultTimeout(TIMEOUT_MS)
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(`page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  const steps: HolderStep[] = []
  const settle = async (name: string): Promise<HolderStep> => {
    await page.waitForFunction((quietMs) => window.mp.ready && window.mp.isQuiet(quietMs), QUIET_MS)
    const reading = await page.evaluate(() => ({
      ...window.mp.reading(),
      route: window.mp.route() ?? '',
    }))
    const step = { name, ...reading }
    steps.push(step)
    return step
  }
  await page.goto(server.phoneUrl(person, firstPage))
  await settle(`open ${firstPage || 'the app'}`)
  return {
    page,
    steps,
    // Hidden pages and tabs stay in the document, so this looks for visible elements only.
    button: (name) => page.getByRole('button', { name }).locator('visible=true').last(),
    text: (words) => page.getByText(words).locator('visible=true').first(),
    async step(name, act, sees) {
      await page.evaluate(() => window.mp.begin())
      await act()
      await page.getByText(sees).locator('visible=true').first().waitFor()
      return settle(name)
    },
    route: () => page.evaluate(() => window.mp.route() ?? ''),
    faults: async () => [...new Set([...(await page.evaluate(() => window.mp.faults)), ...heard])],
    close: () => context.close(),
  }
}
