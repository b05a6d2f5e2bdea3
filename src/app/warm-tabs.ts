/** The first screen rests this long before anything else is fetched. */
const REST_MS = 2_000

/** A page as Taro's build for browsers keeps it: `load` fetches its code. */
interface RouteOfTaro {
  path: string
  load(): readonly unknown[]
}

/** In a browser each page is fetched when it is opened. Brings the code of the tabs while the first screen rests, so that a tap on one need not wait. */
export function warmTabs(): void {
  if (process.env.TARO_ENV !== 'h5' || savesData()) return
  setTimeout(() => void fetchTabs(), REST_MS)
}

/** One after the other: what somebody taps meanwhile shares the line with one page only. */
async function fetchTabs(): Promise<void> {
  for (const { load } of listTabs()) {
    try {
      await Promise.all(load())
    } catch {
      // Without a network the tap itself asks again, and says so.
      return
    }
  }
}

function listTabs(): RouteOfTaro[] {
  const app: unknown = Reflect.get(window, '__taroAppConfig')
  if (!isRecord(app) || !isRecord(app['tabBar'])) return []
  const paths = listOf(app['tabBar']['list']).flatMap((tab) => (isRecord(tab) ? [tab['pagePath']] : []))
  return listOf(app['routes']).flatMap((route) =>
    isRoute(route) && paths.includes(route.path) ? [route] : [],
  )
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isRoute = (value: unknown): value is RouteOfTaro =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['load'] === 'function'

/** The person asked the browser to fetch no more than is needed. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return isRecord(connection) && connection['saveData'] === true
}
