import type { Browser } from 'playwright-core'
import type { World } from '../../demo/world'
import type { PersonKey } from '../../demo/data/people'
import { signIn } from '../browser/session'
import { toVisit } from '../browser/visits'
import { openStage } from './stage'

const ENTERED = ['home', 'policies', 'needs', 'mine', 'policy', 'need'].map((name) => `pages/${name}/index`)
const PRELOAD = /<script>\(function ?\(all[^]*?<\/script>/

const isScript = (file: string): boolean => file.endsWith('.js')

describe('a page that people enter by, in the browser', () => {
  let world: World
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())

  async function open(person: string, address: string, change: (html: string) => string) {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await signIn(context, world, person as PersonKey)
    const page = await context.newPage()
    await page.route(
      (url) => url.pathname + url.search === address,
      async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: change(await response.text()) })
      },
    )
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
    })
    await page.goto(world.cloud.url + address, { waitUntil: 'commit' })
    await page.getByRole('main').locator('visible=true').first().waitFor()
    const asked = await page.evaluate(() =>
      [...document.querySelectorAll('link[rel=preload]')].map((link) => link.getAttribute('href') ?? ''),
    )
    const own = await page.evaluate(() =>
      [...document.querySelectorAll('script[defer]')].map((script) => script.getAttribute('src') ?? ''),
    )
    await context.close()
    return { asked: asked.filter(isScript), asks: scripts.filter((file) => !own.includes(file)) }
  }

  it.each(ENTERED)('%s preloads exactly its own code before the app runs', async (name) => {
    const { person, query } = toVisit(world, name)
    const address = `/${name}${query === undefined ? '' : `?${query}`}`
    const { asked } = await open(person, address, (html) => html)
    const without = await open(person, address, (html) => html.replace(PRELOAD, ''))
    expect(without.asked).toEqual([])
    expect(asked.length).toBeGreaterThan(3)
    // Without preloading, the app requests the code of this page first, and that of others when it is idle.
    expect(without.asks.slice(0, asked.length).sort()).toEqual([...asked].sort())
  })

  it('the bare address preloads the first page', async () => {
    const [bare, home] = [await open('li-na', '/', String), await open('li-na', '/pages/home/index', String)]
    expect(bare.asked).toEqual(home.asked)
  })
})
