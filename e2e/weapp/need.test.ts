import { overBudget, printSteps } from '../../weapp-host/figures'
import { openStage, type WeappStage } from './stage'

const TEXT = '招不到返岗工人，急需普工30名，3月1日前到岗'

describe('the main journey, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  const needs = () =>
    stage.world.cloud.database.find('needs', { text: TEXT }) as {
      _id: string
      state: string
      rating?: { level: string }
    }[]

  it('a need: posted, matched, claimed at the desk, proposed, confirmed, rated', async () => {
    const owner = await stage.hold('li-na')
    await owner.step(
      'write the need',
      () => owner.page.getByRole('textbox').first().fill(TEXT),
      '返岗用工招聘对接',
    )
    await owner.step('go on to the form', () => owner.button(/提诉求/).click(), /提交后由/)
    expect(await owner.route()).toBe('enterprise/post-need/index')
    await owner.step('send it', () => owner.button('提交诉求').click(), /已提交，受理码/)
    const [need] = needs()
    expect(need?.state).toBe('submitted')
    const helps = owner.page
      .getByRole('checkbox', { name: /^有用：返岗用工招聘对接/ })
      .locator('visible=true')
    await owner.step('say that it helps', () => helps.click(), '有用')
    await expect(helps.getAttribute('aria-checked')).resolves.toBe('true')

    const agent = await stage.hold('zhou-min', '/desk/queue/index')
    // Only rows near the screen are drawn. The list of one's own needs is shorter.
    await agent.step(
      'see the own needs',
      () => agent.page.getByRole('tab', { name: '我的' }).locator('visible=true').click(),
      TEXT,
    )
    await agent.step('claim', () => agent.button(`认领：${TEXT}`).click(), /已认领/)
    await agent.step('open the need', () => agent.button('去办理').click(), '提出办结')
    expect(await agent.route()).toBe('desk/need/index')
    await agent.text('企业说有用').waitFor()
    await agent.step('begin a reply', () => agent.button('回复').click(), '发送回复')
    await agent.page.getByRole('textbox').locator('visible=true').last().fill('已联系三家机构')
    await agent.step('send the reply', () => agent.button('发送回复').click(), '已联系三家机构')
    await agent.step('begin to propose', () => agent.button('提出办结').click(), '请企业确认')
    await agent.page.getByRole('textbox').locator('visible=true').last().fill('首批十八人周五到岗')
    await agent.step('propose', () => agent.button('请企业确认').click(), '待确认')

    const again = await stage.hold('li-na', `/pages/need/index?needId=${need?._id}`)
    await again.text('首批十八人周五到岗').waitFor()
    await again.step('confirm', () => again.button('确认解决').click(), '办得怎么样？')
    await again.step(
      'choose a level',
      () => again.page.getByRole('radio', { name: '满意', exact: true }).click(),
      '提交评价',
    )
    // The network fails now. The page says that the rating waits, and sends it later by itself.
    const goOffline = (offline: boolean) =>
      again.page.evaluate((value) => window.mp.goOffline(value), offline)
    await goOffline(true)
    await again.button('提交评价').click()
    await again.text(/没有送出.*连上网会自动再送/).waitFor()
    expect(needs()[0]?.rating).toBeUndefined()
    await again.step('rate, once the network is back', () => goOffline(false), '谢谢您的评价')
    expect(needs()).toMatchObject([{ state: 'resolved', rating: { level: 'satisfied' } }])

    const people = [owner, agent, again]
    const steps = people.flatMap((person) => person.steps)
    printSteps('A need on the compiled mini-program', steps)
    for (const person of people) expect(await person.faults()).toEqual([])
    expect(overBudget(steps)).toEqual([])
  })
})
