import type { Browser, Page } from 'playwright-core'
import type { World } from '../../demo/world'
import { launchBrowser } from '../browser/browser'
import { openAs } from '../browser/person'
import { openDistrict } from './stage'

const TEXT = '招不到返岗工人，急需普工30名，3月1日前到岗'

describe('a need, from the first word to the rating, in the browser', () => {
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

  const needs = (text: string) =>
    world.cloud.database.find('needs', { text }) as {
      _id: string
      state: string
      rating?: { level: string }
      judged?: unknown
    }[]

  /** Waits until the cloud has answered a judgement. */
  const judging = (page: Page) =>
    page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('"judge"'))

  it('post → match → claim → reply → propose → confirm → rate', async () => {
    const enterprise = await openAs(browser, world, '李娜')
    await enterprise.page.getByRole('textbox').first().fill(TEXT)
    await enterprise.page.getByText('返岗用工招聘对接').first().waitFor()
    await enterprise.button(/提诉求/).click()
    await enterprise.page.waitForURL(/post-need/)
    await enterprise.page
      .getByText(/提交后由/)
      .locator('visible=true')
      .waitFor()
    await enterprise.button('提交诉求').click()
    await enterprise.page.getByText(/已提交，受理码/).waitFor()
    await enterprise.page
      .getByText(/从您提交那一刻起计时/)
      .locator('visible=true')
      .waitFor()
    const helps = enterprise.button(/^有用：返岗用工招聘对接/)
    const heard = judging(enterprise.page)
    await helps.focus()
    await enterprise.page.keyboard.press('Enter')
    await heard
    await expect(helps.getAttribute('aria-pressed')).resolves.toBe('true')
    const [need] = needs(TEXT)
    expect(need).toMatchObject({
      state: 'submitted',
      judged: [{ collection: 'services', helpful: true, side: 'enterprise' }],
    })

    const agent = await openAs(browser, world, '周敏')
    await agent.button(`认领：${TEXT}`).click()
    await agent.page
      .getByText(/已认领/)
      .first()
      .waitFor()
    await agent.page.goto(`${world.cloud.url}/desk/need/index?needId=${need?._id}`)
    await agent.page.getByText('企业说有用').locator('visible=true').waitFor()
    await agent.button('回复').click()
    await agent.page.getByRole('textbox').locator('visible=true').last().fill('已联系三家机构')
    await agent.button('发送回复').click()
    await agent.page.getByText('已联系三家机构').locator('visible=true').first().waitFor()
    await agent.button('提出办结').click()
    await agent.page.getByRole('textbox').locator('visible=true').last().fill('首批十八人周五到岗')
    await agent.button('请企业确认').click()
    await agent.page.getByText('待确认').locator('visible=true').first().waitFor()

    await enterprise.page.reload()
    await enterprise.page.getByText('首批十八人周五到岗').locator('visible=true').first().waitFor()
    await enterprise.button('确认解决').click()
    // The page shows the rating by itself, without a preselected level.
    await enterprise.page.getByText('办得怎么样？').waitFor()
    await enterprise.page.getByText('满意', { exact: true }).locator('visible=true').last().click()
    await enterprise.button('提交评价').click()
    await enterprise.page.getByText('谢谢您的评价').first().waitFor()
    expect(needs(TEXT)).toMatchObject([{ state: 'resolved', rating: { level: 'satisfied' } }])
    expect([...enterprise.errors, ...agent.errors]).toEqual([])
  })

  it('a judgement of a policy works by keyboard; without a network it is stored and sent later', async () => {
    const { page, button } = await openAs(browser, world, '李娜')
    const posted = await world.as('li-na').needs.post({
      enterpriseId: 'hengtuo',
      text: '厂房房租太高，想减免房租',
      category: 'other',
      contact: { name: '李娜', phone: '13000000101' },
    })
    if (!posted.ok) throw new Error(posted.error.code)
    const { id, alsoFound } = posted.data.need
    const name = alsoFound?.policies[0]?.name ?? ''
    const stored = () =>
      (world.cloud.database.find('needs', { _id: id }) as { judged?: unknown }[])[0]?.judged
    await page.goto(`${world.cloud.url}/pages/need/index?needId=${id}`)
    await page.getByText('相关政策').locator('visible=true').waitFor()
    await page.route('**/invoke/needs', (route) => route.abort('connectionreset'))
    const chip = button(`有用：${name}`)
    await chip.focus()
    await page.keyboard.press('Enter')
    await page
      .getByText(/网络或系统暂时不通/)
      .locator('visible=true')
      .waitFor()
    await expect(chip.getAttribute('aria-pressed')).resolves.toBe('true')
    expect(stored()).toBeUndefined()
    await page.unroute('**/invoke/needs')
    await page.reload()
    const heard = judging(page)
    await button('再发一次').click()
    await heard
    await expect(chip.getAttribute('aria-pressed')).resolves.toBe('true')
    expect(stored()).toMatchObject([{ collection: 'policies', helpful: true, side: 'enterprise' }])
  })

  it('a connection that drops after the cloud has stored the need causes no duplicate', async () => {
    const { page, button } = await openAs(browser, world, '李娜')
    await page.goto(`${world.cloud.url}/enterprise/post-need/index`)
    await page.getByRole('textbox').first().fill('断网也不能重复提交')
    let dropped = 0
    await page.route('**/invoke/needs', async (route) => {
      const { action } = route.request().postDataJSON() as { action: string }
      if (action !== 'post' || dropped >= 4) return route.continue()
      await route.fetch()
      dropped += 1
      return route.abort('connectionreset')
    })
    await button('提交诉求').click()
    await page
      .getByText(/已提交，受理码|再试|重试/)
      .locator('visible=true')
      .first()
      .waitFor()
    if (!page.url().includes('/need/')) await button(/重试|再/).click()
    await page.getByText(/已提交，受理码/).waitFor()
    expect(dropped).toBeGreaterThan(0)
    expect(needs('断网也不能重复提交')).toHaveLength(1)
  })

  it('what was typed survives a closed page, and a fault is shown beside its field', async () => {
    const { page, button } = await openAs(browser, world, '李娜')
    await page.goto(`${world.cloud.url}/enterprise/post-need/index`)
    await page.getByRole('textbox').first().fill('写到一半的诉求')
    await page
      .getByText(/草稿已保存/)
      .locator('visible=true')
      .first()
      .waitFor()
    await page.reload()
    await expect(page.getByRole('textbox').first().inputValue()).resolves.toBe('写到一半的诉求')
    const phone = page.getByRole('textbox', { name: /电话/ })
    await phone.fill('打我微信')
    await button('提交诉求').click()
    await page.getByText('电话号码看起来不对，请检查', { exact: true }).first().waitFor()
    await expect(page.getByRole('textbox').first().inputValue()).resolves.toBe('写到一半的诉求')
    expect(needs('写到一半的诉求')).toHaveLength(0)
  })
})
