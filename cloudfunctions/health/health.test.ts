import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TIMERS } from '@/shared/domain/time/timers'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const FUNCTIONS = path.resolve(__dirname, '..')

describe('health', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district', settled: false })
  })
  afterEach(() => world.close())
  const health = async () => expectData(await world.as('lin-yue').health.read({ regionCode: 'CN2101G1' }))
  const timer = async (name: string) => (await health()).timers.find((one) => one.name === name)

  it('tells how many jobs wait and since when, and none once they are sent', async () => {
    expect((await health()).outbox).toEqual({ waiting: 0 })
    await postNeed(world)
    const since = world.cloud.clock.now()
    world.cloud.clock.advance(600_000)
    const { waiting, since: oldest } = (await health()).outbox
    expect(waiting).toBe(1)
    expect(Math.abs((oldest ?? 0) - since)).toBeLessThan(5_000)
    await world.settle()
    expect((await health()).outbox).toEqual({ waiting: 0 })
  })

  it('a timer that never fired stands still, also where work is noted for its first firing', async () => {
    const from = { regionCode: 'CN2101G1', fromId: 'zhou-min', toId: 'sun-jie' }
    expectData(await world.as('lin-yue').needs.handOver({ ...from, text: '周敏出差' }))
    expect(world.cloud.database.find('heartbeats')).toMatchObject([{ _id: 'housekeeping', agenda: {} }])
    expect(await timer('housekeeping')).toMatchObject({ state: 'still' })
  })

  it('a timer that never fired or fired long ago stands still; one that just fired is well', async () => {
    expect(await timer('housekeeping')).toMatchObject({ state: 'still' })
    await world.cloud.fireTimer('housekeeping')
    expect(await timer('housekeeping')).toMatchObject({ state: 'well', at: expect.any(Number) })
    world.cloud.clock.advance(46 * 60_000)
    expect(await timer('housekeeping')).toMatchObject({ state: 'still' })
  })

  it('gives a small file to try, and counts phones that could not fetch theirs', async () => {
    const { url } = expectData(await world.as('lin-yue').health.download({ regionCode: 'CN2101G1' }))
    expect(await (await fetch(url)).text()).toBe('ok')
    expect((await health()).downloads).toBeUndefined()
    const ask = { enterpriseId: 'hengtuo', failed: true } as const
    expectData(await world.as('li-na').needs.snapshot(ask))
    expect((await health()).downloads).toBe(1)
    expect((await health()).failures).toEqual([])
  })

  it('calls beyond the budget are counted by action, in few writes', async () => {
    const before = world.cloud.usage().length
    for (let i = 0; i < 20; i += 1) await world.as('li-na').accounts.deleteMe({ name: '不是她' })
    const writes = world.cloud
      .usage()
      .slice(before)
      .reduce((sum, call) => sum + call.writes, 0)
    const [refused] = (await health()).refused
    expect(refused).toMatchObject({ action: 'accounts.deleteMe' })
    expect(refused?.count).toBeGreaterThan(0)
    // Five within the budget, and one or two documents for fifteen refusals.
    expect(writes).toBeLessThanOrEqual(10)
    world.cloud.clock.advance(25 * 3_600_000)
    expect((await health()).refused).toEqual([])
  })

  it('a fault is counted where it happened', async () => {
    world.cloud.database.insert('people', [
      { _id: 'broken', openid: 'oBroken', name: '坏数据', memberships: 'none' },
    ])
    expect(expectCode(await world.as('oBroken').accounts.me({}))).toBe('Unavailable')
    expect((await health()).failures).toMatchObject([{ action: 'accounts.me', count: 1 }])
  })

  it('counts who can still be reached, costs little and names nobody', async () => {
    const view = await health()
    expect(view.quota.find(({ template }) => template === 'need_progress')?.people).toBeGreaterThan(0)
    expect(view.people).toBeGreaterThanOrEqual(view.quota[0]?.people ?? 0)
    const usage = world.cloud.usage().at(-1)
    expect(usage).toMatchObject({ writes: 0, warnings: [] })
    expect(usage?.reads).toBeLessThanOrEqual(45)
    expect(JSON.stringify(view)).not.toMatch(/李娜|1300000|oDemo/)
  })

  it('knows every timer that is deployed', () => {
    const withTimer = readdirSync(FUNCTIONS)
      .filter((name) => !name.startsWith('_') && !name.includes('.'))
      .filter((name) => readFileSync(path.join(FUNCTIONS, name, 'config.json'), 'utf8').includes('"timer"'))
    expect(Object.keys(TIMERS)).toEqual(expect.arrayContaining(withTimer))
  })
})
