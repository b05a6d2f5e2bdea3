import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ZONE = { regionCode: 'CN2101G1' }
const HOUR = 3_600_000

describe('a need is handed over without bouncing', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())

  const read = async (needId: string, who = 'li-na') =>
    expectData(await world.as(who).needs.read({ needId })).need
  const hand = (who: string, needId: string, personId: string) =>
    world.as(who).needs.assign({ needId, personId, text: '这件归他联系的单位办' })
  const refuse = (who: string, needId: string) =>
    world.as(who).needs.refuseOffer({ needId, text: '不归我联系的单位' })
  const claimed = async () => {
    const { id: needId } = await postNeed(world)
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    return needId
  }
  const titlesOf = async (who: string) => {
    await world.settle()
    return expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)
  }
  /** Passes the date of the offer and fires the timer twice, as a doubled firing would. */
  const passUntil = async (needId: string) => {
    const until = (await read(needId)).handling?.until ?? 0
    world.cloud.clock.advance(until - world.cloud.clock.now() + 1)
    await world.cloud.fireTimer('housekeeping')
    await world.cloud.fireTimer('housekeeping')
  }

  it('an agent offers it and still answers for it; the colleague finds it, takes it over, and both sides read each step', async () => {
    const needId = await claimed()
    const offered = expectData(await hand('zhou-min', needId, 'sun-jie')).need
    expect(offered).toMatchObject({ state: 'in_progress', handling: { to: '孙杰', by: '周敏', mine: false } })
    const seen = await read(needId)
    expect(seen.promise.responsible.name).toBe('周敏')
    expect(seen.timeline.at(-1)?.text).toBe(
      '已转给孙杰，等 TA 在 3月10日 15:00 前接手；接手前仍由周敏负责，时限不变。这件归他联系的单位办',
    )
    expect(seen.standing?.doing).toContain('已请 孙杰 接手，3月10日 15:00 前没有接手就由 周敏 接着办。')
    expect(expectCode(await hand('zhou-min', needId, 'liu-chang'))).toBe('NotAllowedNow')
    const mine = expectData(await world.as('sun-jie').needs.offers(ZONE)).offers
    expect(mine.map((one) => [one.needId, one.by])).toEqual([[needId, '周敏']])
    expect(expectData(await world.as('liu-chang').needs.offers(ZONE)).offers).toEqual([])
    expect(await titlesOf('sun-jie')).toContain('周敏请您接手一件诉求')
    expect(expectCode(await world.as('liu-chang').needs.acceptOffer({ needId }))).toBe('NotAllowedNow')
    expectData(await world.as('sun-jie').needs.acceptOffer({ needId }))
    const taken = await read(needId)
    expect([taken.promise.responsible.name, taken.handling, taken.promise.startedAt]).toEqual([
      '孙杰',
      undefined,
      seen.promise.startedAt,
    ])
    expect(await titlesOf('zhou-min')).toContain('孙杰已接手您转出的诉求')
    expect(await titlesOf('li-na')).toContain('您的诉求换了经办人')
    expect(expectCode(await world.as('zhou-min').needs.reply({ needId, text: '我再说一句' }))).toBe(
      'NotAllowedNow',
    )
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('an administrator assigns it at once; a refusal brings it back to the administrator', async () => {
    const needId = await claimed()
    const assigned = expectData(await hand('lin-yue', needId, 'sun-jie')).need
    expect(assigned.timeline.at(-1)).toMatchObject({
      type: 'assigned',
      text: '改由孙杰办理，3月10日 15:00 前没有答复就退回林悦，时限不变。这件归他联系的单位办',
    })
    expect(await titlesOf('li-na')).toContain('您的诉求换了经办人')
    expectData(await refuse('sun-jie', needId))
    expect((await read(needId)).promise.responsible.name).toBe('林悦')
    expect(await titlesOf('lin-yue')).toContain('孙杰不能接手您转出的诉求')
  })

  it('of many answers at once only one counts, and the others are told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const needId = await claimed()
      expectData(await hand('zhou-min', needId, 'sun-jie'))
      const answers = await Promise.all([
        world.as('sun-jie').needs.acceptOffer({ needId }),
        refuse('sun-jie', needId),
        world.as('sun-jie').needs.acceptOffer({ needId }),
        hand('lin-yue', needId, 'liu-chang'),
      ])
      const { timeline, promise } = await read(needId)
      const taken = timeline.filter(({ type }) => type === 'offer_accepted' || type === 'offer_refused')
      expect(taken.length).toBeLessThanOrEqual(1)
      expect(answers.slice(0, 3).filter(({ ok }) => ok)).toHaveLength(taken.length)
      expect(['孙杰', '周敏', '刘畅']).toContain(promise.responsible.name)
    }
  })

  it('goes up and back down to the officer who forwarded it, with clock and history', async () => {
    const needId = await claimed()
    expect(expectCode(await world.as('zhou-min').needs.sendBack({ needId, text: '退' }))).toBe(
      'NotAllowedNow',
    )
    const up = expectData(await world.as('zhou-min').needs.forward({ needId, text: '要市里协调' })).need
    expect(expectCode(await world.as('zhou-min').needs.sendBack({ needId, text: '退' }))).toBe(
      'NotAllowedNow',
    )
    const down = expectData(await world.as('guo-qiang').needs.sendBack({ needId, text: '市里已协调好' })).need
    expect([down.state, down.promise.responsible.name, down.promise.startedAt, down.promise.dueAt]).toEqual([
      'forwarded',
      '周敏',
      up.promise.startedAt,
      up.promise.dueAt,
    ])
    expect(down.timeline.map(({ type }) => type)).toEqual(['posted', 'claimed', 'forwarded', 'sent_back'])
    expect(await titlesOf('li-na')).toContain('您的诉求转回原来的园区办，时限不变')
    expect((await read(needId)).standing?.doing).toMatch(/^已转回园区，由 周敏 接手/)
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expect(expectCode(await world.as('guo-qiang').needs.sendBack({ needId, text: '再退' }))).toBe(
      'NotAllowedNow',
    )
  })

  it('after the second colleague who does not take it an administrator answers for it, who then has the last word', async () => {
    const needId = await claimed()
    expectData(await hand('zhou-min', needId, 'sun-jie'))
    const once = expectData(await refuse('sun-jie', needId)).need
    expect([once.promise.responsible.name, once.handling]).toEqual(['周敏', undefined])
    expect(once.timeline.at(-1)?.text).toBe('孙杰不能接手：不归我联系的单位。仍由周敏负责，时限不变')
    expectData(await hand('zhou-min', needId, 'liu-chang'))
    await passUntil(needId)
    const raised = await read(needId)
    expect(raised.timeline.slice(-2).map(({ type, text }) => [type, text])).toEqual([
      ['offer_returned', '刘畅没有在 3月10日 15:00 前接手，时限不变'],
      ['raised', '转出去没有人接手，改由管理员林悦负责，时限不变'],
    ])
    expect([raised.promise.responsible.name, raised.handling]).toEqual(['林悦', undefined])
    expect(await titlesOf('lin-yue')).toContain('转出去没人接手的诉求由您负责')
    expect(await titlesOf('li-na')).toContain('您的诉求已由管理员接手')
    expect(expectCode(await hand('zhou-min', needId, 'sun-jie'))).toBe('NotYours')
    // A colleague cannot refuse an administrator's assignment now. Without an answer the need returns to the administrator.
    const assigned = expectData(await hand('lin-yue', needId, 'sun-jie')).need
    expect([assigned.promise.responsible.name, assigned.handling?.assigned]).toEqual(['孙杰', true])
    expect(expectCode(await refuse('sun-jie', needId))).toBe('NotAllowedNow')
    await passUntil(needId)
    expect((await read(needId)).promise.responsible.name).toBe('林悦')
  })

  it('after the second refusal the entry does not name the former officer as responsible', async () => {
    const needId = await claimed()
    for (const who of ['sun-jie', 'liu-chang']) {
      expectData(await hand('zhou-min', needId, who))
      expectData(await refuse(who, needId))
    }
    expect((await read(needId)).timeline.slice(-2).map(({ text }) => text)).toEqual([
      '刘畅不能接手：不归我联系的单位。时限不变',
      '转出去没有人接手，改由管理员林悦负责，时限不变',
    ])
  })

  it('a reply to the enterprise takes it over as well, and stops the timer', async () => {
    const needId = await claimed()
    expectData(await hand('zhou-min', needId, 'sun-jie'))
    expectData(await world.as('sun-jie').needs.reply({ needId, text: '我来办，今天给您回音' }))
    world.cloud.clock.advance(30 * HOUR)
    await world.cloud.fireTimer('housekeeping')
    const need = await read(needId)
    expect([need.promise.responsible.name, need.handling]).toEqual(['孙杰', undefined])
    expect(need.timeline.some(({ type }) => type === 'offer_returned')).toBe(false)
    expect(await titlesOf('zhou-min')).toContain('孙杰已接手您转出的诉求')
  })
})
