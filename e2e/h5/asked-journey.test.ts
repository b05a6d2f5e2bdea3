import type { Browser } from 'playwright-core'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { World } from '../../demo/world'
import { openAs, type BrowserPerson } from '../browser/person'
import { openStage } from './stage'

const SHORT = '稳岗补贴'
const NOTICE = `演高管发〔2026〕7号
关于支持企业稳定用工的通知
各有关企业：
一、扩岗补贴
职工不少于50人的企业，给予一次性补贴30万元。
二、满三年奖励
成立满三年的企业，给予一次性奖励5万元。
演示高新区管委会
2026年3月2日`
const STAFF: Rule['root'] = { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 }
const AGE: Rule['root'] = {
  id: 'age',
  test: 'elapsed',
  fact: 'establishedOn',
  is: 'at_least',
  period: { years: 3 },
}
const measure = (id: string, title: string, root: Rule['root'], yuan: number) => ({
  ...{ id, title, clausePaths: [], gain: '', amounts: [], materials: [], how: '', links: [], contacts: [] },
  rule: { version: 1 as const, root, award: { tiers: [{ gives: { yuan } }] } },
})

describe('a push to an enterprise that misses one fact, in the browser', () => {
  let world: World
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())
  const see = ({ page }: BrowserPerson, words: string | RegExp) =>
    page.getByText(words).locator('visible=true').first().waitFor()

  /** Publishes a policy through the cloud. Another journey writes one on the pages. */
  async function publish(): Promise<string> {
    const { policies: desk } = world.as('chen-li')
    const drafted = await desk.draft({ regionCode: 'CN2101G1', text: NOTICE })
    if (!drafted.ok) throw new Error(drafted.error.code)
    const { id: policyId, title, issuingBodies, level } = drafted.data.policy
    const steps = [
      () =>
        desk.edit({
          policyId,
          version: 1,
          content: {
            ...{ title, shortTitle: SHORT, issuingBodies: [...issuingBodies], level, themes: [] },
            plain: {
              gain: '扩岗补贴、满三年奖励',
              who: '本区企业',
              how: '网上',
              byWhen: '随时',
              ask: '管委会',
            },
            ...{ contacts: [], links: [], lineage: [], attachments: [] },
            measures: [measure('m1', '满三年奖励', AGE, 50_000), measure('m2', '扩岗补贴', STAFF, 300_000)],
          },
        }),
      (version: number) => desk.submit({ policyId, version }),
      (version: number) => world.as('lin-yue').policies.approve({ policyId, version }),
      (version: number) => desk.publish({ policyId, version }),
    ]
    let version = 1
    for (const step of steps) {
      const answer = await step(version)
      if (!answer.ok) throw new Error(answer.error.code)
      version = answer.data.policy.version
    }
    return policyId
  }

  it('rehearsed with its words → sent → asked in the message → answered → 30 万元 → the date from which the other measure fits', async () => {
    const policyId = await publish()
    const publisher = await openAs(browser, world, '陈立')
    await publisher.page.goto(`${world.cloud.url}/desk/push/index?policyId=${policyId}`)
    await see(publisher, '填职工人数看能否得扩岗补贴30万元')
    await publisher.button(/^发送给 \d+ 人$/).click()
    for (const name of ['发送', '发给全部企业'])
      await publisher.page.getByRole('dialog').getByRole('button', { name }).click()
    await publisher.page.waitForURL(/desk\/delivery/)
    await world.settle()

    const staff = await openAs(browser, world, '李娜')
    await staff.page.goto(`${world.cloud.url}/enterprise/notices/index`)
    await see(staff, /符不符合“扩岗补贴”的条件/)
    const box = staff.page.getByRole('textbox', { name: '职工人数（人）' }).locator('visible=true')
    await box.fill('80')
    // The newest message comes first.
    await staff.page.getByRole('button', { name: '保存，看结果' }).locator('visible=true').first().click()
    await see(staff, '符合：扩岗补贴，30 万元')

    // For the other measure only time is missing.
    await staff.button('看怎么办').click()
    await staff.page.waitForURL(/pages\/policy/)
    await see(staff, '共 2 项：1 项符合，1 项待补信息。')
    await staff.button(/^展开满三年奖励/).click()
    await staff.page.getByLabel('成立日期').locator('visible=true').fill('2023-04-19')
    await staff.button('保存，看结果').click()
    await see(staff, '如果情况不变，再过 47 天（4月19日）会变为符合。')
    await staff.button(/^收起满三年奖励/).click()
    await see(staff, '再过 47 天（2026-04-19）就符合，不用做什么')
    expect([...publisher.errors, ...staff.errors]).toEqual([])
  })
})
