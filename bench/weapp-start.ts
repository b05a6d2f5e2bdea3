import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import { openStage, type WeappStage } from '../e2e/weapp/stage'
import { ms, percentile, type Figure } from './figures'

const CPU_SLOWDOWN = 4
const LAPS = 5
const PERSON = 'li-na'
const COLD_MAX_MS = 2500
const WARM_MAX_MS = 1000
const FRONT = 'wx-page.in-front'

/**
 * The compiled mini-program on a processor four times slower, with the demo district: the time from its start until the first screen shows its
 * content, the median of several starts; on a phone without it, and again with its stored data.
 */
export async function weappStart(): Promise<Figure[]> {
  const stage = await openStage()
  const cold: number[] = []
  const warm: number[] = []
  try {
    for (let lap = 0; lap < LAPS; lap += 1) {
      const { page, close } = await slowPhone(stage)
      cold.push(await startOf(page, stage))
      warm.push(await startOf(page, stage))
      await close()
    }
  } finally {
    await stage.close()
  }
  return [
    figure('first screen of the mini-program, CPU 4× slower, first start', cold, COLD_MAX_MS),
    figure('… a later start', warm, WARM_MAX_MS),
  ]
}

async function slowPhone({ browser }: WeappStage): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return { page, close: () => context.close() }
}

/** Milliseconds until the page in front shows words and has finished loading. */
async function startOf(page: Page, { server }: WeappStage): Promise<number> {
  const startedAt = performance.now()
  await page.goto(server.phoneUrl(PERSON), { waitUntil: 'commit' })
  await page.waitForFunction((front) => {
    const shown = document.querySelector<HTMLElement>(front)
    return shown !== null && shown.innerText.trim() !== '' && shown.querySelector('.skeleton') === null
  }, FRONT)
  return performance.now() - startedAt
}

function figure(what: string, laps: readonly number[], maxMs: number): Figure {
  const measuredMs = percentile(laps, 0.5)
  return {
    what,
    measured: `${ms(measuredMs)} (slowest ${ms(Math.max(...laps))})`,
    promised: `< ${ms(maxMs)}`,
    passed: measuredMs < maxMs,
  }
}
