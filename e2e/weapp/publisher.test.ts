import { overBudget, printSteps } from '../../weapp-host/figures'
import { openStage, type WeappStage } from './stage'

const TITLE = '关于资助企业上云的办法'
const NOTICE = `${TITLE}
沈高新发〔2020〕33号
各有关企业：
一、资助谁
登记在本区、职工不超过200人的企业。
二、资助多少
按上云服务费的两成资助，一家最多三万元。
三、怎么办
2020年8月31日前在政策兑现平台提交合同和发票。
沈阳高新区管理委员会
2020年3月6日`
/** A notice whose condition in 一 holds for both measures. */
const COMMON = `关于支持企业数字化改造的若干措施
沈高新发〔2026〕35号
各有关企业：
一、基本条件
（一）在本区注册登记满1年。
（二）职工人数不超过300人。
（三）信用记录良好。
二、支持购置设备
按设备价款的10%给予补贴，最高50万元。
三、支持企业上云
按上云服务费的20%给予补助，最高3万元。
四、怎么办
2026年8月31日前在政策兑现平台提交合同和发票。
沈阳高新区管理委员会
2026年3月2日`

const MEASURES = ['支持购置设备', '支持企业上云']
const STAFF = '职工人数不超过 300 人'
const AGE = '成立满一年'
const PLACE = '所在地区：沈阳高新区'
const CREDIT = '信用记录良好'

describe('the publisher’s desk, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  it('a pasted notice is read, explained, given a condition and submitted; another person approves it', async () => {
    const publisher = await stage.hold('chen-li', '/desk/policy-new/index')
    const { page, button, step } = publisher
    const box = (label: string) => page.getByLabel(label, { exact: true }).locator('visible=true').last()
    const first = (label: string) => page.getByLabel(label, { exact: true }).locator('visible=true').first()
    const radio = (name: string | RegExp) => page.getByRole('radio', { name }).locator('visible=true').last()
    await box('文件正文').fill(NOTICE)
    await step('read it', () => button('读成草稿').click(), '送审之前')
    expect(await publisher.route()).toBe('desk/policy-edit/index')
    await step(
      'a word of explanation',
      () => first('能得到什么').fill('上云服务费补两成，最多 3 万元'),
      /还差 \d 项/,
    )
    await box('谁能享受').fill('登记在本区、职工不超过 200 人的企业')
    await box('怎么办').fill('在政策兑现平台传合同和发票')
    if (!(await button('加第一个条件').isVisible())) {
      await step('a measure', () => button('加一项兑现事项').click(), '事项名称')
      await box('事项名称').fill('上云补助')
      await box('能得到什么').fill('按上云服务费的20%给予补助，最高3万元')
    }
    await step('look for a fact', () => button('加第一个条件').click(), '没有要的？自己定一项')
    await step('choose it', () => radio('职工人数').click(), '还要填数值')
    await radio('不超过').click()
    await step('write the number', () => box('数值（人）').fill('200'), '企业看到的是')
    await step(
      'try it on an enterprise',
      () => button('找一家企业试试').click(),
      '试一试：这样的企业会看到什么',
    )
    await step('save', () => button('保存').click(), /^已保存/)
    await step('hand it to review', () => button('提交审核').click(), /自己写过的政策要由另一位同事审核/)
    expect(await publisher.route()).toBe('desk/policy/index')

    const reviewer = await stage.hold('lin-yue', '/desk/policies/index')
    await reviewer.step('open it', () => reviewer.text('资助企业上云的办法').click(), '职工人数不超过 200 人')
    await reviewer.step('approve', () => reviewer.button('审核通过').click(), '审核通过？')
    await reviewer.step('once more', () => reviewer.button('审核通过').click(), '已通过')
    expect(stage.world.cloud.database.find('policies', { title: TITLE })).toMatchObject([
      { state: 'approved', documentNumber: '沈高新发〔2020〕33号', deadlineOn: '2020-08-31' },
    ])

    const people = [publisher, reviewer]
    const steps = people.flatMap((person) => person.steps)
    printSteps('A policy at the desk of the compiled mini-program', steps)
    for (const person of people) expect(await person.faults()).toEqual([])
    expect(overBudget(steps)).toEqual([])
  })

  it('a shared condition: taken, taken back, taken again, asked, left; each measure stores the decision', async () => {
    const publisher = await stage.hold('chen-li', '/desk/policy-new/index')
    const { page, button, step } = publisher
    const box = (label: string) => page.getByLabel(label, { exact: true }).locator('visible=true').first()
    const count = (words: string) => page.getByText(words, { exact: true }).locator('visible=true').count()
    const heads = async () => [await count('4 条待看'), await count('没设条件')]
    /** Opens each measure, and returns where the condition is in it. */
    const inEach = async (condition: string) => {
      const places: string[] = []
      for (const title of MEASURES) {
        const before = await count(condition)
        await button(`修改兑现事项：${title}`).click()
        await button(`收起兑现事项：${title}`).waitFor()
        const isOffered = await button(`收下：${condition}`).isVisible()
        const isShown = (await count(condition)) > before
        places.push(isOffered ? 'offered' : isShown ? 'in its rule' : 'nowhere')
        await button(`收起兑现事项：${title}`).click()
        await button(`修改兑现事项：${title}`).waitFor()
      }
      return places
    }
    const take = (name: string) =>
      step(`take ${name}`, () => button(`适用于全部 2 项：${name}`).click(), `已加到全部 2 项：${name}`)
    await box('文件正文').fill(COMMON)
    await step('read it', () => button('读成草稿').click(), /^几项都要的条件 4 条/)
    expect(await heads()).toEqual([2, 2])

    await take(STAFF)
    expect(await heads()).toEqual([0, 0])
    expect(await inEach(STAFF)).toEqual(['in its rule', 'in its rule'])
    await step('take it back', () => button('撤销').click(), /^几项都要的条件 4 条/)
    expect(await heads()).toEqual([2, 2])
    expect(await inEach(STAFF)).toEqual(['offered', 'offered'])

    await take(STAFF)
    await step(
      'ask one',
      () => button(`当作问题问企业，用于全部 2 项：${CREDIT}`).click(),
      `已加到全部 2 项：${CREDIT}`,
    )
    for (const name of [AGE, PLACE])
      await step(`leave ${name}`, () => button(`都不要：${name}`).click(), `已不要，没加到全部 2 项：${name}`)
    expect(await inEach(STAFF)).toEqual(['in its rule', 'in its rule'])
    expect(await inEach(AGE)).toEqual(['nowhere', 'nowhere'])

    await box('能得到什么').fill('设备价款补一成，上云服务费补两成')
    await box('谁能享受').fill('登记在本区、职工不超过 300 人的企业')
    await box('怎么办').fill('在政策兑现平台传合同和发票')
    await step('save', () => button('保存').click(), /^已保存/)
    await step('hand it to review', () => button('提交审核').click(), /自己写过的政策要由另一位同事审核/)
    const [policy] = stage.world.cloud.database.find('policies', { documentNumber: '沈高新发〔2026〕35号' })
    const clause = (path: string) => ({ path, documentNumber: '沈高新发〔2026〕35号' })
    const rule = {
      version: 1,
      root: {
        all: [
          { id: 'c1', clause: clause('一（二）'), test: 'number', fact: 'staff', is: 'at_most', value: 300 },
          { id: 'c2', clause: clause('一（三）'), test: 'flag', fact: 'custom:own1', value: true },
        ],
      },
      facts: { 'custom:own1': { label: CREDIT, kind: 'flag' } },
    }
    expect(policy).toMatchObject({
      state: 'in_review',
      measures: MEASURES.map((title) => ({ title, rule })),
    })

    printSteps('Conditions of several measures at once', publisher.steps)
    expect(await publisher.faults()).toEqual([])
    expect(overBudget(publisher.steps)).toEqual([])
  })
})
