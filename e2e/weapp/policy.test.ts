import { overBudget, printSteps } from '../../weapp-host/figures'
import { openStage, type WeappStage } from './stage'

const QUESTION = '技术合同登记还要交纸质件吗'
const FACT = '所在省已开通技术合同登记分系统'

describe('a policy, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  it('read, asked, answered, consulted; the agent sees the policy; every step stays within the budget', async () => {
    const reader = await stage.hold('li-na', '/pages/policies/index')
    await reader.step(
      'open the policy',
      () => reader.button(/疫情期间科技企业办事便利化的若干安排，待补信息/).click(),
      `只差一项信息：${FACT}。填上马上知道结果。`,
    )
    expect(await reader.route()).toBe('pages/policy/index')
    await reader.step(
      'answer',
      () => reader.button(`${FACT}：是`).click(),
      '您的企业符合全部条件，可以去办。',
    )
    await reader.step('read a chapter', () => reader.button(/展开 二/).click(), /纸质合同可以以后补/)
    await reader.step('see the code', () => reader.button('分享').click(), '复制链接')
    await reader.step('close it', () => reader.button('关闭').click(), '正文')
    await reader.step('keep', () => reader.button('收藏').click(), '已收藏')
    await reader.step('consult', () => reader.button('去咨询').click(), '咨询：科技企业办事便利化')
    await reader.page.getByRole('textbox').locator('visible=true').first().fill(QUESTION)
    await reader.step('send', () => reader.button('提交诉求').click(), /已提交，受理码/)
    const [need] = stage.world.cloud.database.find('needs', { text: QUESTION }) as {
      _id: string
      policy?: { id: string }
    }[]
    expect(need?.policy?.id).toBe('p-torch-38')

    const agent = await stage.hold('zhou-min', `/desk/need/index?needId=${need?._id}`)
    await agent.text('咨询的政策').waitFor()
    const people = [reader, agent]
    const steps = people.flatMap((person) => person.steps)
    printSteps('A policy on the compiled mini-program', steps)
    for (const person of people) expect(await person.faults()).toEqual([])
    expect(overBudget(steps)).toEqual([])
  })

  it('many conditions, and deadlines by month, stay within the budget', async () => {
    const reader = await stage.hold('li-na', '/pages/policy/index?policyId=p-zone-tech-sme')
    await reader.text('职工人数不超过 500 人').waitFor()
    const calendar = await stage.hold('li-na', '/enterprise/deadlines/index')
    await calendar.step('turn the month', () => calendar.button('下个月').click(), /^\d{4}年\d{1,2}月$/)
    const steps = [...reader.steps, ...calendar.steps]
    printSteps('Conditions and deadlines', steps)
    for (const person of [reader, calendar]) expect(await person.faults()).toEqual([])
    expect(overBudget(steps)).toEqual([])
  })
})
