import path from 'node:path'
import { ROOT } from '../../demo/environment'
import { startWorld, type World } from '../../demo/world'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser/browser'
import { holdPhone, type Holder } from '../../weapp-host/holder'
import { servePhone, type PhoneServer } from '../../weapp-host/server'

/** The built package. */
export const PACKAGE = path.join(ROOT, 'dist', 'weapp')
const NOW = Date.parse('2026-03-03T09:30:00+08:00')

/** The demo district, the phone and a browser, for a journey on the compiled mini-program. */
export interface WeappStage {
  readonly world: World
  readonly browser: Browser
  readonly server: PhoneServer
  /** Gives a phone to a demo person, on the first page or another one; `kept` is in the phone's storage from an earlier day. */
  hold(person: string, page?: string, kept?: Readonly<Record<string, unknown>>): Promise<Holder>
  close(): Promise<void>
}

/**
 * Opens the demo district and the package on the phone.
 * @param options.page serve the page for browsers as well
 * @throws Error when the package has problems
 */
export async function openStage({ page = false } = {}): Promise<WeappStage> {
  const world = await startWorld({ seed: 'district', now: NOW, page })
  const server = await servePhone({ packageRoot: PACKAGE, cloudUrl: world.cloud.url })
  const browser = await launchBrowser()
  return {
    world,
    browser,
    server,
    hold: (person, page, kept) => holdPhone({ browser, server }, person, page, kept),
    close: async () => {
      await browser.close()
      await server.close()
      await world.close()
    },
  }
}
