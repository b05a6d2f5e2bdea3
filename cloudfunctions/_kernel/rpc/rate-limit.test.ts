import { contract } from '@/shared/contract'
import type { Envelope } from '@/shared/contract/action'
import { startWorld, type World } from '../../../demo/world'
import { expectCode, expectData, postNeed } from '../../_tests/answers'

const WRITES = contract.needs.supply.perMinute
const READS = contract.needs.mine.perMinute

describe('budgets per person and action', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const flood = async (times: number, call: () => Promise<Envelope<unknown>>) => {
    const answers: Envelope<unknown>[] = []
    for (let i = 0; i < times; i += 1) answers.push(await call())
    return answers
  }

  it('a flood of writes ends at the budget, with a correct waiting time, for this person and action alone', async () => {
    const { id } = await postNeed(world)
    const supply = () => world.as('li-na').needs.supply({ needId: id, text: '再说一句' })
    const answers = await flood(WRITES + 5, supply)
    expect(answers.slice(0, WRITES).map(expectCode)).not.toContain('TooMany')
    expect(answers.slice(WRITES).map(expectCode)).toEqual(Array(5).fill('TooMany'))
    const last = answers.at(-1)
    const waitSeconds = (last && !last.ok && last.error.waitSeconds) || 0
    expect(waitSeconds).toBeGreaterThan(0)
    expect(
      expectCode(await world.as('zhang-wei').needs.supply({ needId: id, text: '同事不受影响' })),
    ).not.toBe('TooMany')
    expect(expectCode(await world.as('li-na').needs.read({ needId: id }))).toBe('ok')
    world.cloud.clock.advance(waitSeconds * 1000)
    expect(expectCode(await supply())).not.toBe('TooMany')
  })

  it('the budget of writes holds across instances: calls at the same time meet several of them', async () => {
    const { id } = await postNeed(world)
    const supply = () => world.as('li-na').needs.supply({ needId: id, text: '同时' })
    const answers = await Promise.all(Array.from({ length: WRITES * 2 }, supply))
    const through = answers.filter((answer) => expectCode(answer) !== 'TooMany').length
    expect(through).toBeLessThanOrEqual(WRITES)
    expect(through).toBeGreaterThan(0)
    const counted = world.cloud.database.find('calls', { _id: { $regex: 'needs.supply' } }) as {
      count: number
    }[]
    expect(counted.map(({ count }) => count)).toEqual([through])
  })

  it('the budget of reads is counted without the database', async () => {
    const mine = () => world.as('li-na').needs.mine({ enterpriseId: 'hengtuo' })
    expectData(await mine())
    const before = world.cloud.usage().at(-1)
    expect(before?.writes).toBe(0)
    const codes = (await flood(READS, mine)).map(expectCode)
    expect(codes.filter((code) => code === 'TooMany').length).toBeGreaterThan(0)
    expect(world.cloud.database.count('calls')).toBe(0)
    // A refused call does not even read the person.
    expect(world.cloud.usage().at(-1)).toMatchObject({ reads: 0 })
  })

  it('a repeated send under one requestId still gets its first answer', async () => {
    const requestId = 'same-intent-1'
    const first = await postNeed(world, '只提一次', { requestId })
    for (let i = 0; i < 5; i += 1)
      expect((await postNeed(world, '只提一次', { requestId })).id).toBe(first.id)
    expect(world.cloud.database.count('needs', { text: '只提一次' })).toBe(1)
  })
})
