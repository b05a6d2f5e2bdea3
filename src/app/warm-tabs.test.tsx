import { forgetTaro } from '../../config/jest.taro'
import { warmTabs } from './warm-tabs'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  forgetTaro()
  jest.useRealTimers()
  Reflect.deleteProperty(window, '__taroAppConfig')
  Reflect.deleteProperty(navigator, 'connection')
})

/** Sets up a Taro application with three pages, two of them tabs; returns the paths that were fetched. */
function offerPages(answer: (path: string) => Promise<unknown> = () => Promise.resolve({})): string[] {
  const fetched: string[] = []
  const route = (path: string) => ({
    path,
    load: () => {
      fetched.push(path)
      return [answer(path)]
    },
  })
  Reflect.set(window, '__taroAppConfig', {
    tabBar: { list: [{ pagePath: 'pages/home/index' }, { pagePath: 'pages/policies/index' }] },
    routes: ['pages/home/index', 'pages/policies/index', 'desk/queue/index'].map(route),
  })
  return fetched
}

it('fetches the tabs, and nothing else, some time after the start', async () => {
  const fetched = offerPages()
  warmTabs()
  expect(fetched).toEqual([])
  await jest.advanceTimersByTimeAsync(3_000)
  expect(fetched).toEqual(['pages/home/index', 'pages/policies/index'])
})

it('stops quietly when the network is gone', async () => {
  const fetched = offerPages(() => Promise.reject(new Error('Loading chunk 1 failed')))
  warmTabs()
  await jest.advanceTimersByTimeAsync(3_000)
  expect(fetched).toEqual(['pages/home/index'])
})

it('fetches nothing for a person who saves data', async () => {
  const fetched = offerPages()
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true })
  warmTabs()
  await jest.advanceTimersByTimeAsync(3_000)
  expect(fetched).toEqual([])
})
