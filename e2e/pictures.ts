import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startWorld, type World } from '../demo/world'
import { launchBrowser } from './browser/browser'

const FOLDER = path.resolve(__dirname, '..', 'docs', 'pictures')
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 800 }
const TEXT = '招不到返岗工人，急需普工30名，3月1日前到岗'

interface Picture {
  name: string
  person: string
  route: string
  viewport?: { width: number; height: number }
  dark?: boolean
  elder?: boolean
  /** Whatever has to happen before the picture is taken. */
  before?: (page: Page) => Promise<void>
}

const write = async (page: Page) => {
  await page.getByRole('textbox').locator('visible=true').first().fill(TEXT)
  await page.getByText('返岗用工招聘对接').first().waitFor()
}

const verdict = async (page: Page) => {
  await page.getByText('您符合吗').locator('visible=true').first().waitFor()
}
const audience = async (page: Page) => {
  await page.getByText('会告诉谁').locator('visible=true').first().waitFor()
}

/** The pictures of the README, made anew by `npm run pictures`. A Chinese font must be installed. */
const PICTURES: readonly Picture[] = [
  { name: 'home', person: '李娜', route: 'pages/home/index' },
  { name: 'home-dark', person: '李娜', route: 'pages/home/index', dark: true },
  { name: 'home-elder', person: '李娜', route: 'pages/home/index', elder: true },
  { name: 'post-need', person: '李娜', route: 'enterprise/post-need/index', before: write },
  { name: 'need', person: '李娜', route: 'pages/need/index?needId=n_demo_operators' },
  { name: 'policies', person: '李娜', route: 'pages/policies/index' },
  { name: 'policy', person: '刘洋', route: 'pages/policy/index?policyId=p-zone-tech-sme', before: verdict },
  { name: 'push', person: '陈立', route: 'desk/push/index?policyId=p-zone-tech-sme', before: audience },
  { name: 'policies-wide', person: '陈立', route: 'desk/policies/index', viewport: WIDE },
  { name: 'services', person: '李娜', route: 'enterprise/services/index' },
  { name: 'desk', person: '周敏', route: 'desk/queue/index' },
  { name: 'desk-wide', person: '周敏', route: 'desk/queue/index', viewport: WIDE },
  { name: 'desk-home', person: '周敏', route: 'pages/home/index' },
  { name: 'desk-home-wide', person: '林悦', route: 'pages/home/index', viewport: WIDE },
  { name: 'board-wide', person: '林悦', route: 'desk/board/index', viewport: { width: 1440, height: 900 } },
  { name: 'catalogue-wide', person: '林悦', route: 'desk/catalogue/index', viewport: WIDE, dark: true },
]

async function take(browser: Browser, world: World, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: picture.viewport ?? PHONE,
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: picture.dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  await page.goto(`${world.cloud.url}/pages/people/index`)
  await page.getByText(picture.person, { exact: true }).first().click()
  await page.waitForURL(/home|queue/)
  if (picture.elder) {
    await page.goto(`${world.cloud.url}/pages/mine/index`)
    await page.getByText('大字模式').locator('visible=true').click()
  }
  await page.goto(`${world.cloud.url}/${picture.route}`)
  await page.waitForLoadState('networkidle')
  await picture.before?.(page)
  await page.waitForTimeout(700)
  await page.screenshot({ path: path.join(FOLDER, `${picture.name}.png`) })
  await context.close()
}

async function run(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const now = Date.now()
  const world = await startWorld({ seed: 'district', page: true, now })
  const browser = await launchBrowser()
  const chosen = process.argv.slice(2)
  for (const picture of PICTURES) {
    if (chosen.length > 0 && !chosen.includes(picture.name)) continue
    await take(browser, world, picture)
    console.log(picture.name)
  }
  await browser.close()
  await world.close()
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
