import type { Browser, BrowserContext, Page } from 'playwright-core'
import { performance } from 'node:perf_hooks'
import { startWorld, type World } from '../demo/world'
import { launchBrowser } from '../e2e/browser/browser'
import { signIn } from '../e2e/browser/session'
import { ms, percentile, type Figure } from './figures'

/** A slow phone: a processor four times slower than this machine's, and slow 4G as Chromium's own tools set it. */
const CPU_SLOWDOWN = 4
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const LAPS = 5
const VIEWPORT = { width: 390, height: 844 }
const TEXT = '招工'
const AT_REST_MS = 4_000

const COLD_SCREEN_MAX_MS = 2500
const WARM_SCREEN_MAX_MS = 1000
const INTERACTIVE_MAX_MS = 2500
const TAB_MAX_MS = 1000

interface Lap {
  screen: number
  interactive: number
}

/**
 * 首页 on a slow phone, the median of several visits: the time until the question is on the screen, and until its field accepts text;
 * with nothing cached, and again with the cache of the first visit. Then the first tap on another tab.
 */
export async function h5Slow(): Promise<Figure[]> {
  const world = await startWorld({ seed: 'district', page: true })
  const browser = await launchBrowser()
  try {
    const cold: Lap[] = []
    const warm: Lap[] = []
    const tabs: number[] = []
    for (let lap = 0; lap < LAPS; lap += 1) {
      const context = await newContext(browser, world)
      cold.push(await visit(context, world, async () => undefined))
      warm.push(
        await visit(context, world, async (page) => {
          tabs.push(await firstTab(page))
        }),
      )
      await context.close()
    }
    const median = (laps: readonly Lap[], of: keyof Lap) =>
      percentile(
        laps.map((lap) => lap[of]),
        0.5,
      )
    return [
      figure(
        '首页 on a slow phone, nothing cached: on the screen',
        median(cold, 'screen'),
        COLD_SCREEN_MAX_MS,
      ),
      figure('… usable: what is typed is taken', median(cold, 'interactive'), INTERACTIVE_MAX_MS),
      figure(
        '首页 on a slow phone, visited before: on the screen',
        median(warm, 'screen'),
        WARM_SCREEN_MAX_MS,
      ),
      figure('… first tap on another tab', percentile(tabs, 0.5), TAB_MAX_MS),
    ]
  } finally {
    await browser.close()
    await world.close()
  }
}

function figure(what: string, measuredMs: number, maxMs: number): Figure {
  return { what, measured: ms(measuredMs), promised: `≤ ${ms(maxMs)}`, passed: measuredMs <= maxMs }
}

async function newContext(browser: Browser, world: World): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await signIn(context, world, 'li-na')
  return context
}

/** One visit of 首页 in a page of its own, on the slow phone. */
async function visit(
  context: BrowserContext,
  world: World,
  then: (page: Page) => Promise<void>,
): Promise<Lap> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  const question = page.getByRole('textbox').locator('visible=true').first()
  const startedAt = performance.now()
  await page.goto(`${world.cloud.url}/pages/home/index`, { waitUntil: 'commit' })
  await question.waitFor()
  const screen = performance.now() - startedAt
  await question.fill(TEXT)
  await page
    .getByText('可能马上帮到您')
    .or(page.getByText(/提诉求/))
    .first()
    .waitFor()
  const interactive = performance.now() - startedAt
  await then(page)
  await page.close()
  return { screen, interactive }
}

/** The time until the list of policies has its rows, after a pause in which a person reads the page. */
async function firstTab(page: Page): Promise<number> {
  await page.waitForTimeout(AT_REST_MS)
  const startedAt = performance.now()
  await page.getByRole('link', { name: /^政策/ }).locator('visible=true').last().click()
  await page.getByText('科技型中小企业入库奖励').locator('visible=true').first().waitFor()
  return performance.now() - startedAt
}
