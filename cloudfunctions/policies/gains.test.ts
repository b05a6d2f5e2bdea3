import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'

const enterpriseId = 'hengtuo'
const rule: Rule = {
  version: 1,
  root: { id: 'a', test: 'flag', fact: 'cutRent', value: true },
  award: { tiers: [{ gives: { times: 2000, of: 'insuredStaff' } }], mostYuan: 30_000 },
}

describe('what an enterprise could get', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  const gains = async () => expectData(await world.as('li-na').policies.gains({ enterpriseId }))

  it('grows by a measure once its conditions are met and its figures told, with the formula', async () => {
    const { id: policyId } = await published(world, { rule })
    const before = await gains()
    const mine = (all: typeof before) => all.together.find((gain) => gain.policyId === policyId)
    expect(mine(before)).toBeUndefined()
    const tell = (fact: 'cutRent' | 'insuredStaff', value: boolean | number) =>
      world.as('li-na').policies.tell({ enterpriseId, policyId, fact, value })
    expectData(await tell('cutRent', true))
    const open = mine(await gains())
    expect(open).toBeDefined()
    expect(open).not.toHaveProperty('yuan')
    expectData(await tell('insuredStaff', 18))
    const after = await gains()
    expect(mine(after)).toMatchObject({
      yuan: 30_000,
      formula: '参保职工人数 18 人 × 2000 元 = 3.6 万元，最多 3 万元',
    })
    expect(after.totalYuan).toBe(before.totalYuan + 30_000)
  })

  it('is of one’s own enterprise alone', async () => {
    expect(expectCode(await world.as('wu-di').policies.gains({ enterpriseId }))).toBe('Forbidden')
  })
})
