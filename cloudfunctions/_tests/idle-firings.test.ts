import { HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectData, postNeed } from './answers'

const FIRING_MS = 10 * MINUTE_MS
const TEXT = '今天下午三点到厂里看'

describe('the reads of a firing of housekeeping', () => {
  let world: World
  let needId = ''
  beforeEach(async () => {
    world = await startWorld()
    needId = (await postNeed(world)).id
    expectData(await agent().claim({ needId }))
    await world.settle()
    // The hourly look at everything has just taken place.
    world.cloud.clock.advance(HOUR_MS)
    await world.settle()
  })
  afterEach(() => world.close())

  const agent = () => world.as('zhou-min').needs
  const fire = async (afterMs = FIRING_MS) => {
    world.cloud.clock.advance(afterMs)
    await world.cloud.fireTimer('housekeeping')
    const { queries = 0, warnings = [] } = world.cloud.usage().at(-1) ?? {}
    return { queries, warnings }
  }
  const replies = async () =>
    expectData(await world.as('li-na').needs.read({ needId })).need.timeline.filter(
      ({ text }) => text === TEXT,
    ).length
  const inMinutes = (minutes: number) => world.cloud.clock.now() + minutes * MINUTE_MS

  it('are one query where nothing is due, at every firing between two looks at everything', async () => {
    // The first firing may still count changes of the first minutes.
    await fire()
    const fired = []
    for (let no = 0; no < 4; no += 1) fired.push(await fire())
    expect(fired.map(({ queries }) => queries)).toEqual([1, 1, 1, 1])
    const whole = await fire()
    expect(whole.queries).toBeGreaterThan(20)
    expect([...fired, whole].flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('find work that has become due since the last look: a later reply, a recount, an erasure', async () => {
    expectData(await agent().replyLater({ needId, text: TEXT, sendAt: inMinutes(15) }))
    await fire()
    expect(await replies()).toBe(0)
    const { version } = expectData(await world.as('lin-yue').park.calendar({ regionCode: 'CN2101G1' }))
    const hours: [number, number][] = [[540, 1020]]
    const plan = { version, hours, closures: [], extraWorkdays: [], reason: '作息调整' }
    expectData(await world.as('lin-yue').park.setCalendar({ regionCode: 'CN2101G1', ...plan }))
    expectData(await world.as('sun-jie').accounts.deleteMe({ name: '孙杰' }))
    await fire()
    expect(await replies()).toBe(1)
    expect(world.cloud.database.count('regions', { 'recount.since': { $gt: 0 } })).toBe(0)
    expect(world.cloud.database.count('erasures', { done: false })).toBe(0)
  })

  it('find work that became due during a firing', async () => {
    for (let no = 1; no <= 5; no += 1) {
      const sendAt = inMinutes(5)
      const [answer] = await Promise.all([
        agent().replyLater({ needId, text: TEXT, sendAt }),
        world.cloud.fireTimer('housekeeping'),
        world.cloud.fireTimer('housekeeping'),
      ])
      expectData(answer)
      await fire()
      expect(await replies()).toBe(no)
    }
  })

  it('cover everything once an hour, which finds a row that nobody noted', async () => {
    world.cloud.database.insert('erasures', [
      { _id: 'p_gone', version: 1, openid: 'oGone', at: world.cloud.clock.now(), done: false },
    ])
    const waits = () => world.cloud.database.count('erasures', { done: false })
    await fire()
    expect(waits()).toBe(1)
    await fire(HOUR_MS - FIRING_MS)
    expect(waits()).toBe(0)
  })

  it('cover everything again after a firing that failed', async () => {
    world.cloud.database.insert('erasures', [
      { _id: 'p_gone', version: 1, openid: 'oGone', at: world.cloud.clock.now(), done: false },
    ])
    world.cloud.clock.advance(HOUR_MS)
    let asked = 0
    world.cloud.trouble.plan({ share: 0.5, kinds: ['refused'], random: () => ((asked += 1) > 8 ? 0 : 0.9) })
    await world.cloud.fireTimer('housekeeping').catch(() => undefined)
    world.cloud.trouble.plan(undefined)
    expect(world.cloud.database.count('erasures', { done: false })).toBe(1)
    await fire(MINUTE_MS)
    expect(world.cloud.database.count('erasures', { done: false })).toBe(0)
  })

  it('do not grow by calls of phones: posting, claiming and replying leave the agenda unchanged', async () => {
    const agenda = () => JSON.stringify(world.cloud.database.find('heartbeats', { _id: 'housekeeping' }))
    const before = agenda()
    const posted = await postNeed(world, '仓库漏雨，要找人修')
    expectData(await agent().claim({ needId: posted.id }))
    expectData(await agent().reply({ needId: posted.id, text: '明天上午来看' }))
    expect(agenda()).toBe(before)
  })
})
