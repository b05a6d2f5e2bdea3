import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'

const enterpriseId = 'hengtuo'

describe('the profile of an enterprise', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const owner = () => world.as('li-na').enterprises
  const fact = async (key: string) =>
    expectData(await owner().profile({ enterpriseId })).facts.find(({ fact: one }) => one === key)

  it('says of each fact who said it when, what it was before, and whether it is still true', async () => {
    expect(await fact('staff')).toEqual({ fact: 'staff', former: [], policies: expect.any(Number) })
    const at = world.cloud.clock.now()
    expectData(await owner().tellFact({ enterpriseId, fact: 'staff', value: 80 }))
    world.cloud.clock.advance(1_000)
    expectData(await world.as('zhang-wei').enterprises.tellFact({ enterpriseId, fact: 'staff', value: 86 }))
    expect(await fact('staff')).toMatchObject({
      value: 86,
      source: 'enterprise',
      by: '张伟',
      former: [{ value: 80, source: 'enterprise', at: expect.any(Number) }],
    })
    expectData(await owner().confirmFact({ enterpriseId, fact: 'staff' }))
    expect((await fact('staff'))?.confirmedAt).toBeGreaterThan(at)
  })

  it('knows what a missing number costs, and no longer once it is told', async () => {
    const { waiting, facts } = expectData(await owner().profile({ enterpriseId }))
    const asked = facts.filter(({ policies }) => policies > 0)
    expect(waiting).toBe(asked.reduce((sum, { policies }) => sum + policies, 0))
    for (const { fact: key, policies } of asked) {
      expect(policies).toBeGreaterThan(0)
      expect(facts.find((one) => one.fact === key)).not.toHaveProperty('value')
    }
  })

  it('holds what was told beside a policy, with its source', async () => {
    const policies = world.cloud.database.find('policies', { state: 'published' })
    const asking = policies.find((policy) => JSON.stringify(policy).includes('"fact":"staff"'))
    const policyId = asking && '_id' in asking ? String(asking._id) : ''
    expectData(await world.as('li-na').policies.tell({ enterpriseId, policyId, fact: 'staff', value: 42 }))
    expect(await fact('staff')).toMatchObject({ value: 42, source: 'enterprise', by: '李娜' })
  })

  it.each([
    ['region', 'CN2101G1', 'FactUnknown'],
    ['custom:matter', 'x', 'FactUnknown'],
    ['staff', -1, 'FactWrong'],
    ['staff', '八十', 'FactWrong'],
  ] as const)('%s = %j is refused as %s', async (key, value, code) => {
    expect(expectCode(await owner().tellFact({ enterpriseId, fact: key, value }))).toBe(code)
  })

  it('confirms nothing that nobody has said', async () => {
    expect(expectCode(await owner().confirmFact({ enterpriseId, fact: 'assetsYuan' }))).toBe('FactUnknown')
  })
})
