import type { Browser } from 'playwright-core'
import type { World } from '../../demo/world'
import { launchBrowser } from '../browser/browser'
import { openAs } from '../browser/person'
import { openDistrict } from './stage'

const TITLE = '关于补贴企业购置生产设备的若干办法'
const SHORT = '购置生产设备补贴'
/** Invented: nobody has published it. */
const NOTICE = `沈阳高新区管理委员会文件
沈高新发［２０２６］２１号
${TITLE}
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

describe('a policy, from the pasted notice to the feed of an enterprise, in the browser', () => {
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

  const stored = () =>
    world.cloud.database.find('policies', { title: TITLE }) as {
      _id: string
      state: string
      shortTitle: string
      documentNumber: string
      deadlineOn: string
    }[]

  it('paste → correct → rule → submit → approved by a second person → published → fits', async () => {
    const publisher = await openAs(browser, world, '陈立')
    const { page, button } = publisher
    const box = (label: string | RegExp) =>
      page.getByLabel(label, { exact: true }).locator('visible=true').last()
    const first = (label: string) => page.getByLabel(label, { exact: true }).locator('visible=true').first()
    await page
      .getByRole('link', { name: /^政策发布/ })
      .locator('visible=true')
      .first()
      .click()
    await button('录入一份文件').click()
    await box('文件正文').fill(NOTICE)
    await button('读成草稿').click()

    // Each value read is in its field, with the words of the notice where they differ.
    await page.waitForURL(/policy-edit/)
    await expect(box('发文字号').inputValue()).resolves.toBe('沈高新发〔2026〕21号')
    await expect(box('截止申报').inputValue()).resolves.toBe('2026-06-30')
    await box('短标题').fill(SHORT)
    await button('看还差什么').click()
    await first('能得到什么').fill('新买生产设备，补一成价款，最多 50 万元')
    await box('谁能享受').fill('登记在本区、职工不超过 300 人的企业')
    await box('怎么办').fill('在政策兑现平台传申请表和发票')

    if (!(await button('加第一个条件').isVisible())) {
      await button('加一项兑现事项').click()
      await box('事项名称').fill('设备补贴')
      await box('能得到什么').fill('按设备价款的10%给予补贴，最高50万元')
    }
    await button('加第一个条件').click()
    await page.getByRole('radio', { name: '职工人数', exact: true }).click()
    await page.getByRole('radio', { name: '不超过' }).locator('visible=true').click()
    await box('数值（人）').fill('300')
    await button('依据哪一条：不注明').click()
    await page
      .getByRole('radio', { name: /补给谁/ })
      .first()
      .click()
    await page.getByText('企业看到的是').locator('visible=true').waitFor()
    await button('提交审核').click()
    await page
      .getByText(/自己写过的政策要由另一位同事审核/)
      .locator('visible=true')
      .waitFor()
    const [policy] = stored()
    expect(policy).toMatchObject({ state: 'in_review', shortTitle: SHORT, deadlineOn: '2026-06-30' })

    const reviewer = await openAs(browser, world, '林悦')
    await reviewer.page.goto(`${world.cloud.url}/desk/policies/index?show=in_review`)
    await reviewer.button(`${SHORT}，待审核`).click()
    await reviewer.page.getByText('职工人数不超过 300 人').locator('visible=true').first().waitFor()
    await reviewer.button('审核通过').click()
    await reviewer.page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await reviewer.page.getByText('已通过').locator('visible=true').first().waitFor()

    await page.reload()
    await button('立即发布').click()
    await page.getByRole('dialog').getByRole('button', { name: '立即发布' }).click()
    await page.getByText('已发布').locator('visible=true').first().waitFor()
    expect(stored()[0]?.state).toBe('published')

    const feed = await world.as('li-na').policies.feed({ enterpriseId: 'hengtuo', show: 'all' })
    expect(feed.ok && feed.data.policies.map(({ shortTitle }) => shortTitle)).toContain(SHORT)
    const check = await world
      .as('li-na')
      .policies.check({ enterpriseId: 'hengtuo', policyId: policy?._id ?? '' })
    expect(check.ok && check.data.rule?.root).toMatchObject({ all: [{ fact: 'staff', value: 300 }] })
    expect([...publisher.errors, ...reviewer.errors]).toEqual([])
  })

  it('when a draft is changed in two places, the later editor chooses what stays', async () => {
    const made = await world.as('chen-li').policies.draft({ regionCode: 'CN2101G1', text: NOTICE })
    const policy = made.ok ? made.data.policy : undefined
    const { page, button } = await openAs(browser, world, '陈立')
    await page.goto(`${world.cloud.url}/desk/policy-edit/index?policyId=${policy?.id}`)
    const short = page.getByLabel('短标题', { exact: true }).locator('visible=true').last()
    await short.fill('我这边写的')
    await world.as('chen-li').policies.edit({
      policyId: policy?.id ?? '',
      version: policy?.version ?? 0,
      content: {
        title: TITLE,
        shortTitle: '别处写的',
        issuingBodies: [],
        level: 'zone',
        themes: [],
        plain: { gain: '', who: '', how: '', byWhen: '', ask: '' },
        contacts: [],
        links: [],
        lineage: [],
        attachments: [],
      },
    })
    await button('保存').click()
    await page.getByText(/下面是您写的，还没有保存/).waitFor()
    await expect(short.inputValue()).resolves.toBe('我这边写的')
    await page.reload()
    await expect(short.inputValue()).resolves.toBe('我这边写的')
    await button('换成最新内容').click()
    await expect(short.inputValue()).resolves.toBe('别处写的')
  })
})
