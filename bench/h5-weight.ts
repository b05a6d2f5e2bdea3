import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { startWorld, type World } from '../demo/world'
import { launchBrowser } from '../e2e/browser/browser'
import type { Figure } from './figures'

const HOME_MAX = 200_000
const TAB_MAX = 60_000
const AT_REST_MS = 3_000
const TABS = ['政策', '诉求', '我的'] as const
/** Counts code, styles and the page itself, but no pictures and no answers of the cloud. */
const COUNTED = /^(?:document|script|stylesheet)$/

/** Bytes that a browser fetches for the first page of an enterprise, and for a first tap on each other tab, compressed by gzip. */
export async function h5Weight(): Promise<Figure[]> {
  const world = await startWorld({ seed: 'district', page: true })
  const browser = await launchBrowser()
  try {
    const first = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
    await signIn(await first.newPage(), world)
    const storageState = await first.storageState()
    const home: number[] = []
    const more: { tab: string; bytes: number }[] = []
    for (const tab of TABS) {
      // A context of its own: nothing is cached.
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: 'zh-CN',
        storageState,
      })
      const page = await context.newPage()
      const bytes = countBytes(page)
      await page.goto(`${world.cloud.url}/pages/home/index`)
      await page.waitForLoadState('networkidle')
      home.push(await bytes())
      // Files that the page fetches in advance, once it rests, belong to neither figure.
      await page.waitForTimeout(AT_REST_MS)
      await page.waitForLoadState('networkidle')
      const before = await bytes()
      await page.getByText(tab, { exact: true }).locator('visible=true').last().click()
      await page.waitForLoadState('networkidle')
      more.push({ tab, bytes: (await bytes()) - before })
      await context.close()
    }
    const heaviest = more.reduce((most, one) => (one.bytes > most.bytes ? one : most))
    return [
      figure('首页 in the browser, gzip', Math.max(...home), HOME_MAX),
      figure(`first tap on another tab, gzip (${formatTabs(more)})`, heaviest.bytes, TAB_MAX),
    ]
  } finally {
    await browser.close()
    await world.close()
  }
}

const formatTabs = (tabs: readonly { tab: string; bytes: number }[]) =>
  tabs.map(({ tab, bytes }) => `${tab} ${Math.round(bytes / 1000)}`).join(', ')

function figure(what: string, bytes: number, max: number): Figure {
  const kB = (size: number) => `${Math.round(size / 1000)} kB`
  return { what, measured: kB(bytes), promised: `≤ ${kB(max)}`, passed: bytes <= max }
}

async function signIn(page: Page, world: World): Promise<void> {
  await page.goto(`${world.cloud.url}/pages/people/index`)
  await page.getByText('李娜', { exact: true }).first().click()
  await page.waitForURL(/home/)
  await page.waitForLoadState('networkidle')
}

/** Starts to count; the returned function gives the compressed bytes so far. */
function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (COUNTED.test(response.request().resourceType()))
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          (fault: unknown) => {
            // Ignores responses that arrive after the page has closed.
            if (page.isClosed()) return 0
            throw fault
          },
        ),
      )
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
