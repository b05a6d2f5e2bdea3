import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PEOPLE } from '../demo/data/people'
import { reportFailure } from '../demo/commands/failure'
import { ROOT } from '../demo/environment'
import { startWorld, type World } from '../demo/world'
import { launchBrowser } from './browser/browser'
import { pagesOfApp } from './browser/pages-of-app'
import { watchRequests } from './browser/requests'
import { toVisit } from './browser/visits'

const FOLDER = path.join(ROOT, 'dist', 'contact-sheet')
const NOW = Date.parse('2026-03-03T09:30:00+08:00')
const SCREENS = { phone: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } } as const
const LOOKS = ['light', 'dark', 'elder'] as const
const STATES = ['usual', 'empty', 'full', 'offline'] as const
type Screen = keyof typeof SCREENS
type Look = (typeof LOOKS)[number]
type State = (typeof STATES)[number]

/** The number of needs in a full zone. Each repeats SENTENCE until it has about twice the usual length. */
const NEEDS = 60
const SENTENCE = '车间要招返岗普工三十名，月薪六千，包吃住，三月底前到岗，最好有电子厂经验，能上夜班。'
/** The time between two posts: the rate limit allows one a minute. */
const MINUTE_MS = 60_000
const AUTHORS = [
  { person: 'li-na', enterpriseId: 'hengtuo' },
  { person: 'liu-yang', enterpriseId: 'yunqi-soft' },
] as const

/** By then a page has given up after its third attempt. */
const GIVES_UP_MS = 12_000

interface Sheet {
  screen: Screen
  look: Look
  state: State
}

/** The world of a state: the usual district, the minimal one, a zone with many long needs, or the district for pages without a network. */
async function worldOf(state: State): Promise<World> {
  const world = await startWorld({ seed: state === 'empty' ? 'minimal' : 'district', page: true, now: NOW })
  if (state !== 'full') return world
  for (let i = 0; i < NEEDS; i += 1) {
    const { person, enterpriseId } = AUTHORS[i % AUTHORS.length] ?? AUTHORS[0]
    const posted = await world.as(person).needs.post({
      enterpriseId,
      text: `${SENTENCE.repeat(3)}第${i + 1}件`,
      category: 'labour',
      contact: { name: '王先生', phone: '13800000000' },
    })
    if (!posted.ok) throw new Error(posted.error.code)
    world.cloud.clock.advance(MINUTE_MS)
  }
  await world.settle()
  return world
}

async function contextOf(
  browser: Browser,
  world: World,
  person: string,
  sheet: Sheet,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: SCREENS[sheet.screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: sheet.look === 'dark' ? 'dark' : 'light',
  })
  const openid = PEOPLE.find(({ key }) => key === person)?.person.openid ?? ''
  // Set the browser's clock to the world's. Otherwise the pictures would count the days since the demo's date.
  await context.clock.setSystemTime(world.cloud.clock.now())
  await context.addInitScript(
    ([token, size]) => {
      localStorage.setItem('session-token', JSON.stringify({ data: token }))
      localStorage.setItem('elder-mode', JSON.stringify({ data: size }))
    },
    [world.cloud.sessions.issue(openid), sheet.look === 'elder' ? 'elder' : 'standard'] as const,
  )
  return context
}

/** Takes a picture of one page for one person, one screen high. An offline page is opened once with the network before. */
async function takePicture(page: Page, address: string, file: string, isOffline: boolean): Promise<void> {
  const requests = watchRequests(page)
  if (isOffline) {
    await page.goto(address)
    await requests.idle()
    await page.route(
      ({ pathname }) => pathname.startsWith('/invoke'),
      (route) => route.abort(),
    )
  }
  await page.goto(address)
  await page.locator('.screen').locator('visible=true').first().waitFor()
  await requests.idle()
  // Without a network a page tries several times before it gives up.
  await page.waitForFunction(() => document.querySelector('.screen .skeleton') === null)
  // The page shows stored content at once, and says that the network is gone after the last failed attempt. A form makes no request.
  if (isOffline)
    await page
      .locator('text=/现在连不上|没有取到内容/')
      .first()
      .waitFor({ timeout: GIVES_UP_MS })
      .catch(() => undefined)
  await page.screenshot({ path: file, type: 'jpeg', quality: 60 })
}

/** Takes pictures of all pages in one look and one state, each under its name, then one picture of them all. */
async function drawSheet(browser: Browser, world: World, sheet: Sheet, only: string): Promise<void> {
  const name = `${sheet.state}-${sheet.screen}-${sheet.look}`
  const folder = path.join(FOLDER, name)
  mkdirSync(folder, { recursive: true })
  const taken: { title: string; file: string }[] = []
  for (const one of pagesOfApp().filter((address) => address.includes(only))) {
    const { person, query } = toVisit(world, one)
    const context = await contextOf(browser, world, person, sheet)
    const file = path.join(folder, `${one.replaceAll('/', '-')}.jpg`)
    const address = `${world.cloud.url}/${one}${query === undefined ? '' : `?${query}`}`
    await takePicture(await context.newPage(), address, file, sheet.state === 'offline')
    await context.close()
    taken.push({ title: `${one.replace('/index', '')} · ${person}`, file })
  }
  await joinPictures(browser, sheet.screen, taken, path.join(FOLDER, `${name}.png`))
  process.stdout.write(`${path.relative(ROOT, path.join(FOLDER, `${name}.png`))}: ${taken.length} pages\n`)
}

const COLUMNS = { phone: 8, wide: 4 } as const
const CELL_PX = { phone: 220, wide: 440 } as const

async function joinPictures(
  browser: Browser,
  screen: Screen,
  taken: readonly { title: string; file: string }[],
  file: string,
): Promise<void> {
  const cells = taken.map(({ title, file: picture }) => {
    const data = readFileSync(picture).toString('base64')
    return `<figure><figcaption>${title}</figcaption><img src="data:image/jpeg;base64,${data}"></figure>`
  })
  const cell = CELL_PX[screen]
  const style = `body{margin:8px;font:11px sans-serif;display:grid;gap:8px;grid-template-columns:repeat(${COLUMNS[screen]},${cell}px)}figure{margin:0}img{width:${cell}px;border:1px solid #ccc}`
  const page = await browser.newPage({ viewport: { width: COLUMNS[screen] * (cell + 8) + 16, height: 800 } })
  await page.setContent(`<style>${style}</style>${cells.join('')}`)
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}

/** `npm run contact-sheet -- --state usual --screen wide --look dark --page desk`. Every option may be left out. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      state: { type: 'string' },
      screen: { type: 'string' },
      look: { type: 'string' },
      page: { type: 'string', default: '' },
    },
  })
  const chosen = <T extends string>(all: readonly T[], one: string | undefined) =>
    all.filter((each) => one === undefined || each === one)
  const screens: Screen[] = ['phone', 'wide']
  if (values.state === undefined && values.page === '') rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launchBrowser()
  for (const state of chosen(STATES, values.state)) {
    const world = await worldOf(state)
    for (const screen of chosen(screens, values.screen))
      for (const look of chosen(LOOKS, values.look))
        await drawSheet(browser, world, { screen, look, state }, values.page)
    await world.close()
  }
  await browser.close()
  writeFileSync(
    path.join(FOLDER, 'README.txt'),
    'Every page of the browser build, made by npm run contact-sheet.\n',
  )
}

main().catch(reportFailure)
