import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('from claim to rating, on both sides of the bridge', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const enterprise = () => world.as('li-na').needs
  const agent = () => world.as('zhou-min').needs

  it('claim, ask, supply, reply, propose, reject, propose, confirm, rate: the timeline tells it all to both', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId }))
    expectData(await agent().ask({ needId, text: '请问月薪多少？' }))
    expectData(await world.as('zhang-wei').needs.supply({ needId, text: '月薪五千' }))
    expectData(await agent().reply({ needId, text: '已联系三家机构' }))
    expectData(await agent().propose({ needId, text: '首批十八人周五到岗' }))
    const reopened = expectData(await enterprise().reject({ needId, text: '只来了五人' })).need
    expect([reopened.state, reopened.steps]).toEqual([
      'reopened',
      ['info_added', 'corrected', 'withdrawn', 'merged'],
    ])
    expectData(await agent().propose({ needId, text: '又到岗十五人' }))
    expectData(await enterprise().confirm({ needId }))
    const { need } = expectData(await enterprise().rate({ needId, level: 'satisfied' }))
    expect(need.timeline.map(({ type, by }) => `${by.name} ${type}`)).toEqual([
      '李娜 posted',
      '周敏 claimed',
      '周敏 info_requested',
      '张伟 info_added',
      '周敏 replied',
      '周敏 resolution_proposed',
      '李娜 rejected',
      '周敏 resolution_proposed',
      '李娜 confirmed',
      '李娜 rated',
    ])
    const seenByAgent = expectData(await agent().read({ needId })).need
    expect(seenByAgent.timeline).toEqual(need.timeline)
    expect([need.state, need.steps, need.rating]).toEqual([
      'resolved',
      [],
      { level: 'satisfied', reasons: [] },
    ])
  })

  it('needs in which the enterprise has to act are listed and counted for it, and for nobody else', async () => {
    const enterpriseId = 'hengtuo'
    const waiting = async () => {
      const { needs } = expectData(await enterprise().mine({ enterpriseId, show: 'awaiting' }))
      const { awaiting } = expectData(await world.as('li-na').accounts.me({}))
      return [needs.map(({ id }) => id), awaiting]
    }
    const { id: needId } = await postNeed(world)
    await postNeed(world, '另一件还没人接的事')
    expect(await waiting()).toEqual([[], 0])
    expectData(await agent().claim({ needId }))
    expectData(await agent().ask({ needId, text: '请问月薪多少？' }))
    expect(await waiting()).toEqual([[needId], 1])
    expectData(await enterprise().supply({ needId, text: '月薪五千' }))
    expect(await waiting()).toEqual([[], 0])
    expectData(await agent().propose({ needId, text: '首批十八人周五到岗' }))
    expect(await waiting()).toEqual([[needId], 1])
    expectData(await enterprise().confirm({ needId }))
    expect(await waiting()).toEqual([[], 0])
    expect(expectData(await world.as('zhou-min').accounts.me({})).awaiting).toBeUndefined()
  })

  it('a step that is not possible now is refused in every state it is not possible in', async () => {
    const { id: needId } = await postNeed(world)
    expect(expectCode(await agent().reply({ needId, text: '没认领就回' }))).toBe('NotAllowedNow')
    expect(expectCode(await enterprise().confirm({ needId }))).toBe('NotAllowedNow')
    expectData(await enterprise().withdraw({ needId }))
    expect(expectCode(await agent().claim({ needId }))).toBe('NotAllowedNow')
  })

  it('of many agents who claim at once exactly one gets it', async () => {
    const { id: needId } = await postNeed(world)
    const people = ['zhou-min', 'wang-hao', 'lin-yue', 'guo-qiang', 'he-weimin'] as const
    const answers = await Promise.all(people.map((person) => world.as(person).needs.claim({ needId })))
    expect(answers.map(expectCode).filter((code) => code === 'ok')).toHaveLength(1)
    const [stored] = world.cloud.database.find('needs', { _id: needId }) as [
      { version: number; timeline: unknown[] },
    ]
    expect([stored.version, stored.timeline.length]).toEqual([2, 2])
  })

  it('a claim repeated after a lost answer is the same claim, not a refusal', async () => {
    const { id: needId } = await postNeed(world)
    const first = await agent().claim({ needId }, { requestId: 'claim-lost-1' })
    expect(await agent().claim({ needId }, { requestId: 'claim-lost-1' })).toEqual(first)
  })

  it('waiting for facts stops the clock, and only that', async () => {
    const posted = await postNeed(world)
    const { id: needId } = posted
    expectData(await agent().claim({ needId }))
    const asked = expectData(await agent().ask({ needId, text: '几名？' })).need
    expect(asked.promise.dueAt).toBeUndefined()
    world.cloud.clock.advance(2 * 60 * MINUTE - MINUTE)
    const { promise } = expectData(await enterprise().supply({ needId, text: '三十名' })).need
    const movedMs = promise.resolutionDueAt - posted.promise.resolutionDueAt
    // 10:00–11:59 is working time; the calls themselves take a moment.
    expect(movedMs).toBeGreaterThanOrEqual(2 * 60 * MINUTE - MINUTE)
    expect(movedMs).toBeLessThan(2 * 60 * MINUTE)
  })

  it('five working days of silence close it as closed without answer; it can be reopened', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId }))
    expectData(await agent().propose({ needId, text: '办好了' }))
    world.cloud.clock.advance(6 * DAY)
    await world.settle()
    expect(expectData(await enterprise().read({ needId })).need.state).toBe('awaiting_confirmation')
    world.cloud.clock.advance(2 * DAY)
    await world.settle()
    await world.settle()
    const { need } = expectData(await enterprise().read({ needId }))
    expect([need.state, need.closedWithoutAnswer, need.timeline.at(-1)?.by.side]).toEqual([
      'resolved',
      true,
      'system',
    ])
    expect(need.timeline.filter(({ type }) => type === 'expired')).toHaveLength(1)
    expect(expectData(await enterprise().reject({ needId, text: '其实没办好' })).need.state).toBe('reopened')
  })

  it('forwarding goes up one region at a time, keeps clock and history, and ends at the province', async () => {
    const posted = await postNeed(world)
    const { id: needId } = posted
    const forwarded = expectData(await agent().forward({ needId, text: '需要市里协调' })).need
    expect([forwarded.state, forwarded.promise.responsible.name]).toEqual(['forwarded', '郭强'])
    expect(forwarded.promise.resolutionDueAt).toBe(posted.promise.resolutionDueAt)
    expect(
      expectData(await world.as('guo-qiang').needs.forward({ needId, text: '需要省里协调' })).need.promise
        .responsible.name,
    ).toBe('何为民')
    expect(expectCode(await world.as('he-weimin').needs.forward({ needId, text: '再往上' }))).toBe(
      'NowhereAbove',
    )
    expectData(await world.as('he-weimin').needs.claim({ needId }))
    expect(expectCode(await agent().reply({ needId, text: '我来回' }))).toBe('NotAllowedNow')
  })

  it('of two who forward it at once one succeeds: the other is told, and the timeline has one entry', async () => {
    const { id: needId } = await postNeed(world)
    const forward = () => agent().forward({ needId, text: '需要市里协调' })
    const codes = (await Promise.all([forward(), forward()])).map(expectCode)
    expect(codes.sort()).toEqual(['NotAllowedNow', 'ok'])
    // The region below cannot forward it by another level afterwards either.
    expect(expectCode(await forward())).toBe('NotAllowedNow')
    const { need } = expectData(await enterprise().read({ needId }))
    expect(need.timeline.filter(({ type }) => type === 'forwarded')).toHaveLength(1)
  })

  it('declining needs a reason that the enterprise reads', async () => {
    const { id: needId } = await postNeed(world)
    const why = { needId, ground: 'not_ours', pointer: '请联系街道' } as const
    expect(await agent().decline({ ...why, text: '  ' })).toEqual({
      ok: false,
      error: { code: 'InvalidInput', fields: { text: '请填写不受理的原因' } },
    })
    expectData(await agent().decline({ ...why, text: '不属于园区职责' }))
    const { need } = expectData(await enterprise().read({ needId }))
    expect([need.state, need.timeline.at(-1)?.text]).toEqual([
      'declined',
      '不是政府能办的事。不属于园区职责\n可以这样办：请联系街道',
    ])
  })

  it('a bad rating needs a reason; a rating is given once', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId }))
    expectData(await agent().propose({ needId, text: '好了' }))
    expectData(await enterprise().confirm({ needId }))
    expect(expectCode(await enterprise().rate({ needId, level: 'dissatisfied' }))).toBe('ReasonNeeded')
    expectData(await enterprise().rate({ needId, level: 'dissatisfied', reasons: ['太慢'] }))
    expect(expectCode(await enterprise().rate({ needId, level: 'very_satisfied' }))).toBe('NotAllowedNow')
  })

  it('the telephone number is for those who serve the case', async () => {
    const { id: needId } = await postNeed(world)
    const phone = async (who: 'zhou-min' | 'lin-yue' | 'zhang-wei') =>
      expectData(await world.as(who).needs.read({ needId })).need.contact.phone
    expect([await phone('zhou-min'), await phone('lin-yue'), await phone('zhang-wei')]).toEqual([
      '13000000101',
      '130****0101',
      '13000000101',
    ])
  })

  it('the queue is by time left, page by page, nothing twice and nothing lost', async () => {
    for (let i = 0; i < 45; i += 1) {
      await postNeed(world, `第 ${i} 件，缺工人`, { urgent: i % 3 === 0 })
      // 45 needs in a minute would exceed the budget.
      world.cloud.clock.advance(5_000)
    }
    const seen: { id: string; dueAt: number | undefined }[] = []
    let cursor: string | undefined
    do {
      const page = expectData(await agent().queuePage({ regionCode: 'CN2101G1', ...(cursor && { cursor }) }))
      seen.push(...page.needs.map(({ id, dueAt }) => ({ id, dueAt })))
      cursor = page.nextCursor
    } while (cursor)
    const { counts } = expectData(await agent().queue({ regionCode: 'CN2101G1' }))
    expect(counts).toEqual({ todo: 45, late: 0, awaiting: 0 })
    expect(new Set(seen.map(({ id }) => id)).size).toBe(45)
    const due = seen.map(({ dueAt }) => dueAt ?? 0)
    expect(due).toEqual([...due].sort((a, b) => a - b))
    const mine = expectData(await enterprise().mine({ enterpriseId: 'hengtuo' }))
    expect([mine.needs.length, mine.nextCursor !== undefined]).toEqual([20, true])
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('a late need is shown as late', async () => {
    await postNeed(world, '急', { urgent: true })
    world.cloud.clock.advance(2 * DAY)
    const { needs, counts } = expectData(await agent().queue({ regionCode: 'CN2101G1', show: 'late' }))
    expect([needs.length, counts.late, (needs[0]?.leftMs ?? 0) < 0, needs[0]?.spent]).toEqual([1, 1, true, 1])
  })
})
