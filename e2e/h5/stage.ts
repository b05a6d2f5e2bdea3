import type { Browser } from 'playwright-core'
import { startWorld, type World } from '../../demo/world'
import { launchBrowser } from '../browser/browser'

/** A Tuesday morning in office hours. */
const NOW = Date.parse('2026-03-03T09:30:00+08:00')

/** The demo district with its page, and a browser, for a journey. */
export interface Stage {
  world: World
  browser: Browser
  close: () => Promise<void>
}

/** The demo district as `npm start` plants it, with the built page. */
export const openDistrict = () => startWorld({ seed: 'district', page: true, now: NOW })

/** Opens the demo district and a browser for a journey whose tests share one world. */
export async function openStage(): Promise<Stage> {
  const browser = await launchBrowser()
  try {
    const world = await openDistrict()
    return {
      world,
      browser,
      close: async () => {
        await browser.close()
        await world.close()
      },
    }
  } catch (fault) {
    await browser.close()
    throw fault
  }
}
