import { TIMERS, type TimerName } from '@/shared/domain/time/timers'
import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { postNeed } from './answers'
import { published } from './policy-steps'
import { pushed } from './push-steps'

const START = Date.parse('2020-03-10T10:00:00+08:00')

describe('work wakes its function', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district', now: START, functionVariables: { WAKE: 'on' } })
  })
  afterEach(() => world.close())

  /** Waits until the condition holds, with at most 200 calls: a woken function goes on after the answer to the call that woke it. */
  const until = async (isSo: () => boolean) => {
    for (let i = 0; i < 200 && !isSo(); i += 1) await world.as('li-na').accounts.me({})
    return isSo()
  }

  it('a posted need reaches its officer without any timer', async () => {
    const { id } = await postNeed(world)
    expect(await until(() => world.cloud.database.count('inbox', { needId: id }) === 1)).toBe(true)
    expect(await until(() => world.cloud.database.count('outbox', { status: 'pending' }) === 0)).toBe(true)
  })

  it('one posted need wakes one run: what the run writes about its job wakes no other', async () => {
    const { id } = await postNeed(world)
    await until(() => world.cloud.database.count('outbox', { status: 'pending' }) === 0)
    const runs = () => world.cloud.usage().filter((call) => call.function === 'notices')
    expect(await until(() => runs().length > 0)).toBe(true)
    expect(await until(() => runs().length > 1)).toBe(false)
    expect(world.cloud.database.count('inbox', { needId: id })).toBe(1)
  })

  it('a push plans and sends itself to its end, and nobody gets two messages', async () => {
    const policy = await published(world)
    const pushId = await pushed(world, policy.id)
    const isPlanned = () => world.cloud.database.count('push_ledger', { pushId }) > 0
    expect(await until(isPlanned)).toBe(true)
    const isOpen = () =>
      world.cloud.database.count('push_ledger', {
        pushId,
        open: true,
        dueAt: { $lte: world.cloud.clock.now() },
      })
    expect(await until(() => isOpen() === 0)).toBe(true)
    const to = world.cloud.messages.sent().map(({ openid, page }) => `${openid} ${page}`)
    expect(new Set(to).size).toBe(to.length)
  })

  it('only a function can wake another: from a client the same event is a malformed call', async () => {
    const { id } = await postNeed(world)
    await until(() => world.cloud.database.count('inbox', { needId: id }) === 1)
    const before = world.cloud.usage().length
    const { result } = await world.cloud.invoke('notices', { wake: true })
    expect(result).toMatchObject({ ok: false, error: { code: 'InvalidInput' } })
    const [{ requestId } = { requestId: '' }] = world.cloud.usage().slice(-1)
    expect(world.cloud.usage().length).toBeGreaterThan(before)
    expect(world.cloud.usage().find((one) => one.requestId === requestId)).toMatchObject({
      reads: 0,
      writes: 0,
    })
  })
})

it('a day without any user stays below the quota of a base environment', async () => {
  const world = await startWorld({ seed: 'minimal', now: START })
  await world.settle()
  for (const name of Object.keys(TIMERS)) await world.cloud.fireTimer(name)
  const hours = 2
  let calls = 0
  const sum = { reads: 0, writes: 0 }
  for (let at = 0; at < hours * HOUR_MS; at += 5 * 60_000) {
    world.cloud.clock.advance(5 * 60_000)
    for (const name of Object.keys(TIMERS) as TimerName[]) {
      if (at % TIMERS[name].everyMs !== 0) continue
      await world.cloud.fireTimer(name)
      calls += 1
      const { reads = 0, writes = 0 } = world.cloud.usage().at(-1) ?? {}
      // No instance lives from one firing to the next, so each firing also reads its heartbeat. Housekeeping has read it already, for its agenda.
      sum.reads += name === 'housekeeping' ? reads : reads + 1
      sum.writes += writes
    }
  }
  const days = DAY_MS / (hours * HOUR_MS)
  expect(sum.reads * days).toBeLessThanOrEqual(2_000)
  expect(sum.writes * days).toBeLessThanOrEqual(500)
  expect(calls * days * 30).toBeLessThanOrEqual(100_000)
  await world.close()
})
