import { startWorld, type World } from '../../demo/world'
import { expectData, postNeed } from '../_tests/answers'
import { during } from '../_tests/during'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('somebody is told of every promise that runs out', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const dueOf = async (needId: string) => {
    const { need } = expectData(await world.as('li-na').needs.read({ needId }))
    return need.promise.dueAt ?? Infinity
  }
  const goTo = (at: number) => world.cloud.clock.advance(at - world.cloud.clock.now())
  /** Fires housekeeping twice, because a timer may fire twice, and then the outbox. */
  const fire = async () => {
    await world.cloud.fireTimer('housekeeping')
    await world.cloud.fireTimer('housekeeping')
    await world.cloud.fireTimer('notices')
  }
  const titlesOf = async (person: Parameters<World['as']>[0]) => {
    const { notices } = expectData(await world.as(person).notices.inbox({}))
    return notices.filter(({ title }) => /超时|快到/.test(title)).map(({ title }) => title)
  }
  const timeline = async (needId: string) => {
    const { need } = expectData(await world.as('li-na').needs.read({ needId }))
    return need.timeline.filter(({ type }) => type === 'escalated').map(({ text }) => text)
  }

  it('the stand-in of an officer who is away is reminded together with the officer', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expectData(
      await world.as('lin-yue').park.setAbsence({
        regionCode: 'CN2101G1',
        personId: 'zhou-min',
        kind: 'sick',
        fromOn: '2020-03-10',
        untilOn: '2020-03-13',
        coverId: 'sun-jie',
      }),
    )
    goTo((await dueOf(needId)) + MINUTE)
    await fire()
    expect(await timeline(needId)).toEqual(['承诺的首次答复时间到了，已提醒周敏、孙杰'])
    expect(await titlesOf('sun-jie')).toEqual(['有诉求超时了，请马上处理'])
    expect(await titlesOf('wang-hao')).toEqual([])
  })

  it('a claim without words keeps no promise: the agent, then the administrators are reminded; the enterprise reads of each step once', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    const due = await dueOf(needId)
    goTo(due - 30 * MINUTE)
    await fire()
    expect(await timeline(needId)).toEqual([])
    expect(await titlesOf('zhou-min')).toEqual(['有诉求快到答复时间了'])
    goTo(due + MINUTE)
    await fire()
    expect(await timeline(needId)).toEqual(['承诺的首次答复时间到了，已提醒周敏'])
    for (const hours of [24, 27]) {
      goTo(due + hours * HOUR)
      await fire()
    }
    const steps = await timeline(needId)
    expect(steps[1]).toMatch(/^首次答复已超时 2 .*小时，已提醒/)
    expect(await titlesOf('lin-yue')).toContain('有诉求超时了，请马上处理')
    expect(await titlesOf('li-na')).toContain('您的诉求超时了，已催办')
    expectData(await world.as('zhou-min').needs.reply({ needId, text: '抱歉，已联系三家机构' }))
    const count = (await timeline(needId)).length
    await fire()
    expect(await timeline(needId)).toHaveLength(count)
  })

  it('a need that is answered between the timer’s look and its change is not called late', async () => {
    for (let step = 0; step < 3; step += 1) {
      const { id: needId } = await postNeed(world, `第 ${step} 件，缺工人`)
      const agent = world.as('zhou-min').needs
      expectData(await agent.claim({ needId }))
      goTo((await dueOf(needId)) + MINUTE)
      const reply = () => agent.reply({ needId, text: '已联系三家机构' })
      const isReached = await during(
        world,
        { step, work: () => world.cloud.fireTimer('housekeeping') },
        reply,
      )
      expect(isReached).toBe(true)
      const { need } = expectData(await world.as('li-na').needs.read({ needId }))
      const types = need.timeline.map(({ type }) => type)
      expect(types.lastIndexOf('escalated')).toBeLessThan(types.indexOf('replied'))
    }
  })

  it('a claim with words and a day is a response, and its day is the next that is owed', async () => {
    const { id: needId } = await postNeed(world)
    const updateBy = world.cloud.clock.now() + 2 * HOUR
    const { need } = expectData(
      await world.as('zhou-min').needs.claim({ needId, text: '下午给您准信', updateBy }),
    )
    expect(need.promise).toMatchObject({ respondedAt: expect.any(Number) as number, updateDueAt: updateBy })
    expect(need.timeline.at(-1)).toMatchObject({ type: 'claimed', text: '下午给您准信' })
    expect(await world.as('zhou-min').needs.claim({ needId, text: '只有一句' })).toMatchObject({
      ok: false,
      error: { code: 'InvalidInput' },
    })
    const tooLate = { needId, text: '下周给您准信', updateBy: world.cloud.clock.now() + 7 * 24 * HOUR }
    const { id: another } = await postNeed(world)
    expect(await world.as('zhou-min').needs.claim({ ...tooLate, needId: another })).toMatchObject({
      ok: false,
      error: { code: 'NextWordTooLate' },
    })
    const { need: unclaimed } = expectData(await world.as('zhou-min').needs.read({ needId: another }))
    const last = unclaimed.nextWord?.at(-1) ?? 0
    expect(unclaimed).toMatchObject({ state: 'submitted' })
    const { need: taken } = expectData(
      await world.as('zhou-min').needs.claim({ ...tooLate, needId: another, updateBy: last }),
    )
    expect(taken.promise.updateDueAt).toBe(last)
    expect(taken.nextWord).toBeUndefined()
    const late = { needId, text: '昨天答复', updateBy: 1 }
    expect(await world.as('zhou-min').needs.claim(late)).toMatchObject({
      ok: false,
      error: { code: 'InvalidInput' },
    })
  })
})
