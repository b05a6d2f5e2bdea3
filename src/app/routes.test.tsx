import '../../config/jest.taro'
import type * as AppConfig from '../app.config'
import { routes, TAB_ROUTES } from './routes'
import sitemap from './sitemap.json'

/** The pages that the app declares in the browser, where it has all of them. */
function declaredPages(): string[] {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: config } = jest.requireActual<typeof AppConfig>('../app.config')
  const { pages = [], subPackages = [], tabBar } = config
  expect(TAB_ROUTES).toEqual(tabBar?.list.map(({ pagePath }) => `/${pagePath}`))
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}

it('leads to every page of the app, and to no other', () => {
  const reached = Object.values(routes).map((route) => String(Reflect.apply(route, undefined, [])))
  expect(reached.sort()).toEqual(
    declaredPages()
      .map((page) => `/${page}`)
      .sort(),
  )
})

it('encodes queries and leaves out those that are not given', () => {
  expect(routes.need('n1')).toBe('/pages/need/index?needId=n1')
  expect(routes.need('n1', true)).toBe('/pages/need/index?needId=n1&posted=1')
  expect(routes.postNeed()).toBe('/enterprise/post-need/index')
  expect(routes.postNeed({ text: '招工&减免 50%', policyId: 'p1' })).toBe(
    '/enterprise/post-need/index?text=%E6%8B%9B%E5%B7%A5%26%E5%87%8F%E5%85%8D%2050%25&policyId=p1',
  )
})

it('lets WeChat index pages that everybody may read, and none of the desk or of an enterprise', () => {
  const isFound = (page: string) =>
    sitemap.rules.find((rule) => rule.page === '*' || rule.page === page)?.action === 'allow'
  const found = declaredPages().filter(isFound)
  expect(found).toEqual([
    'pages/home/index',
    'pages/policies/index',
    'pages/policy/index',
    'enterprise/service/index',
    'enterprise/services/index',
    'enterprise/privacy/index',
  ])
})
