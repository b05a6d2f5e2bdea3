/** Time after the start before anything beyond the first screen is fetched. */
const REST_MS = 2_000

/** A page in the route table of Taro's browser build: `load` fetches its code. */
interface RouteOfTaro {
  path: string
  load(): readonly unknown[]
}

/** A browser fetches the code of a page when it is opened. Fetches the code of the tabs beforehand, so that a tap on one need not wait. */
export function warmTabs(): void {
  if (process.env.TARO_ENV !== 'h5' || savesData()) return
  setTimeout(() => void fetchTabs(), REST_MS)
}

/** Fetches one tab after the other, so that a page that is tapped meanwhile shares the network with only one of them. */
async function fetchTabs(): Promise<void> {
  for (const { load } of listTabs()) {
    try {
      await Promise.all(load())
    } catch {
      // Without a network a tap fetches the page again and reports the failure.
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

/** Whether the person has set the browser to save data. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return isRecord(connection) && connection['saveData'] === true
}
