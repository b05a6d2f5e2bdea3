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

  it('lists the measures nearest to fitting with what is still missing, apart from the sum', async () => {
    const nearly: Rule = {
      version: 1,
      root: { id: 'a', test: 'number', fact: 'inventionPatents', is: 'at_least', value: 3 },
      award: { tiers: [{ gives: { yuan: 50_000 } }], exclusive: '专利奖励' },
    }
    const { id: policyId } = await published(world, { rule: nearly })
    const { totalYuan } = await gains()
    const li = world.as('li-na').policies
    expectData(await li.tell({ enterpriseId, policyId, fact: 'inventionPatents', value: 1 }))
    const after = await gains()
    expect(after.totalYuan).toBe(totalYuan)
    expect(after.near?.find((gain) => gain.policyId === policyId)).toMatchObject({
      yuan: 50_000,
      group: '专利奖励',
      shortfall: '还差：有效发明专利数须不低于 3 件，还差 2 件',
    })
    const [measure] = expectData(await li.check({ enterpriseId, policyId })).measures ?? []
    expect(measure).toMatchObject({
      amount: '5 万元',
      shortfall: '还差：有效发明专利数须不低于 3 件，还差 2 件',
    })
    expectData(await li.tell({ enterpriseId, policyId, fact: 'inventionPatents', value: 3 }))
    const [met] = expectData(await li.check({ enterpriseId, policyId })).measures ?? []
    expect(met).not.toHaveProperty('shortfall')
  })

  it('leaves out a measure whose conditions nobody has entered', async () => {
    const blank = { clausePaths: [], gain: '', materials: [], how: '', links: [], contacts: [] }
    const asked: Rule = { version: 1, root: { id: 'a', test: 'flag', fact: 'rentsPremises', value: true } }
    const { id: policyId } = await published(world, {
      measures: [
        {
          ...blank,
          id: 'm1',
          title: '上市奖励',
          amounts: [{ kind: 'sum', value: 3_000_000, upTo: true, words: '最高300万元' }],
        },
        {
          ...blank,
          id: 'm2',
          title: '租金补助',
          amounts: [{ kind: 'sum', value: 10_000, upTo: false, words: '1万元' }],
          rule: asked,
        },
      ],
    })
    const answer = expectData(
      await world.as('li-na').policies.tell({ enterpriseId, policyId, fact: 'rentsPremises', value: true }),
    )
    expect(answer.gains?.map(({ measureId }) => measureId)).toEqual(['m2'])
    const { together } = await gains()
    expect(together.filter((gain) => gain.policyId === policyId).map(({ title }) => title)).toEqual([
      '租金补助',
    ])
  })

  it('is only for the caller’s own enterprise', async () => {
    expect(expectCode(await world.as('wu-di').policies.gains({ enterpriseId }))).toBe('Forbidden')
  })
})
