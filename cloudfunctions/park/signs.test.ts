import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ASKED = { regionCode: 'CN2101G1', month: '2020-03' }

describe('signs of gaming, from the ledger', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  const signs = async (more: object = {}, who = 'lin-yue') =>
    expectData(await world.as(who).park.signs({ ...ASKED, ...more }))

  it('a need with two empty replies that was reopened twice is listed with its signs, its neighbour with none', async () => {
    const { id: needId } = await postNeed(world)
    const { id: harmless } = await postNeed(world, '另一件，缺口罩')
    const agent = world.as('zhou-min').needs
    for (const id of [needId, harmless]) expectData(await agent.claim({ needId: id }))
    for (const text of ['收到，正在办理', '正在处理，请耐心等待'])
      expectData(await agent.reply({ needId, text }))
    expectData(await agent.reply({ needId: harmless, text: '已约好药店，明天送两千只' }))
    for (const text of ['没来人', '还是没来']) {
      expectData(await agent.propose({ needId, text: '办好了' }))
      expectData(await world.as('li-na').needs.reject({ needId, text }))
    }
    expectData(await agent.propose({ needId: harmless, text: '口罩已送到' }))
    await world.settle()
    const found = await signs()
    expect(
      found.rows.filter((row) => row.needId === needId).map((row) => [row.sign, row.officer, row.count]),
    ).toEqual([
      ['empty_words', '周敏', 2],
      ['close_and_reopen', '周敏', 2],
    ])
    expect(found.rows.filter((row) => row.needId === harmless)).toEqual([])
    expect(found.counts).toMatchObject({ empty_words: 1, close_and_reopen: 1, mass_closing: 0 })
    expect((await signs({ sign: 'ping_pong' })).rows).toEqual([])
    const { month: _month, ...thisMonth } = ASKED
    const present = expectData(await world.as('lin-yue').park.signs(thisMonth))
    expect([present.month, present.thisMonth, present.counts]).toEqual(['2020-03', '2020-03', found.counts])
    expect((await signs({ month: '2020-02' })).rows.map((row) => row.needId)).not.toContain(needId)
  })

  it('a page has twenty rows, the next one goes on after it, and each reads at most 31 days and its own needs', async () => {
    world.cloud.clock.advance(2 * 3_600_000)
    for (let i = 0; i < 23; i += 1) {
      const { id: needId } = await postNeed(world, `第 ${i} 件，缺工人`)
      expectData(await world.as('zhou-min').needs.claim({ needId }))
      expectData(await world.as('zhou-min').needs.propose({ needId, text: '已对接招聘会' }))
      if (i % 8 === 7) world.cloud.clock.advance(61_000)
    }
    await world.settle()
    const first = await signs({ sign: 'mass_closing' })
    expect([first.rows.length, first.nextCursor, first.counts.mass_closing]).toEqual([20, '20', 23])
    const second = await signs({ sign: 'mass_closing', cursor: first.nextCursor })
    expect([second.rows.length, second.nextCursor]).toEqual([3, undefined])
    expect(new Set([...first.rows, ...second.rows].map(({ needId }) => needId)).size).toBe(23)
    for (const { action, reads, warnings } of world.cloud.usage())
      if (action === 'signs') expect([reads <= 60, warnings]).toEqual([true, []])
  })

  it('are for administrators, and for single zones only', async () => {
    expect(expectCode(await world.as('zhou-min').park.signs(ASKED))).toBe('Forbidden')
    expect(expectCode(await world.as('guo-qiang').park.signs(ASKED))).toBe('ok')
    expect(expectCode(await world.as('guo-qiang').park.signs({ ...ASKED, regionCode: 'CN2101' }))).toBe(
      'ZoneOnly',
    )
    expect(expectCode(await world.as('lin-yue').park.signs({ ...ASKED, month: '2020-13' }))).toBe(
      'InvalidInput',
    )
  })
})
