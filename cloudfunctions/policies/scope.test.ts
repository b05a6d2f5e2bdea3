import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { contentFrom, NOTICE, submitted, TEST_ZONE } from '../_tests/policy-steps'

describe('who may change which policies', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    const { code } = expectData(
      await world.as('he-weimin').accounts.appoint({ regionCode: 'CN2102G1', role: 'publisher' }),
    )
    expectData(await world.as('han-xue').accounts.join({ code, name: '韩雪', phone: '13000000199' }))
  })
  afterAll(() => world.close())

  it('a publisher of one zone publishes nothing for another, nor for the city above', async () => {
    const foreign = world.as('han-xue').policies
    expectData(await foreign.draft({ regionCode: 'CN2102G1', text: NOTICE }))
    expect(expectCode(await foreign.draft({ regionCode: TEST_ZONE, text: NOTICE }))).toBe('Forbidden')
    expect(expectCode(await world.as('chen-li').policies.draft({ regionCode: 'CN2101', text: NOTICE }))).toBe(
      'Forbidden',
    )
    const { id: policyId, version, ...rest } = await submitted(world)
    const content = contentFrom({ id: policyId, version, ...rest })
    const seen = { policyId, version }
    const tries = [
      foreign.edit({ ...seen, content }),
      foreign.approve(seen),
      foreign.sendBack({ ...seen, reason: '不行' }),
      foreign.publish(seen),
      foreign.recall({ ...seen, reason: '不行' }),
      foreign.revisions({ policyId }),
      foreign.revision({ policyId, version: 1 }),
      foreign.compare({ policyId, from: 1, to: 2 }),
      foreign.queue({ regionCode: TEST_ZONE }),
    ]
    expect((await Promise.all(tries)).map(expectCode)).toEqual(tries.map(() => 'Forbidden'))
    expect(expectCode(await foreign.read({ policyId }))).toBe('NotFound')
  })

  it('queues list by state, and publishers find the drafts that they began', async () => {
    const { id } = await submitted(world)
    const queued = expectData(await world.as('lin-yue').policies.queue({ regionCode: TEST_ZONE })).policies
    expect(queued[0]).toMatchObject({ id, state: 'in_review' })
    expect(world.cloud.usage().at(-1)).toMatchObject({ writes: 0, warnings: [] })
    const mine = expectData(await world.as('chen-li').policies.mine({})).policies
    expect(mine[0]?.id).toBe(id)
    expect(world.cloud.usage().at(-1)).toMatchObject({ writes: 0, warnings: [] })
    const theirs = expectData(await world.as('han-xue').policies.mine({})).policies
    expect(theirs.map(({ regionCode }) => regionCode)).toEqual(['CN2102G1'])
  })

  it('one step costs few reads and writes', async () => {
    const { id: policyId, version } = await submitted(world)
    expectData(await world.as('lin-yue').policies.approve({ policyId, version }))
    const approval = world.cloud.usage().at(-1)
    expect(approval?.reads).toBeLessThanOrEqual(4)
    // Policy, audit entry, kept answer, budget of the person.
    expect(approval?.writes).toBeLessThanOrEqual(4)
    expectData(await world.as('chen-li').policies.publish({ policyId, version: version + 1 }))
    const publication = world.cloud.usage().at(-1)
    expect(publication?.reads).toBeLessThanOrEqual(5)
    expect(publication?.writes).toBeLessThanOrEqual(5)
  })
})
