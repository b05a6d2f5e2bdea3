import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const HOUR = 3_600_000
const regionCode = 'CN2101G1'

describe('what a zone promises is its own data, within what the level above allows', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const park = () => world.as('lin-yue').park
  const read = async () => expectData(await park().terms({ regionCode }))
  const input = async (more: object = {}) => {
    const { version } = await read()
    return {
      regionCode,
      version,
      urgentResponseHours: 1,
      responseHours: 4,
      resolutionDays: [{ category: 'labour' as const, days: 3 }],
      ladder: [
        { afterHours: 1, tells: 'substitute' as const },
        { afterHours: 2, tells: 'leader' as const },
        { afterHours: 3, tells: 'above' as const },
      ],
      leaderId: 'lin-yue',
      ...more,
    }
  }

  it('new needs get promises by it, and a late one climbs its ladder to the named leader', async () => {
    expect((await read()).ladder.map(({ tells }) => tells)).toEqual(['administrators', 'above'])
    expectData(await park().setTerms(await input()))
    world.cloud.clock.advance(2 * 60_000)
    const need = await postNeed(world)
    const { startedAt, responseDueAt } = need.promise
    expect(responseDueAt - startedAt).toBeLessThan(7 * HOUR)
    expect(need.standing?.late).toContain('再过 2 小时工作时间报分管领导')
    world.cloud.clock.advance(responseDueAt - world.cloud.clock.now() + 24 * HOUR)
    for (let i = 0; i < 4; i += 1) await world.cloud.fireTimer('housekeeping')
    const { timeline } = expectData(await world.as('li-na').needs.read({ needId: need.id })).need
    expect(timeline.map(({ text }) => text ?? '').filter((text) => text.includes('领导'))).toEqual([
      expect.stringMatching(/^首次答复已超时 2 小时，已报分管领导林悦$/),
    ])
  })

  it('a colleague has to answer an offer within the zone’s hours, which an older phone does not change', async () => {
    expectData(await park().setTerms(await input({ urgentOfferHours: 0.5, offerHours: 2 })))
    expectData(await park().setTerms(await input()))
    expect(await read()).toMatchObject({ urgentOfferHours: 0.5, offerHours: 2, most: { offerHours: 4 } })
    world.cloud.clock.advance(2 * 60_000)
    for (const [urgent, hours] of [
      [true, 0.5],
      // Two working hours, with the noon break between them.
      [false, 3],
    ] as const) {
      const { id: needId } = await postNeed(world, '装配车间少普工', { urgent })
      expectData(await world.as('zhou-min').needs.claim({ needId }))
      const asked = world.cloud.clock.now()
      const { need } = expectData(
        await world.as('zhou-min').needs.assign({ needId, personId: 'sun-jie', text: '他熟' }),
      )
      expect(Math.round(((need.handling?.until ?? 0) - asked) / HOUR / 0.1) * 0.1).toBeCloseTo(hours, 1)
    }
  })

  it.each([
    ['a slower answer to an offer than above', { offerHours: 4.5 }, 'SlowerThanAbove'],
    ['a slower promise than above', { responseHours: 20 }, 'SlowerThanAbove'],
    [
      'a category slower than above',
      { resolutionDays: [{ category: 'labour', days: 30 }] },
      'SlowerThanAbove',
    ],
    [
      'a ladder that never reaches above',
      { ladder: [{ afterHours: 1, tells: 'administrators' }] },
      'LadderEnds',
    ],
    [
      'steps out of order',
      {
        ladder: [
          { afterHours: 3, tells: 'administrators' },
          { afterHours: 2, tells: 'above' },
        ],
      },
      'LadderOrder',
    ],
    ['a leader nobody named', { leaderId: undefined }, 'LeaderMissing'],
    ['a leader from elsewhere', { leaderId: 'li-na' }, 'OfficerUnknown'],
  ])('%s is refused, and nothing changes', async (_what, more, code) => {
    const { leaderId, ...rest } = await input(more)
    const sent = { ...rest, ...(leaderId && { leaderId }) }
    expect(expectCode(await park().setTerms(sent))).toBe(code)
    expect((await read()).responseHours).toBe(7.5)
  })

  it('of two administrators who change it at once, one is told to read again', async () => {
    const same = await input()
    const both = await Promise.all([park().setTerms(same), world.as('guo-qiang').park.setTerms(same)])
    expect(both.map(expectCode).sort()).toEqual(['ChangedMeanwhile', 'ok'])
  })
})
