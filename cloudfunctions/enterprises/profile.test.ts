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

  it('counts the policies that wait for a missing number, until it is told', async () => {
    const { waiting, facts } = expectData(await owner().profile({ enterpriseId }))
    const asked = facts.filter(({ policies }) => policies > 0)
    expect(waiting).toBe(asked.reduce((sum, { policies }) => sum + policies, 0))
    for (const { fact: key, policies } of asked) {
      expect(policies).toBeGreaterThan(0)
      expect(facts.find((one) => one.fact === key)).not.toHaveProperty('value')
    }
  })

  it('has facts that were told on the page of a policy, with their source', async () => {
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

  it('refuses to confirm a fact that nobody has told', async () => {
    expect(expectCode(await owner().confirmFact({ enterpriseId, fact: 'assetsYuan' }))).toBe('FactUnknown')
  })

  it('counts a qualification until its last day, and then says that it has expired', async () => {
    const told = { enterpriseId, fact: 'qualifications', value: ['high_tech'] } as const
    expectData(await owner().tellFact({ ...told, value: [...told.value] }))
    const days = (expiresOn: string) =>
      owner().tellQualification({
        ...{ enterpriseId, qualification: 'high_tech' },
        ...{ awardedOn: '2017-03-11', expiresOn },
      })
    expect(expectCode(await days('2017-03-01'))).toBe('DaysReversed')
    const other = { enterpriseId, qualification: 'gazelle', expiresOn: '2020-12-31' }
    expect(expectCode(await owner().tellQualification(other))).toBe('FactUnknown')
    expect(expectData(await days('2020-03-10')).qualifications).toEqual([
      {
        ...{ key: 'high_tech', label: '高新技术企业（有效期内）', expired: false },
        ...{ awardedOn: '2017-03-11', expiresOn: '2020-03-10' },
      },
    ])
    world.cloud.clock.advance(24 * 3_600_000)
    const [held] = expectData(await owner().profile({ enterpriseId })).qualifications ?? []
    expect(held?.expired).toBe(true)
  })

  it('takes facts from its steward with consent and says so, and from no other agent', async () => {
    const entry = { enterpriseId, fact: 'staff' as const, value: 64, consent: true as const }
    expect(expectCode(await world.as('sun-jie').enterprises.enterFact(entry))).toBe('StewardsOnly')
    expect(expectCode(await owner().enterFact(entry))).toBe('Forbidden')
    expect(expectCode(await world.as('xu-ning').enterprises.enterFact(entry))).toBe('Forbidden')
    expectData(await world.as('zhou-min').enterprises.enterFact(entry))
    expect(await fact('staff')).toMatchObject({ value: 64, source: 'steward', by: '周敏' })
    await world.settle()
    const { notices } = expectData(await world.as('li-na').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toContain('园区替您填了一项企业情况')
    // A fact that an administrator enters has the administrator as its source.
    expectData(await world.as('lin-yue').enterprises.enterFact({ ...entry, fact: 'rdStaff', value: 9 }))
    expect(await fact('rdStaff')).toMatchObject({ value: 9, source: 'administrator' })
  })
})
