import { DAY_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'

describe('a firing of housekeeping on a slow platform', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const waiting = () => world.cloud.database.count('needs', { remindAt: { $lte: world.cloud.clock.now() } })
  const fire = async () => {
    world.cloud.clock.advance(10 * MINUTE_MS)
    await world.cloud.fireTimer('housekeeping')
  }

  it('ends before the platform ends it, and the next one goes on with the rest', async () => {
    world.cloud.clock.advance(7 * DAY_MS)
    world.cloud.trouble.plan({ share: 1, kinds: ['slow'], slowMs: 80 })
    const startedAt = performance.now()
    await fire()
    expect(performance.now() - startedAt).toBeLessThan(19_000)
    world.cloud.trouble.plan(undefined)
    expect(world.cloud.database.count('audit', { action: 'clock.reminded' })).toBeGreaterThan(0)
    expect(waiting()).toBeGreaterThan(0)
    // Work that there was no time for is noted as due, so that it need not wait for the next look at everything.
    await fire()
    expect(waiting()).toBe(0)
    const [noted] = world.cloud.database.find('heartbeats', { _id: 'housekeeping' }) as {
      agenda: { dueAt: Record<string, number> }
    }[]
    const overdue = Object.values(noted?.agenda.dueAt ?? {}).filter((at) => at <= world.cloud.clock.now())
    expect(overdue).toEqual([])
  })
})
