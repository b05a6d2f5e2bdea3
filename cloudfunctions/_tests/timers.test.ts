import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectData, postNeed } from './answers'
import { approved, published } from './policy-steps'
import { pushed } from './push-steps'

describe('timers: late, twice, not at all', () => {
  let world: World
  let sentBefore: number
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
    sentBefore = world.cloud.messages.sent().length
  })
  afterEach(() => world.close())

  /** Four firings of a timer at once, because the platform guarantees neither single nor ordered firings. */
  const storm = async (name: string) => {
    await Promise.all([1, 2, 3, 4].map(() => world.cloud.fireTimer(name)))
  }
  /** Everything that is stored, without the traces that a firing may leave of itself. */
  const everything = () =>
    ['needs', 'policies', 'people', 'outbox', 'audit', 'inbox', 'index_states', 'pushes', 'push_ledger']
      .map((name) => JSON.stringify(world.cloud.database.find(name as 'needs')))
      .join('\n') // prettier-ignore
  const sent = () => world.cloud.messages.sent().slice(sentBefore)

  it('housekeeping, four at once: a need that nobody answered closes once, with one entry and one job', async () => {
    const { id } = await postNeed(world)
    expectData(await world.as('zhou-min').needs.claim({ needId: id }))
    expectData(await world.as('zhou-min').needs.propose({ needId: id, text: '已解决' }))
    world.cloud.clock.advance(21 * DAY_MS)
    await storm('housekeeping')
    await storm('housekeeping')
    const [need] = world.cloud.database.find('needs', { _id: id }) as { timeline: { type: string }[] }[]
    expect(need?.timeline.filter(({ type }) => type === 'expired')).toHaveLength(1)
    expect(world.cloud.database.count('audit', { action: 'clock.expired', objects: `needs/${id}` })).toBe(1)
    await world.settle()
    const notices = expectData(await world.as('li-na').notices.inbox({})).notices
    expect(notices.filter(({ needId, title }) => needId === id && title.includes('自动办结'))).toHaveLength(1)
  })

  it('notices, four at once and again: everybody is told once', async () => {
    const { id } = await postNeed(world)
    await storm('notices')
    await storm('notices')
    expect(world.cloud.database.count('inbox', { needId: id })).toBe(1)
    expect(sent()).toHaveLength(1)
  })

  it('policies, four at once: a planned policy is published once, an expired one ends once', async () => {
    const { id, version } = await approved(world)
    const publishAt = world.cloud.clock.now() + HOUR_MS
    expectData(await world.as('chen-li').policies.publish({ policyId: id, version, publishAt }))
    await world.cloud.fireTimer('policies')
    expect(world.cloud.database.count('policies', { _id: id, state: 'published' })).toBe(0)
    // No timer fires for a day.
    world.cloud.clock.advance(DAY_MS)
    await storm('policies')
    expect(world.cloud.database.count('policies', { _id: id, state: 'published' })).toBe(1)
    expect(
      world.cloud.database.count('audit', { action: 'policies.published', objects: `policies/${id}` }),
    ).toBe(1)
  })

  it('pushes, four at once: each person gets one message', async () => {
    const policy = await published(world)
    const pushId = await pushed(world, policy.id)
    for (let i = 0; i < 3; i += 1) await storm('pushes')
    world.cloud.clock.advance(DAY_MS)
    for (let i = 0; i < 3; i += 1) await storm('pushes')
    const to = sent().map(({ openid, page }) => `${openid} ${page}`)
    expect(new Set(to).size).toBe(to.length)
    expect(world.cloud.database.count('push_ledger', { pushId })).toBeGreaterThan(0)
  })

  it('a week without any timer, then all of them at once: nothing is lost, nothing is doubled', async () => {
    const first = await postNeed(world, '第一件')
    const second = await postNeed(world, '第二件')
    world.cloud.clock.advance(7 * DAY_MS)
    await Promise.all(['housekeeping', 'notices', 'policies', 'pushes'].map(storm))
    await world.settle()
    for (const { id } of [first, second]) {
      // After a week of silence the promise is broken, so the reminders are there as well, each once.
      expect(world.cloud.database.count('inbox', { needId: id, title: '收到新诉求' })).toBe(1)
      const told = world.cloud.database
        .find('inbox', { needId: id })
        .map((notice) => JSON.stringify({ ...notice, _id: '', version: 0, at: 0 }))
      expect(new Set(told).size).toBe(told.length)
    }
    expect(world.cloud.database.count('outbox', { status: 'pending' })).toBe(0)
  })

  it('with nothing due, a firing changes nothing', async () => {
    await world.settle()
    for (const name of ['housekeeping', 'notices', 'policies', 'pushes']) await world.cloud.fireTimer(name)
    const before = everything()
    world.cloud.clock.advance(60_000)
    for (const name of ['housekeeping', 'notices', 'policies', 'pushes']) await storm(name)
    expect(everything()).toBe(before)
  })
})
