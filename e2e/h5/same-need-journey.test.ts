import type { Browser } from 'playwright-core'
import { expectData } from '../../cloudfunctions/_tests/answers'
import type { PersonKey } from '../../demo/data/people'
import type { World } from '../../demo/world'
import { openAs, type BrowserPerson } from '../browser/person'
import { openStage } from './stage'

const TEXT = '我们研发楼的专线也是下午掉线，图纸传不上服务器'

describe('the same need of several enterprises, in the browser', () => {
  let world: World
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())
  const waitForText = ({ page }: BrowserPerson, text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor() // prettier-ignore

  it('typed → others ask it too → 我也有 → both desks know, the first enterprise too; nobody reads a name', async () => {
    const enterprise = await openAs(browser, world, '李娜')
    const { page, button } = enterprise
    await page.goto(`${world.cloud.url}/enterprise/post-need/index`)
    await page.getByRole('textbox').first().fill(TEXT)
    await waitForText(enterprise, '园区里有 3 家企业也在问')
    await waitForText(enterprise, /“设计师都在家办公，公司专线一到下午就掉线/)
    expect(await page.locator('body').innerText()).not.toMatch(/星络|墨禾|鸿图/)
    await button(/^我也有/).click()
    expect(await page.getByRole('textbox').first().inputValue()).toBe(TEXT)
    await page
      .getByRole('switch', { name: /让本园区其他企业看到/ })
      .locator('visible=true')
      .click()
    await waitForText(enterprise, '别家看到的是：')
    await button('提交诉求').click()
    await waitForText(enterprise, /已提交，受理码/)
    await waitForText(enterprise, '园区里共有 4 家企业有同样的诉求')

    const [need] = world.cloud.database.find('needs', { text: TEXT }) as { _id: string }[]
    const agent = await openAs(browser, world, '周敏')
    await agent.page.goto(`${world.cloud.url}/desk/need/index?needId=${need?._id}`)
    await waitForText(agent, '同类诉求 4 件')
    await agent.button('看看还有哪几家').click()
    await agent.page.getByText('沈阳星络工业设计有限公司').locator('visible=true').first().click()
    await agent.page.waitForURL(/n_demo_broadband/)
    await waitForText(agent, '同类诉求 4 件')

    const steward = await openAs(browser, world, '孙杰')
    await waitForText(steward, /同类 4 家/)

    await page
      .getByRole('switch', { name: /让本园区其他企业看到/ })
      .locator('visible=true')
      .click()
    await waitForText(enterprise, '已收回，别家看不到了')
    const stored = JSON.stringify(world.cloud.database.find('shared_needs'))
    expect(stored).not.toContain('研发楼')
    expect([...enterprise.errors, ...agent.errors, ...steward.errors]).toEqual([])
  })

  it('a bulk reply for three: it skips needs of other officers, and each enterprise reads it in its own need', async () => {
    const ASKED = '西门岗亭的道闸一早就坏，送货的大车进不来，堵到马路上'
    const ANSWER = '道闸今晚换新的，大车先走东门'
    const post = async (who: PersonKey, enterpriseId: string, more: { share?: boolean; sameAs?: string }) => {
      const contact = { name: '门卫室', phone: '13000000101' }
      const input = { enterpriseId, text: ASKED, category: 'facilities', contact, ...more } as const
      return expectData(await world.as(who).needs.post(input)).need.id
    }
    const first = await post('li-na', 'hengtuo', { share: true })
    const preview = { enterpriseId: 'yunqi-soft', text: ASKED }
    const { others } = expectData(await world.as('liu-yang').needs.preview(preview))
    const sameAs = others[0]?.sharedId ?? ''
    const second = await post('liu-yang', 'yunqi-soft', { sameAs })
    const third = await post('gao-fei', 'feiyan-uav', { sameAs })
    const claimedNeed = await post('ma-li', 'anhe-med', { sameAs })
    expectData(await world.as('sun-jie').needs.claim({ needId: claimedNeed }))

    const agent = await openAs(browser, world, '周敏')
    const { page, button } = agent
    await page.goto(`${world.cloud.url}/desk/need/index?needId=${first}`)
    await button('认领').click()
    await button('先认领，稍后答复').click()
    await button('回复').click()
    await page.getByRole('textbox', { name: '回复企业' }).locator('visible=true').fill(ANSWER)
    const together = page.getByRole('switch', { name: '同时回复其余 2 件' }).locator('visible=true')
    await together.click()
    await waitForText(agent, /办理中，由 孙杰 负责/)
    expect(await page.getByRole('checkbox').locator('visible=true').count()).toBe(2)
    await button('发送回复（共 3 件）').click()
    await waitForText(agent, '3 件都已回复')
    await button('知道了').click()
    await page.getByRole('dialog').locator('visible=true').waitFor({ state: 'detached' })

    const READERS = [['李娜', first], ['刘洋', second], ['高飞', third]] as const // prettier-ignore
    for (const [name, needId] of READERS) {
      const reader = await openAs(browser, world, name)
      await reader.page.goto(`${world.cloud.url}/pages/need/index?needId=${needId}`)
      await waitForText(reader, ANSWER)
      await waitForText(reader, /周敏/)
      expect(reader.errors).toEqual([])
      await reader.page.context().close()
    }
    const { need } = expectData(await world.as('ma-li').needs.read({ needId: claimedNeed }))
    expect(need.timeline.map(({ type }) => type)).toEqual(['posted', 'claimed'])
    expect(agent.errors).toEqual([])
  })
})
