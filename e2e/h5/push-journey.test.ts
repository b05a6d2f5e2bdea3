import type { Browser } from 'playwright-core'
import type { World } from '../../demo/world'
import { openAs } from '../browser/person'
import { openStage } from './stage'

const POLICY = 'p-zone-tech-sme'
const SHORT = '科技型中小企业入库奖励'

interface Chunk {
  rows: { personId: string; state: string }[]
}

describe('a published policy reaches the enterprises that it concerns, in the browser', () => {
  let world: World
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())

  it('rehearsed → sent → delivered and accounted for → read by the enterprise', async () => {
    const publisher = await openAs(browser, world, '陈立')
    const { page, button } = publisher
    const visible = (words: string | RegExp) => page.getByText(words).locator('visible=true').first()
    await page.goto(`${world.cloud.url}/desk/policy/index?policyId=${POLICY}`)
    await visible('推送给企业').click()
    await visible('会告诉谁').waitFor()
    await page.getByRole('tab', { name: /差一个条件/ }).click()
    await visible('这些企业不会收到，先看看条件有没有写窄').waitFor()
    await button(/^发送给 \d+ 人$/).click()
    await page.getByRole('dialog').getByRole('button', { name: '发送' }).click()

    await page.waitForURL(/desk\/delivery/)
    await world.settle()
    await visible('从发出到行动').waitFor()
    await visible('已完成').waitFor()
    const [push] = world.cloud.database.find('pushes', { policyId: POLICY }) as { _id: string }[]
    const people = (world.cloud.database.find('push_ledger', { pushId: push?._id }) as Chunk[]).flatMap(
      ({ rows }) => rows,
    )
    const sent = people.filter(({ state }) => state === 'sent').length
    expect(people.length).toBeGreaterThan(0)
    await visible(new RegExp(`^${people.length} 人 = 已发出 ${sent} \\+`)).waitFor()

    // With or without a message, every recipient finds the policy in the inbox.
    const staff = await openAs(browser, world, '刘洋')
    await staff.page.goto(`${world.cloud.url}/enterprise/notices/index`)
    const opened = staff.page.waitForResponse((answer) =>
      Boolean(answer.request().postData()?.includes('"opened"')),
    )
    await staff.button(new RegExp(SHORT)).click()
    await staff.page.waitForURL(/pages\/policy/)
    await staff.page.getByText('您符合吗').locator('visible=true').first().waitFor()
    await opened

    await page.reload()
    await visible('看过通知').waitFor()
    const list = await world.as('chen-li').pushes.list({ regionCode: 'CN2101G1' })
    const pushId = list.ok ? (list.data.pushes[0]?.id ?? '') : ''
    const after = await world.as('chen-li').pushes.delivery({ pushId })
    expect(after.ok && after.data.funnel).toMatchObject({ read: 1, opened: 1 })
    await button('看电话名单').click()
    await visible(/专员|值班/).waitFor()
    expect([...publisher.errors, ...staff.errors]).toEqual([])
  })
})
