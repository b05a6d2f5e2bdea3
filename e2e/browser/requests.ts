import type { Page, Request } from 'playwright-core'

/** Waits until a page has requested everything it shows. */
export interface RequestWatch {
  /** Resolves when no request is under way and the page has nothing left to do with the answers. */
  idle(): Promise<void>
}

/** How many times in a row the page must be idle without a request in between. */
const IDLE_ROUNDS = 3

/**
 * Follows the requests of a page from now on. Playwright's own `networkidle` waits half a second after the last request, however
 * soon the page was ready; here the browser says when it has nothing to do.
 */
export function watchRequests(page: Page): RequestWatch {
  const underWay = new Set<Request>()
  let started = 0
  page.on('request', (request) => {
    underWay.add(request)
    started += 1
  })
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  const idleOnce = () =>
    page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())))
  return {
    idle: async () => {
      let idleRounds = 0
      while (idleRounds < IDLE_ROUNDS) {
        const before = started
        await idleOnce()
        idleRounds = underWay.size > 0 || started > before ? 0 : idleRounds + 1
      }
    },
  }
}
