import { CATEGORIES } from '@/shared/domain/need/category'
import { NEED_STATES, RATING_LEVELS, type Need } from '@/shared/domain/need/need'
import { toDay } from '@/shared/domain/time/days'
import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ZONE = 'CN2101G1'
const BESIDE = 'CN2102G1'

/** Pseudo-random numbers from 0 to 1, the same for each seed (Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

describe('the board of a region', () => {
  let world: World
  beforeEach(async () => {
    // This test writes needs without the functions, and only the first firing looks at everything.
    world = await startWorld({ seed: true, settled: false })
  })
  afterEach(() => world.close())

  const board = async (regionCode = ZONE, span: 'week' | 'month' | 'year' = 'year', who = 'lin-yue') =>
    expectData(await world.as(who).park.board({ regionCode, span }))
  const stored = () => world.cloud.database.find('needs') as unknown as Need[]

  /** Counts each figure by looking at every need of the region that was posted this year. */
  const bruteForce = (region: string, now: number) => {
    const mine = stored().filter(
      ({ zoneCode, createdAt }) => zoneCode.startsWith(region) && toDay(createdAt).startsWith('2020'),
    )
    const count = (keep: (need: Need) => boolean) => mine.filter(keep).length
    const closed = (need: Need) => need.state === 'resolved'
    const answered = ({ promise }: Need) => promise.respondedAt !== undefined
    const due = ({ promise }: Need) => (promise.respondedAt ?? 0) <= promise.responseDueAt
    return {
      posted: mine.length,
      standing: {
        waiting: count(({ state }) => ['submitted', 'forwarded'].includes(state)),
        working: count(({ state }) => ['in_progress', 'reopened'].includes(state)),
        with_enterprise: count(({ state }) => state.startsWith('awaiting')),
        solved: count((need) => closed(need) && !need.closedWithoutAnswer),
        silent: count((need) => closed(need) && need.closedWithoutAnswer),
        declined: count(({ state }) => state === 'declined'),
        withdrawn: count(({ state }) => state === 'withdrawn' || state === 'merged'),
      },
      answeredInTime: count((need) => answered(need) && due(need)),
      answeredLate: count((need) => answered(need) && !due(need)),
      unansweredLate: count((need) => !answered(need) && need.open && need.promise.responseDueAt < now),
      resolvedInTime: count(
        (need) => closed(need) && (need.promise.resolvedAt ?? 0) <= need.promise.resolutionDueAt,
      ),
      resolvedLate: count(
        (need) => closed(need) && (need.promise.resolvedAt ?? 0) > need.promise.resolutionDueAt,
      ),
      ratings: Object.fromEntries(
        RATING_LEVELS.map((level) => [level, count(({ rating }) => rating?.level === level)]),
      ),
      unrated: count((need) => closed(need) && need.rating === undefined),
    }
  }

  it('agrees with counting every need of a generated zone, before and after changes, in every region', async () => {
    const sample = stored()[0] ?? (await postNeed(world), stored()[0])
    if (!sample) throw new Error('no need to copy')
    const random = randomFrom(7)
    const among = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)] as T
    const now = world.cloud.clock.now()
    const change = (need: Need, at: number): Need => {
      const { rating: _rating, ...rest } = need
      const { respondedAt: _answered, resolvedAt: _resolved, ...promise } = need.promise
      const state = among(NEED_STATES)
      const isClosed = state === 'resolved'
      return {
        ...rest,
        state,
        open: !['resolved', 'declined', 'withdrawn', 'merged'].includes(state),
        closedWithoutAnswer: isClosed && random() < 0.3,
        promise: {
          ...promise,
          ...(random() < 0.6 && { respondedAt: promise.startedAt + random() * 2 * DAY_MS }),
          ...(isClosed && { resolvedAt: promise.startedAt + random() * 12 * DAY_MS }),
        },
        ...(isClosed && random() < 0.5 && { rating: { level: among(RATING_LEVELS), reasons: [], at } }),
        updatedAt: at,
      }
    }
    const made = Array.from({ length: 120 }, (_one, i) => {
      const createdAt = now - Math.floor(random() * 8) * DAY_MS - Math.floor(random() * 5) * HOUR_MS
      const zoneCode = random() < 0.8 ? ZONE : BESIDE
      const need = {
        ...sample,
        category: among(CATEGORIES),
        createdAt,
        zoneCode,
        cityCode: zoneCode.slice(0, 6),
        promise: {
          ...sample.promise,
          startedAt: createdAt,
          responseDueAt: createdAt + DAY_MS,
          resolutionDueAt: createdAt + 8 * DAY_MS,
        },
      } as Need
      const { id: _id, ...document } = change(need, createdAt)
      return { ...document, _id: `made${i}` }
    })
    world.cloud.database.insert('needs', made)
    /** Fires until all is counted, because a firing counts only as much as it has time for. */
    const countAll = async () => {
      for (let i = 0; i < 20; i += 1) {
        const doubled = [world.cloud.fireTimer('housekeeping'), world.cloud.fireTimer('housekeeping')]
        await Promise.all(doubled)
        const [progress] = world.cloud.database.find('need_figures', { _id: 'progress' })
        if (progress && !('cursor' in progress)) return
      }
      throw new Error('the figures are never counted')
    }
    await countAll()
    const agree = async () => {
      const at = world.cloud.clock.now()
      for (const [region, who] of [
        [ZONE, 'lin-yue'],
        ['CN21', 'he-weimin'],
      ] as const) {
        const { total, categories } = await board(region, 'year', who)
        expect(total).toEqual(bruteForce(region, at))
        expect(categories.reduce((sum, { figures }) => sum + figures.posted, 0)).toBe(total.posted)
      }
    }
    await agree()
    world.cloud.clock.advance(HOUR_MS)
    const later = world.cloud.clock.now()
    world.cloud.database.insert(
      'needs',
      made.slice(0, 30).map((need, i) => ({ ...need, _id: `late${i}`, updatedAt: later })),
    )
    const [solved, declined, withdrawn] = [
      await postNeed(world),
      await postNeed(world, '二'),
      await postNeed(world, '三'),
    ]
    const park = world.as('zhou-min').needs
    expectData(await park.claim({ needId: solved.id }))
    expectData(await park.propose({ needId: solved.id, text: '两名普工周一到岗' }))
    expectData(await world.as('li-na').needs.confirm({ needId: solved.id }))
    expectData(await world.as('li-na').needs.rate({ needId: solved.id, level: 'satisfied' }))
    const why = { ground: 'not_ours', pointer: '请联系街道' } as const
    expectData(await park.decline({ needId: declined.id, ...why, text: '不属于园区' }))
    expectData(await world.as('li-na').needs.withdraw({ needId: withdrawn.id }))
    await countAll()
    await agree()
  })

  it('counts a response that falls due by time alone, and a bad rating beside a silent closing', async () => {
    await postNeed(world)
    await world.settle()
    const before = (await board(ZONE, 'week')).total
    expect(before).toMatchObject({ posted: 1, unansweredLate: 0 })
    world.cloud.clock.advance(2 * DAY_MS)
    await world.settle()
    const after = await board(ZONE, 'week')
    expect(after.total).toMatchObject({ posted: 1, unansweredLate: 1, answeredInTime: 0 })
    expect(after.lateNow).toBe(1)
    world.cloud.clock.advance(7 * DAY_MS)
    await world.settle()
    expect(await board(ZONE, 'week')).toMatchObject({ postedBefore: 1, total: { posted: 0 } })
  })

  it('is filled in the demo before any timer has counted', async () => {
    await world.close()
    world = await startWorld({ seed: 'district' })
    expect((await board('CN2101G1', 'year')).total).toEqual(bruteForce('CN2101G1', world.cloud.clock.now()))
    const planted = world.cloud.database.find('need_figures')
    await world.cloud.fireTimer('housekeeping')
    const figures = (rows: object[]) => rows.map((row) => ('figures' in row ? row.figures : undefined))
    expect(figures(world.cloud.database.find('need_figures'))).toEqual(figures(planted))
  })

  it('is for administrators of the region', async () => {
    for (const who of ['zhou-min', 'chen-li', 'li-na', 'xu-ning'])
      expect(expectCode(await world.as(who).park.board({ regionCode: ZONE }))).toBe('Forbidden')
  })
})
