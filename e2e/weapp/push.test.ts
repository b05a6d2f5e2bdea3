import { overBudget, printSteps } from '../../weapp-host/figures'
import { openStage, type WeappStage } from './stage'

const POLICY = 'p-zone-tech-sme'

describe('a push, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  it('a theme followed with WeChat’s dialogue, a push rehearsed and sent, a message that opens the policy', async () => {
    const { cloud } = stage.world
    const left = () => cloud.messages.remaining('oDemoLiuYang', 'policy-for-you')
    const before = left()
    const owner = await stage.hold('liu-yang', `/pages/policy/index?policyId=${POLICY}`)
    await owner.text('您符合吗').waitFor()
    await owner.button(/^主题：研发支持，可以关注$/).click()
    await owner.button(/^关注研发支持，有新政策时提醒我$/).click()
    await owner.step('allow a message', () => owner.button('允许').click(), /微信还可收到 \d+ 条提醒/)
    expect(left()).toBe(before + 1)

    const publisher = await stage.hold('chen-li', `/desk/policy/index?policyId=${POLICY}`)
    await publisher.step('rehearse', () => publisher.text('推送给企业').click(), '会告诉谁')
    expect(await publisher.route()).toBe('desk/push/index')
    await publisher.button(/^发送给 \d+ 人$/).click()
    await publisher.step('send', () => publisher.button(/^发送$/).click(), '正在写送达名单')
    expect(await publisher.route()).toBe('desk/delivery/index')
    await stage.world.settle()

    const [message] = cloud.messages
      .sent()
      .filter(({ openid, templateId }) => openid === 'oDemoLiuYang' && templateId === 'policy-for-you')
    expect(message).toMatchObject({ errcode: 0 })
    expect(left()).toBe(before)
    const opened = await stage.hold('liu-yang', `/${message?.page ?? ''}`)
    await opened.text('您符合吗').waitFor()
    expect(await opened.route()).toBe('pages/policy/index')

    const people = [owner, publisher, opened]
    const steps = people.flatMap((person) => person.steps)
    printSteps('A push on the compiled mini-program', steps)
    for (const person of people) expect(await person.faults()).toEqual([])
    expect(overBudget(steps)).toEqual([])
  })
})
