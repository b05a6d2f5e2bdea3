import { startFixture } from '../testing/start'
import { nextFiring, type TimerOddity } from './timers'

const at = (text: string): number => Date.parse(`${text}+08:00`)

describe('timers', () => {
  it.each([
    ['0 0 9 * * * *', '2026-03-01T08:59:59', '2026-03-01T09:00:00'],
    ['0 0 9 * * * *', '2026-03-01T09:00:00', '2026-03-02T09:00:00'],
    ['0 */5 * * * * *', '2026-03-01T23:58:00', '2026-03-02T00:00:00'],
    ['0 30 8 * * MON-FRI *', '2026-02-28T00:00:00', '2026-03-02T08:30:00'],
    ['0 0 0 1 1 * 2028', '2026-03-01T00:00:00', '2028-01-01T00:00:00'],
  ])('%s after %s is %s, in UTC+8', (cron, from, expected) => {
    expect(nextFiring(cron, at(from))).toBe(at(expected))
  })

  it('fire by hand with production’s event and no caller', async () => {
    const { cloud } = await startFixture({ now: at('2026-03-01T08:00:00') })
    const { result } = await cloud.fireTimer('tick')
    expect(result).toMatchObject({
      Type: 'Timer',
      TriggerName: 'everyMinute',
      source: 'wx_trigger',
      openid: '',
    })
    expect((result as { Time: string }).Time).toMatch(/^2026-03-01T00:00/)
    await cloud.close()
  })

  it('fire by cron when the local clock reaches the instant', async () => {
    const { cloud } = await startFixture({ now: at('2026-03-01T08:00:01'), timers: 'cron' })
    const fired = () => cloud.usage().filter((call) => call.function === 'tick').length
    await cloud.prewarm(['tick'])
    expect(fired()).toBe(0)
    cloud.clock.set(at('2026-03-01T08:00:59.950'))
    while (fired() === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(fired()).toBe(1)
    await cloud.close()
  })

  it.each<[TimerOddity, number[]]>([
    ['missed', [0, 0]],
    ['twice', [2, 2]],
    [{ lateByMs: 3_600_000 }, [0, 1]],
  ])('when asked to be %j fire so, once, and regularly afterwards', async (oddity, expected) => {
    const { cloud, log } = await startFixture({ now: at('2026-03-01T08:00:01'), timers: 'cron' })
    const fired = () => cloud.usage().filter((call) => call.function === 'tick').length
    const until = async (met: () => boolean) => {
      while (!met()) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await cloud.prewarm(['tick'])
    cloud.disturbTimer('tick', oddity)
    cloud.clock.set(at('2026-03-01T08:00:59.950'))
    await until(() => cloud.clock.now() >= at('2026-03-01T08:01:00.100'))
    await until(() => fired() === expected[0])
    if (oddity === 'missed') expect(log).toContainEqual(expect.objectContaining({ event: 'timer-missed' }))
    cloud.clock.set(at('2026-03-01T09:01:00.100'))
    await until(() => fired() === expected[1])
    cloud.clock.set(at('2026-03-01T09:01:59.950'))
    await until(() => fired() === (expected[1] ?? 0) + 1)
    await cloud.close()
  })
})
