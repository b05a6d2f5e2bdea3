import { overBudget, printSteps } from '../../weapp-host/figures'
import { openStage, type WeappStage } from './stage'

const TEXT = '我们研发楼的专线也是下午掉线，图纸传不上服务器'

describe('我也有, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  it('a need that others have too is joined, counted at the desk, shared and taken back', async () => {
    const owner = await stage.hold('li-na')
    const box = owner.page.getByRole('textbox').first()
    await owner.step('write the need', () => box.fill(TEXT), '园区里有 3 家企业也在问')
    await owner.step('go on to the form', () => owner.button(/提诉求/).click(), /另提一条您自己的/)
    await owner.step('say 我也有', () => owner.button(/^我也有/).click(), '已算上您，提交后生效')
    await owner.step('send it', () => owner.button('提交诉求').click(), '园区里共有 4 家企业有同样的诉求')
    const share = owner.page.getByRole('switch', { name: /让本园区其他企业看到/ })
    await owner.step('share it', () => share.click(), '别家看到的是：')
    await owner.step('take it back', () => share.click(), '已收回，别家看不到了')

    const [need] = stage.world.cloud.database.find('needs', { text: TEXT }) as {
      _id: string
      category: string
      sharing?: object
    }[]
    expect([need?.category, need?.sharing]).toEqual(['facilities', undefined])
    const agent = await stage.hold('zhou-min', `/desk/need/index?needId=${need?._id}`)
    await agent.text('同类诉求 4 件').waitFor()
    await agent.step(
      'which they are',
      () => agent.button('看看还有哪几家').click(),
      '沈阳星络工业设计有限公司',
    )
    await agent.step('take it up', () => agent.button('认领').click(), '先认领，稍后答复')
    await agent.step('answer later', () => agent.button('先认领，稍后答复').click(), '已认领，由您负责')
    await agent.step('reply', () => agent.button('回复').click(), /同时回复其余 3 件/)
    await agent.page.getByRole('textbox').first().fill('光缆今晚换新的，明早恢复')
    const together = agent.page.getByRole('switch', { name: /同时回复其余 3 件/ })
    await agent.step('to the others too', () => together.click(), /待受理，会先认领/)
    await agent.step('send to four', () => agent.button('发送回复（共 4 件）').click(), '4 件都已回复')

    const people = [owner, agent]
    const steps = people.flatMap((person) => person.steps)
    printSteps('我也有 on the compiled mini-program', steps)
    for (const person of people) expect(await person.faults()).toEqual([])
    expect(overBudget(steps)).toEqual([])
  })
})
