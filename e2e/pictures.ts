import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startWorld, type World } from '../demo/world'
import { launchBrowser } from './browser/browser'

const FOLDER = path.resolve(__dirname, '..', 'docs', 'pictures')
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 800 }
const TEXT = '招不到返岗工人，急需普工30名，3月1日前到岗'
const PUSHED = 'p-zone-tech-sme'
/** Invented: nobody has published it. */
const NOTICE = `沈阳高新区管理委员会文件
沈高新发［２０２６］２１号
关于补贴企业购置生产设备的若干办法
各有关企业：
为帮助区内工业企业多出产品，定下面几条办法。
一、补给谁
（一）登记在本区、职工不超过300人的企业。
（二）当年新买生产设备。
二、补多少
按设备价款的百分之十补，一家最多五十万元。
三、怎么申请
请在2026年6月30日前到政策兑现平台提交申请表和发票。
联系人：王平，联系电话：024-83780001
沈阳高新区管理委员会
2026年3月2日`

interface Picture {
  name: string
  person: string
  /** The page's address, or a function that prepares the world and returns the address. */
  route: string | ((world: World) => Promise<string>)
  viewport?: { width: number; height: number }
  dark?: boolean
  elder?: boolean
  /** Steps on the page before the picture is taken. */
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

/** Reads a notice into a draft, which shows every value with its passage. @returns the address */
async function draftNotice(world: World): Promise<string> {
  const drafted = await world.as('chen-li').policies.draft({ regionCode: 'CN2101G1', text: NOTICE })
  if (!drafted.ok) throw new Error(drafted.error.code)
  return `desk/policy-edit/index?policyId=${drafted.data.policy.id}`
}

/** Sends a push until every person of the ledger is accounted for. @returns the address */
async function sendPush(world: World): Promise<string> {
  const { pushes, policies } = world.as('chen-li')
  const read = await policies.read({ policyId: PUSHED })
  if (!read.ok) throw new Error(read.error.code)
  const at = { policyId: PUSHED, version: read.data.policy.version }
  const rehearsed = await pushes.rehearse(at)
  if (!rehearsed.ok) throw new Error(rehearsed.error.code)
  const { digest, confirm } = rehearsed.data
  const sent = await pushes.send({ ...at, digest, ...(confirm && { confirmed: confirm }) })
  if (!sent.ok) throw new Error(sent.error.code)
  await world.settle()
  return `desk/delivery/index?pushId=${sent.data.push.id}`
}

/** The pictures of the README and of docs/tour.md. `npm run pictures` makes them; it needs an installed Chinese font. */
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
  // The tour: pictures that the README does not show.
  { name: 'tour-needs', person: '李娜', route: 'pages/needs/index' },
  { name: 'tour-confirm', person: '李娜', route: 'pages/need/index?needId=n_demo_loan-renewal-proposed' },
  { name: 'tour-profile', person: '李娜', route: 'enterprise/profile/index' },
  { name: 'tour-answer', person: '周敏', route: 'desk/need/index?needId=n_demo_operators' },
  { name: 'tour-enter', person: '周敏', route: 'desk/need-enter/index' },
  { name: 'tour-draft', person: '陈立', route: draftNotice, viewport: WIDE },
  { name: 'tour-delivery', person: '陈立', route: sendPush },
  { name: 'tour-setup', person: '林悦', route: 'desk/setup/index' },
  { name: 'tour-duty', person: '林悦', route: 'desk/duty/index' },
  { name: 'tour-enterprises', person: '林悦', route: 'desk/enterprises/index', viewport: WIDE },
  { name: 'tour-qualifications', person: '林悦', route: 'desk/qualifications/index' },
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
  const route = typeof picture.route === 'string' ? picture.route : await picture.route(world)
  await page.goto(`${world.cloud.url}/${route}`)
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
