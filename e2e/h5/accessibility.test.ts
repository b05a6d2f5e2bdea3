import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PEOPLE } from '../../demo/data/people'
import type { World } from '../../demo/world'
import { watchRequests, type RequestWatch } from '../browser/requests'
import { layoutFaults, unreachable } from '../browser/layout'
import { pagesOfApp } from '../browser/pages-of-app'
import { BODY_TEXT_PX, resizeText, type TextSize } from '../browser/text-size'
import { toVisit } from '../browser/visits'
import { wordingFaults } from '../browser/wording'
import { openStage } from './stage'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that another theme can break: it changes only colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
/** The rules that another text size can break while the same elements stay visible. All other rules check names, roles and order. */
const SIZE_RULES = [...COLOUR_RULES, 'target-size', 'scrollable-region-focusable']
const PHONE = { width: 390, height: 844 }
/** The root of the page in front. The pages behind it stay in the document, hidden. */
const ROOT = '.screen'

/** Pages that differ between people. They are checked for these people besides the one visit of every page. */
const FURTHER = ['pages/home/index', 'pages/mine/index'].flatMap((page) =>
  ['han-xue', 'zhou-min', 'chen-li', 'lin-yue'].map((person) => ({ page, person })),
)

interface WatchedPage {
  page: Page
  requests: RequestWatch
}

interface Violation {
  id: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}
declare global {
  interface Window {
    axe: { run(root: object, options: object): Promise<{ violations: Violation[] }> }
  }
}

describe('every page of the browser build, for everybody', () => {
  let world: World
  let browser: Browser
  const contexts = new Map<string, Promise<BrowserContext>>()
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())

  const contextOf = (person: string) => {
    const made = contexts.get(person) ?? newContext(person)
    contexts.set(person, made)
    return made
  }
  const newContext = async (person: string) => {
    const context = await browser.newContext({
      viewport: PHONE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    const openid = PEOPLE.find(({ key }) => key === person)?.person.openid ?? ''
    await context.addInitScript((token) => {
      localStorage.setItem('session-token', JSON.stringify({ data: token }))
      localStorage.setItem('elder-mode', JSON.stringify({ data: 'standard' }))
    }, world.cloud.sessions.issue(openid))
    return context
  }

  const newPage = async (person: string): Promise<WatchedPage> => {
    const page = await (await contextOf(person)).newPage()
    page.setDefaultTimeout(20_000)
    return { page, requests: watchRequests(page) }
  }
  /** One browser page for each person. It is reloaded for each check and not replaced, because its browser has already compiled the code. */
  const pages = new Map<string, Promise<WatchedPage>>()
  const pageOf = (person: string) => {
    const opened = pages.get(person) ?? newPage(person)
    pages.set(person, opened)
    return opened
  }

  const open = async ({ page, requests }: WatchedPage, address: string, size: TextSize = 'standard') => {
    if (size !== 'standard')
      await page.addInitScript(
        (value) => localStorage.setItem('elder-mode', JSON.stringify({ data: value })),
        size,
      )
    await page.goto(`${world.cloud.url}/${address}`)
    await page.locator(ROOT).locator('visible=true').first().waitFor()
    await requests.idle()
    await page.waitForFunction(() => document.querySelector('.screen .skeleton') === null)
  }

  const violations = async (page: Page, runOnly: readonly string[] = TAGS): Promise<string[]> => {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
    const found = await page.evaluate(
      (asked) =>
        window.axe.run(document, {
          runOnly: asked,
          resultTypes: ['violations'],
          // axe calls this rule experimental. It reports the short name of a card as a fault.
          rules: { 'label-content-name-mismatch': { enabled: false } },
        }),
      runOnly,
    )
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id} at ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim() ?? ''}`,
      ),
    )
  }

  /** The visible elements. With another text size the stylesheet could show or hide some. */
  const elementsSeen = (page: Page): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].map((one) => (one.checkVisibility() ? one.tagName : '-')).join(' '),
    )

  /** Expects no faults in the light and the dark theme and with every text size. */
  const look = async (name: string, person: string, query?: string) => {
    const watched = await pageOf(person)
    const { page } = watched
    const address = `${name}${query === undefined ? '' : `?${query}`}`
    const wrong: Record<string, string[]> = {}
    const note = (when: string, faults: string[]) => {
      if (faults.length > 0) wrong[when] = faults
    }
    await open(watched, address)
    let read: string | undefined
    for (const size of Object.keys(BODY_TEXT_PX) as TextSize[]) {
      await resizeText(page, size)
      note(`${size}: layout`, await layoutFaults(page, ROOT, size !== 'standard'))
      note(`${size}: wording`, await wordingFaults(page, ROOT))
      if (size !== 'standard') note(`${size}: out of reach`, await unreachable(page, ROOT))
      const seen = await elementsSeen(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        if (size === 'largest' && colorScheme === 'dark') continue
        await page.emulateMedia({ colorScheme })
        const rules = colorScheme === 'dark' ? COLOUR_RULES : seen === read ? SIZE_RULES : TAGS
        note(`${size}, ${colorScheme}: axe`, await violations(page, rules))
      }
      await page.emulateMedia({ colorScheme: 'light' })
      read = seen
    }
    return wrong
  }

  it.each(pagesOfApp())('%s', async (name) => {
    const { person, query } = toVisit(world, name)
    expect(await look(name, person, query)).toEqual({})
  })

  it.each(FURTHER)('$page as $person', async ({ page, person }) => {
    expect(await look(page, person)).toEqual({})
  })

  it.each(Object.entries(BODY_TEXT_PX) as [TextSize, number][])(
    '%s: body text of %d px',
    async (size, px) => {
      const watched = await newPage('li-na')
      const { page } = watched
      await open(watched, 'pages/mine/index', size)
      const shown = await page
        .locator(ROOT)
        .evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize))
      expect(shown).toBe(px)
      const classes = () =>
        page.evaluate(() => [...document.querySelectorAll('.screen')].map((one) => [...one.classList].sort()))
      const stored = await classes()
      await resizeText(page, 'standard')
      await resizeText(page, size)
      expect(await classes()).toEqual(stored)
      await page.close()
    },
  )

  it('changes the theme without a transition for people who want less motion', async () => {
    const watched = await newPage('lin-yue')
    const { page } = watched
    await open(watched, 'desk/officers/index')
    const colours = () =>
      page
        .locator(`${ROOT} *`)
        .evaluateAll((all) =>
          all.map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]),
        )
    const moving = () => page.evaluate(() => document.getAnimations().length)
    const light = await colours()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await moving()).toBe(0)
    const atOnce = await colours()
    expect(atOnce).not.toEqual(light)
    // Open the page again in dark, after all answers have arrived, and compare the colours.
    await open(watched, 'desk/officers/index')
    expect(await colours()).toEqual(atOnce)
    await page.close()
  })

  it('the checks find planted faults', async () => {
    const watched = await newPage('li-na')
    const { page } = watched
    await open(watched, 'pages/mine/index')
    await page.addStyleTag({
      content:
        '.mine-membership { color: #ccc !important } .mine-name { white-space: nowrap; overflow: hidden; width: 10px !important } .mine-phone { margin-top: -24px !important; position: relative; } .screen-body { width: 600px !important; min-width: 600px !important }',
    })
    const faults = await layoutFaults(page, ROOT)
    for (const kind of [/beside the screen/, /cut off: 李娜/])
      expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(kind)]))
    expect(await violations(page)).toEqual(expect.arrayContaining([expect.stringMatching(/color-contrast/)]))
    expect(await wordingFaults(page, ROOT)).toEqual([])
    await page.locator('.mine-name').evaluate((name) => {
      name.insertAdjacentHTML(
        'afterend',
        '<p>请补充：请补充合同</p><p>2020-03-05</p><p>好的 。</p><p>完。。</p>',
      )
      name.insertAdjacentHTML('afterend', '<input placeholder="很长的提示放不下" style="width: 40px">')
    })
    expect((await wordingFaults(page, ROOT)).map((fault) => fault.split(':')[0]).sort()).toEqual([
      'a day in the form of the database',
      'a hint that is cut',
      'a space beside a stop',
      'said twice',
      'two stops',
    ])
    await page.close()
  })
})
