import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const regionCode = 'CN2101G1'

describe('the day’s work of officers', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const today = async (person: string) => expectData(await world.as(person).park.today({ regionCode }))

  it('counts a need by its state: unclaimed, in hand, due today, late, waiting for the enterprise', async () => {
    const before = await today('zhou-min')
    const need = await postNeed(world)
    expect(await today('zhou-min')).toEqual({
      ...before,
      todo: (before.todo ?? 0) + 1,
      unclaimed: (before.unclaimed ?? 0) + 1,
      mine: (before.mine ?? 0) + 1,
    })
    const queue = async (show: 'unclaimed' | 'today') =>
      expectData(await world.as('zhou-min').needs.queuePage({ regionCode, show })).needs.map(({ id }) => id)
    expect(await queue('unclaimed')).toContain(need.id)
    // Posted on a Tuesday morning: the first response is due the next morning.
    expect(await queue('today')).not.toContain(need.id)
    world.cloud.clock.advance(DAY_MS - 2 * HOUR_MS)
    expect(await queue('today')).toContain(need.id)
    world.cloud.clock.advance(DAY_MS)
    expect((await today('zhou-min')).late).toBe((before.late ?? 0) + 1)
    expectData(await world.as('zhou-min').needs.claim({ needId: need.id }))
    expectData(await world.as('zhou-min').needs.ask({ needId: need.id, text: '几个人？' }))
    expect(await today('zhou-min')).toEqual({ ...before, mine: (before.mine ?? 0) + 1, awaiting: 1 })
  })

  it('counts a need as solved on the day of its confirmation, not of its rating', async () => {
    const before = await today('zhou-min')
    expect(before.stewarded).toBeGreaterThan(0)
    const { id: needId } = await postNeed(world)
    const [agent, owner] = [world.as('zhou-min').needs, world.as('li-na').needs]
    expectData(await agent.claim({ needId }))
    expectData(await agent.propose({ needId, text: '已接通，今天恢复生产' }))
    expect((await today('zhou-min')).solvedToday).toBe(before.solvedToday)
    expectData(await owner.confirm({ needId }))
    expect((await today('zhou-min')).solvedToday).toBe((before.solvedToday ?? 0) + 1)
    world.cloud.clock.advance(DAY_MS)
    const next = await today('zhou-min')
    expectData(await owner.rate({ needId, level: 'satisfied', reasons: [] }))
    expect((await today('zhou-min')).solvedToday).toBe(next.solvedToday)
  })

  it('counts for each officer what enterprises confirmed and rated since Monday, without silence and older answers', async () => {
    const { id: needId } = await postNeed(world)
    const ended = async () => {
      const { officers } = expectData(await world.as('lin-yue').park.duty({ regionCode }))
      const zhou = officers.find(({ personId }) => personId === 'zhou-min')
      return [zhou?.solvedThisWeek, zhou?.ratings.satisfied]
    }
    const [solved = 0, satisfied = 0] = await ended()
    const text = '人力公司的人今天到岗'
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expectData(await world.as('zhou-min').needs.propose({ needId, text }))
    expect(await ended()).toEqual([solved, satisfied])
    expectData(await world.as('li-na').needs.confirm({ needId }))
    expect(await ended()).toEqual([solved + 1, satisfied])
    // Rated on the next Monday: confirmed last week, rated this week.
    world.cloud.clock.advance(7 * DAY_MS)
    const [solvedLater = 0, satisfiedLater = 0] = await ended()
    expectData(await world.as('li-na').needs.rate({ needId, level: 'satisfied', reasons: [] }))
    expect(await ended()).toEqual([solvedLater, satisfiedLater + 1])
  })

  it('counts to each role its own work, and nothing in a region that is not theirs', async () => {
    expect(Object.keys(await today('zhou-min')).sort()).toEqual(
      ['awaiting', 'dueToday', 'late', 'mine', 'solvedToday', 'stewarded', 'todo', 'unclaimed'].sort(),
    )
    expect(Object.keys(await today('chen-li')).sort()).toEqual(['drafts', 'inReview', 'sending'].sort())
    expect(Object.keys(await today('lin-yue'))).toEqual(
      expect.arrayContaining(['claims', 'unverified', 'inReview', 'late']),
    )
    expect(expectCode(await world.as('xu-ning').park.today({ regionCode }))).toBe('Forbidden')
    expect(expectCode(await world.as('li-na').park.today({ regionCode }))).toBe('Forbidden')
  })

  it('reads only needs that ended today, not all that ever ended in the zone', async () => {
    const { id: needId } = await postNeed(world)
    const [need] = world.cloud.database.find('needs', { _id: needId }) as [object]
    const long = world.cloud.clock.now() - 90 * DAY_MS
    const ended = { ...need, open: false, state: 'resolved', updatedAt: long, createdAt: long }
    world.cloud.database.insert(
      'needs',
      Array.from({ length: 2_000 }, (_, no) => ({ ...ended, _id: `ended-${no}`, code: `E${no}` })),
    )
    await today('zhou-min')
    expect(world.cloud.usage().at(-1)).toMatchObject({ warnings: [] })
    expect(world.cloud.usage().at(-1)?.examined).toBeLessThan(500)
  })
})
