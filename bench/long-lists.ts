import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import { signIn } from '../e2e/browser/session'
import { openStage, type WeappStage } from '../e2e/weapp/stage'
import { ms, percentile, type Figure } from './figures'
import { openNeeds } from './queueing'

const ITEMS = 2_000
const PAGE_ITEMS = 20
/** A person notices when the screen stands still this long. */
const FRAME_MAX_MS = 100
const PAGE_MAX_MS = 1_000
const SCREEN = { width: 390, height: 844 }

interface Scrolled {
  /** Time until the next page of rows is drawn, for each page, in order. */
  pages: number[]
  /** Times between two frames while the whole list is scrolled. */
  frames: number[]
  nodes: number
}

/** A queue of 2,000 needs read to its end, then scrolled from its top to its end, in the mini-program and in the browser. */
export async function longLists(): Promise<Figure[]> {
  const stage = await openStage({ page: true })
  try {
    await openNeeds(stage.world, ITEMS)
    const phone = await scroll(await onPhone(stage))
    const browser = await scroll(await inBrowser(stage))
    return [...figures('in the mini-program', phone), ...figures('in the browser', browser)]
  } finally {
    await stage.close()
  }
}

async function onPhone({ browser, server }: WeappStage): Promise<Page> {
  const page = await (await browser.newContext({ viewport: SCREEN, hasTouch: true })).newPage()
  await page.goto(server.phoneUrl('zhou-min', '/desk/queue/index'))
  return page
}

async function inBrowser({ browser, world }: WeappStage): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' })
  await signIn(context, world, 'zhou-min')
  const page = await context.newPage()
  await page.goto(`${world.cloud.url}/desk/queue/index`)
  return page
}

/** Reads page after page by the button, as somebody does who does not scroll, then scrolls through all of it. */
async function scroll(page: Page): Promise<Scrolled> {
  page.setDefaultTimeout(60_000)
  const more = page.getByRole('button', { name: '再看一些' }).locator('visible=true').last()
  await more.waitFor()
  const pages: number[] = []
  while (pages.length < ITEMS / PAGE_ITEMS - 1 && (await more.count()) > 0) {
    const startedAt = performance.now()
    await more.click()
    await page.getByText('正在加载…').waitFor({ state: 'detached' })
    pages.push(performance.now() - startedAt)
  }
  const frames = await page.evaluate(scrollThrough)
  return { pages, frames, nodes: await page.evaluate(() => document.querySelectorAll('*').length) }
}

/** Runs in the page: a screen every frame, from the top to the end. */
async function scrollThrough(): Promise<number[]> {
  const tall = [...document.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.scrollHeight > element.clientHeight + 1000 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
  )
  const scroller = tall.sort((a, b) => b.scrollHeight - a.scrollHeight)[0] ?? document.documentElement
  const gaps: number[] = []
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight / 2) {
    scroller.scrollTop = top
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    gaps.push(now - before)
    before = now
  }
  return gaps
}

function figures(where: string, { pages, frames, nodes }: Scrolled): Figure[] {
  const last = percentile(pages.slice(-20), 0.5)
  const slow = percentile(frames, 0.95)
  return [
    {
      what: `${ITEMS.toLocaleString('en')} needs ${where}: one more page at the end of the list (at its beginning)`,
      measured: `${ms(last)} (${ms(percentile(pages.slice(0, 20), 0.5))})`,
      promised: `< ${ms(PAGE_MAX_MS)}`,
      passed: last < PAGE_MAX_MS,
    },
    {
      what: `… scrolled through: a frame, p95 (longest; frames; nodes at the end)`,
      measured: `${ms(slow)} (${ms(Math.max(...frames))}; ${frames.length}; ${nodes})`,
      promised: `< ${ms(FRAME_MAX_MS)}`,
      passed: slow < FRAME_MAX_MS,
    },
  ]
}
