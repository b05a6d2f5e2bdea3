import type { LedgerRow } from '@/shared/domain/push/ledger'
import { isConserved, summarizeLedger, type LedgerSummary } from '@/shared/domain/push/ledger-summary'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { plantColleague, plantEnterprise, pushed, rehearsed, TWO_FACTS } from '../_tests/push-steps'

const LAST_DAY = '2020-03-30'
const RINGS = ['fit', 'one_fact'] as const
const MET = { staff: 80, revenueYuan: 2_000_000 }

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

interface Chunk {
  pushId: string
  later?: boolean
  rows: LedgerRow[]
  summary: LedgerSummary
}
const chunks = (pushId: string) => world.cloud.database.find('push_ledger', { pushId }) as unknown as Chunk[]
const notified = (pushId: string) =>
  chunks(pushId).flatMap(({ rows }) => rows.map(({ personId }) => personId))
/** The openids of the people whom a message reached, once for each message. */
const messages = () =>
  world.cloud.messages
    .sent()
    .filter(({ errcode, templateId }) => errcode === 0 && templateId === 'policy-for-you')
    .map(({ openid }) => openid)
const tell = (i: number, fact: 'staff' | 'revenueYuan', value: number, policyId: string) =>
  world.as(`oRing${i}x0`).policies.tell({ enterpriseId: `ring-${i}`, policyId, fact, value })
/** Moves the clock to the beginning of the next hour, when the timer looks at lasting pushes. */
const nextHour = () =>
  world.cloud.clock.set((Math.floor(world.cloud.clock.now() / HOUR_MS) + 1) * HOUR_MS + MINUTE_MS)
/** Fires the timer, and then the functions that it wakes. */
const fire = async () => {
  await world.cloud.fireTimer('pushes')
  await world.settle()
}
const morning = (day: string) => world.cloud.clock.set(Date.parse(`${day}T09:01:00+08:00`))

function expectWhole(pushId: string) {
  const people = notified(pushId)
  expect(new Set(people).size).toBe(people.length)
  for (const { rows, summary } of chunks(pushId)) {
    expect(summary).toEqual(summarizeLedger(rows))
    expect(isConserved(summary.counts)).toBe(true)
  }
}

it('tells people whose enterprise becomes eligible, is new or gets them as staff, once each, and reminds the people told', async () => {
  plantEnterprise(world, 0, { profile: MET, people: 1 })
  plantEnterprise(world, 1, { profile: { staff: 10 }, people: 2 })
  const policy = await published(world, { rule: TWO_FACTS, deadlineOn: LAST_DAY })
  expect((await rehearsed(world, policy.id)).lasting).toEqual({
    untilOn: LAST_DAY,
    remindAt: Date.parse('2020-03-27T09:00:00+08:00'),
  })
  const pushId = await pushed(world, policy.id, false, { rings: ['fit'], lasting: true })
  await world.settle()
  expect(notified(pushId)).toEqual(['p0-0'])

  expectData(await tell(1, 'staff', 80, policy.id))
  expectData(await tell(1, 'revenueYuan', 2_000_000, policy.id))
  nextHour()
  await Promise.all([world.cloud.fireTimer('pushes'), world.cloud.fireTimer('pushes')])
  await world.settle()
  expect(notified(pushId).sort()).toEqual(['p0-0', 'p1-0', 'p1-1'])
  expect(chunks(pushId).map(({ later = false }) => later)).toEqual([false, true])
  const notices = async (openid: string) => expectData(await world.as(openid).notices.inbox({})).notices
  expect(await notices('oRing1x1')).toMatchObject([
    { policyId: policy.id, at: expect.any(Number), read: false },
  ])

  plantColleague(world, 0, 1, world.cloud.clock.now())
  plantEnterprise(world, 2, { profile: MET, people: 1, changedAt: world.cloud.clock.now() })
  morning('2020-03-11')
  await fire()
  expect(notified(pushId).sort()).toEqual(['p0-0', 'p0-1', 'p1-0', 'p1-1', 'p2-0'])
  const delivery = expectData(await world.as('chen-li').pushes.delivery({ pushId }))
  expect([delivery.later, delivery.funnel.targets, delivery.push.state]).toEqual([4, 5, 'done'])

  // An enterprise whose facts rule the policy out by now is not reminded of it.
  expectData(await tell(1, 'staff', 1, policy.id))
  morning('2020-03-27')
  await Promise.all([world.cloud.fireTimer('pushes'), world.cloud.fireTimer('pushes')])
  await world.settle()
  nextHour()
  await fire()
  expect(notified(`${pushId}-reminder`).sort()).toEqual(['p0-0', 'p0-1', 'p2-0'])
  expect((await notices('oRing0x0'))[0]?.title).toMatch(/^还有 3 天截止：/)
  for (const id of [pushId, `${pushId}-reminder`]) expectWhole(id)
  expect(messages().filter((openid) => openid === 'oRing0x0')).toHaveLength(2)

  morning('2020-03-31')
  plantEnterprise(world, 3, { profile: MET, people: 1, changedAt: world.cloud.clock.now() })
  await fire()
  expect(notified(pushId)).not.toContain('p3-0')
  const [push] = expectData(await world.as('chen-li').pushes.list({ regionCode: 'CN2101G1' })).pushes.slice(
    -1,
  )
  expect(push?.lasting?.open).toBe(false)
})

it('reminds people before the last day of each measure that may fit them, and says in the message that the days differ', async () => {
  plantEnterprise(world, 0, { profile: { staff: 80, revenueYuan: 0 }, people: 1 })
  plantEnterprise(world, 1, { profile: { staff: 1, revenueYuan: 2_000_000 }, people: 1 })
  const measure = (title: string, untilOn: string, fact: 'staff' | 'revenueYuan', value: number) => ({
    id: fact,
    title,
    clausePaths: [],
    gain: `${title} 10 万元`,
    amounts: [],
    rule: { version: 1, root: { id: fact, test: 'number', fact, is: 'at_least', value } } as const,
    window: { untilOn },
    materials: [],
    how: '',
    links: [],
    contacts: [],
  })
  const policy = await published(world, {
    deadlineOn: LAST_DAY,
    measures: [
      measure('用工补贴', '2020-03-20', 'staff', 50),
      measure('增收奖励', LAST_DAY, 'revenueYuan', 1_000_000),
    ],
  })
  const { lasting, message, notice } = await rehearsed(world, policy.id)
  expect(lasting).toEqual({
    untilOn: LAST_DAY,
    remindAt: Date.parse('2020-03-17T09:00:00+08:00'),
    reminders: 2,
  })
  expect(message.lines.map(({ value }) => value)).toContain('最早2020年3月20日，各项不同')
  expect(message.lines.filter(({ problem }) => problem !== undefined)).toEqual([])
  expect(notice.text).toMatch(/各项截止时间不同，最早的 2020年3月20日前办理$/)
  const pushId = await pushed(world, policy.id, false, { rings: ['fit'], lasting: true })
  await world.settle()
  expect(notified(pushId)).toEqual(['p0-0', 'p1-0'])

  morning('2020-03-17')
  await Promise.all([world.cloud.fireTimer('pushes'), world.cloud.fireTimer('pushes')])
  await world.settle()
  expect(notified(`${pushId}-reminder-2020-03-20`)).toEqual(['p0-0'])
  const [first] = expectData(await world.as('oRing0x0').notices.inbox({})).notices
  expect([first?.title, first?.text]).toEqual([
    expect.stringMatching(/^还有 3 天截止：/),
    '用工补贴。\n最后一天是 2020年3月20日。已经办了的，不用再办。',
  ])
  morning('2020-03-27')
  await fire()
  nextHour()
  await fire()
  expect(notified(`${pushId}-reminder`)).toEqual(['p1-0'])
  expect(notified(`${pushId}-reminder-2020-03-20`)).toEqual(['p0-0'])
  for (const id of [pushId, `${pushId}-reminder`]) expectWhole(id)
})

it('tells people who begin to follow a theme of the policy, the next morning and once, but nobody whom facts rule out', async () => {
  plantEnterprise(world, 0, { profile: MET, people: 1 })
  plantEnterprise(world, 1, { profile: {}, people: 2 })
  plantEnterprise(world, 2, { profile: { staff: 10, revenueYuan: 1 }, people: 1 })
  const policy = await published(world, { rule: TWO_FACTS, deadlineOn: LAST_DAY, themes: ['research'] })
  const pushId = await pushed(world, policy.id, false, { rings: ['fit', 'followers'], lasting: true })
  await world.settle()
  expect(notified(pushId)).toEqual(['p0-0'])
  const follow = (i: number) =>
    world
      .as(`oRing${i}x0`)
      .bookmarks.follow({ enterpriseId: `ring-${i}`, theme: 'research', following: true })
  for (const i of [1, 2]) expectData(await follow(i))
  nextHour()
  await fire()
  expect(notified(pushId)).toEqual(['p0-0'])
  for (const day of ['2020-03-11', '2020-03-12']) {
    morning(day)
    await Promise.all([world.cloud.fireTimer('pushes'), world.cloud.fireTimer('pushes')])
    await world.settle()
    expect(notified(pushId).sort()).toEqual(['p0-0', 'p1-0'])
  }
  expectWhole(pushId)
})

it('ends when its publisher ends it or the policy is withdrawn, and needs a last day in the notice', async () => {
  const drafted = await published(world, { rule: TWO_FACTS })
  const [{ deadlineOn: _none, measures, ...stored }] = world.cloud.database.find('policies', {
    _id: drafted.id,
  }) as [{ deadlineOn: string; measures: { window?: object }[] }]
  const open = { id: 'p-open', version: drafted.version }
  const endless = measures.map(({ window: _window, ...measure }) => measure)
  world.cloud.database.insert('policies', [{ ...stored, _id: open.id, measures: endless }])
  const { digest, lasting } = await rehearsed(world, open.id)
  expect(lasting).toBeUndefined()
  const input = { policyId: open.id, version: open.version, digest, confirmed: 'nobody' } as const
  expect(expectCode(await world.as('chen-li').pushes.send({ ...input, lasting: true }))).toBe('InvalidInput')

  const policy = await published(world, { rule: TWO_FACTS, deadlineOn: LAST_DAY })
  const pushId = await pushed(world, policy.id, false, { rings: ['fit'], lasting: true })
  await world.settle()
  expect(expectCode(await world.as('xu-ning').pushes.endLasting({ pushId }))).toBe('Forbidden')
  expect(expectData(await world.as('chen-li').pushes.endLasting({ pushId })).push.lasting?.open).toBe(false)
  expect(expectCode(await world.as('chen-li').pushes.endLasting({ pushId }))).toBe('NotAllowedNow')

  const second = await published(world, { rule: TWO_FACTS, deadlineOn: LAST_DAY })
  const secondId = await pushed(world, second.id, false, { rings: ['fit'], lasting: true })
  await world.settle()
  const { id: policyId, version } = second
  expectData(await world.as('chen-li').policies.recall({ policyId, version, reason: '有误' }))
  plantEnterprise(world, 4, { profile: MET, people: 1, changedAt: world.cloud.clock.now() })
  nextHour()
  await fire()
  expect([...notified(pushId), ...notified(secondId)]).toEqual([])
})

/** Random numbers that are the same for the same seed, so that a failing history can be run again. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

it.each([1, 2])(
  'whatever is told in whatever order, and however the timer fires: nobody twice, nobody left out (history %i)',
  async (seed) => {
    const below = chance(seed)
    const profiles = [MET, { staff: 80 }, { revenueYuan: 2_000_000 }, {}, { staff: 1 }]
    let enterprises = 4
    for (let i = 0; i < enterprises; i += 1)
      plantEnterprise(world, i, { profile: profiles[below(5)] ?? {}, people: 1 + below(2) })
    const policy = await published(world, { rule: TWO_FACTS, deadlineOn: LAST_DAY })
    const pushId = await pushed(world, policy.id, false, { rings: [...RINGS], lasting: true })
    await world.settle()
    let before = notified(pushId)
    for (let step = 0; step < 14; step += 1) {
      const now = world.cloud.clock.now()
      const deed = below(4)
      if (deed === 0) {
        plantEnterprise(world, enterprises, { profile: profiles[below(5)] ?? {}, people: 1, changedAt: now })
        enterprises += 1
      } else if (deed === 1) plantColleague(world, below(4), 10 + step, now)
      else
        await tell(
          below(enterprises),
          below(2) === 0 ? 'staff' : 'revenueYuan',
          below(2) === 0 ? 5 : 3_000_000,
          policy.id,
        )
      // The timer fires late, not at all, twice, or between the hours.
      if (below(3) > 0) nextHour()
      if (below(3) === 0) world.cloud.clock.advance(below(20) * HOUR_MS)
      await Promise.all(Array.from({ length: below(3) }, () => world.cloud.fireTimer('pushes')))
      const after = notified(pushId)
      expect(after.slice(0, before.length).sort()).toEqual([...before].sort())
      before = after
    }
    world.cloud.clock.set(world.cloud.clock.now() + 2 * DAY_MS)
    morning(new Date(world.cloud.clock.now()).toISOString().slice(0, 10))
    await fire()
    expectWhole(pushId)
    const { people, rings = [] } = await rehearsed(world, policy.id, { rings: [...RINGS] })
    const told = new Set(notified(pushId))
    const all = world.cloud.database.find('people') as {
      _id: string
      memberships: { enterpriseId?: string }[]
    }[]
    const profileOf = (id: string | undefined) =>
      (
        world.cloud.database.find('enterprises', { _id: id ?? '' }) as { profile?: Record<string, number> }[]
      )[0]?.profile
    const concerned = all.filter(({ memberships }) => {
      const profile = profileOf(memberships[0]?.enterpriseId)
      const { staff, revenueYuan } = profile ?? {}
      const bad = (staff ?? 50) < 50 || (revenueYuan ?? 1_000_000) < 1_000_000
      return (
        profile &&
        memberships[0]?.enterpriseId?.startsWith('ring-') &&
        !bad &&
        Object.keys(profile).length > 0
      )
    })
    expect(concerned.map(({ _id }) => _id).filter((id) => !told.has(id))).toEqual([])
    expect(rings.reduce((sum, ring) => sum + (ring.chosen ? ring.people : 0), 0)).toBe(people.targets)
  },
)
