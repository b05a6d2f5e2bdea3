import type { Browser } from 'playwright-core'
import { formatDay } from '@/shared/domain/time/wording'
import { formatMonth, toMonth } from '@/shared/domain/time/month'
import { startWorld, type World } from '../../demo/world'
import { launchBrowser } from '../browser/browser'
import { openAs, type BrowserPerson } from '../browser/person'
import { watchRequests } from '../browser/requests'
import { openDistrict } from './stage'

const POLICY = 'p-torch-38'
const QUESTION = '技术合同登记还要交纸质件吗'

describe('a policy, from the list to the answer of the park, in the browser', () => {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    world = await openDistrict()
  })
  afterEach(() => world.close())
  afterAll(() => browser.close())

  const see = ({ page }: BrowserPerson, words: string | RegExp) =>
    page.getByText(words).locator('visible=true').first().waitFor()
  const reads = () =>
    world.cloud.database.find('policy_reads', { policyId: POLICY, personId: 'li-na' }) as {
      openedAt?: number
      checkedAt?: number
      consultedAt?: number
      needId?: string
      keptAt?: number
    }[]

  it('read → asked one fact → answered → the verdict changes → stored → consulted → the agent sees the policy', async () => {
    const reader = await openAs(browser, world, '李娜')
    const { page, button } = reader
    await see(reader, '适合您的政策')
    await page.getByRole('link', { name: '政策' }).locator('visible=true').first().click()
    await button(/疫情期间科技企业办事便利化的若干安排，待补信息/).click()
    await page.waitForURL(/pages\/policy/)
    await see(reader, '只差一项信息：所在省已开通技术合同登记分系统。填上马上知道结果。')
    await button('所在省已开通技术合同登记分系统：不是').click()
    await see(reader, /现在看，您的企业暂不符合/)
    await button('改所在省已开通技术合同登记分系统').click()
    await button('所在省已开通技术合同登记分系统：是').click()
    await see(reader, '您的企业符合全部条件，可以去办。')
    await button('收藏').click()
    await button('已收藏').waitFor()

    await button('去咨询').click()
    await page.waitForURL(/post-need/)
    await see(reader, '咨询：科技企业办事便利化')
    await page.getByRole('textbox').locator('visible=true').first().fill(QUESTION)
    await button('提交诉求').click()
    await see(reader, /已提交，受理码/)
    await see(reader, '咨询的政策')
    const [need] = world.cloud.database.find('needs', { text: QUESTION }) as {
      _id: string
      category: string
    }[]
    expect(need?.category).toBe('policy')
    expect(reads()).toEqual([
      expect.objectContaining({
        openedAt: expect.any(Number),
        checkedAt: expect.any(Number),
        keptAt: expect.any(Number),
        consultedAt: expect.any(Number),
        needId: need?._id,
      }),
    ])

    await page.goto(`${world.cloud.url}/pages/policy/index?policyId=${POLICY}`)
    await see(reader, '您已咨询过这项政策')
    await page.goto(`${world.cloud.url}/pages/policies/index`)
    await page.getByRole('tab', { name: '收藏' }).locator('visible=true').click()
    await see(reader, '已收藏')

    const agent = await openAs(browser, world, '周敏')
    await agent.page.goto(`${world.cloud.url}/desk/need/index?needId=${need?._id}`)
    await see(agent, QUESTION)
    await see(agent, '咨询的政策')
    expect([...reader.errors, ...agent.errors]).toEqual([])
  })

  it('is found by its number in other brackets; a withdrawn policy says so', async () => {
    const reader = await openAs(browser, world, '李娜')
    const { page } = reader
    await page.goto(`${world.cloud.url}/pages/policies/index`)
    const box = page.getByRole('textbox', { name: '找政策' })
    await box.fill('国科火字［2020］38号')
    await see(reader, /最贴近的/)
    await see(reader, '科技企业办事便利化')
    await box.fill('宇宙飞船泊位')
    await see(reader, '没有找到相关政策')

    const policies = world.as('chen-li').policies
    const { id, version } = (
      world.cloud.database.find('policies', { _id: 'p-zone-tech-sme' }) as { _id: string; version: number }[]
    ).map(({ _id, ...rest }) => ({ id: _id, ...rest }))[0] ?? { id: '', version: 0 }
    await policies.recall({ policyId: id, version, reason: '有误' })
    await page.goto(`${world.cloud.url}/pages/policy/index?policyId=${id}`)
    await see(reader, '这项政策已经撤回')
    expect(reader.errors).toEqual([])
  })

  it('a visitor with the link reads the whole policy and is shown how to register', async () => {
    const visitor = await openAs(browser, world, '韩雪')
    await visitor.page.goto(`${world.cloud.url}/pages/policy/index?policyId=p-zone-tech-sme`)
    await see(visitor, '职工人数不超过 500 人')
    await visitor.button('登记企业，看符不符合').click()
    await visitor.page.waitForURL(/register/)

    expect(visitor.errors).toEqual([])
  })

  it('the keyboard goes through the deadlines', async () => {
    // The page takes the month from the browser's own clock.
    const today = Date.now()
    const present = await startWorld({ seed: 'district', page: true, now: today })
    try {
      const [{ deadlineOn }] = present.cloud.database.find('policies', { _id: 'p-zone-tech-sme' }) as [
        { deadlineOn: string },
      ]
      const reader = await openAs(browser, present, '李娜')
      const requests = watchRequests(reader.page)
      await reader.page.goto(`${present.cloud.url}/enterprise/deadlines/index`)
      await see(reader, /^\d{4}年\d{1,2}月$/)
      // If this month has no deadline left, the calendar opens on the next month that has one.
      await requests.idle()
      const shown = reader.page.getByText(formatMonth(toMonth(deadlineOn)), { exact: true })
      if (!(await shown.isVisible())) await reader.button('下个月').click()
      const day = reader.page.getByRole('button', { name: `${formatDay(deadlineOn)}，` })
      await day.focus()
      await reader.page.keyboard.press('Enter')
      await see(reader, '看这个月全部')
      await see(reader, '科技型中小企业入库奖励')
      expect(reader.errors).toEqual([])
    } finally {
      await present.close()
    }
  })
})
