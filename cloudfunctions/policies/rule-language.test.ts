import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { startWorld, type World } from '../../demo/world'
import { expectData } from '../_tests/answers'
import { contentFrom, published, submitted } from '../_tests/policy-steps'

const enterpriseId = 'hengtuo'
const rule: Rule = {
  version: 1,
  root: {
    atLeast: 2,
    of: [
      { id: 'a', test: 'flag', fact: 'cutRent', value: true },
      { id: 'b', test: 'growth', fact: 'annualRevenueYuan', over: 1, is: 'at_least', rate: 0.1 },
      {
        id: 'c',
        test: 'ratio',
        part: 'annualRdSpendYuan',
        whole: 'annualRevenueYuan',
        years: 2,
        is: 'at_least',
        value: 0.05,
      },
    ],
  },
  examples: [
    {
      name: '减租又增长',
      profile: { cutRent: true, revenueYuan: 110, 'annualRevenueYuan:2018': 100 },
      verdict: 'met',
      on: '2020-03-02',
    },
  ],
}

describe('a rule in the present rule language', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  const read = async (policyId: string, level?: number) => {
    const event = {
      action: 'check',
      input: { enterpriseId, policyId },
      ...(level !== undefined && { level }),
    }
    return (await world.cloud.invoke('policies', event, { openid: 'oDemoLiNa' })).result
  }

  it('is answered unchanged to present phones, and to older ones in the language that they know', async () => {
    const { id } = await published(world, { rule })
    expectData(
      await world
        .as('li-na')
        .policies.tell({ enterpriseId, policyId: id, fact: 'annualRevenueYuan:2018', value: 100 }),
    )
    expectData(
      await world.as('li-na').policies.tell({ enterpriseId, policyId: id, fact: 'revenueYuan', value: 110 }),
    )
    expectData(
      await world.as('li-na').policies.tell({ enterpriseId, policyId: id, fact: 'cutRent', value: true }),
    )
    expect(await read(id, 2)).toMatchObject({
      data: {
        rule: { root: { atLeast: 2 } },
        explanation: { verdict: 'met', tree: { join: 'some', atLeast: 2 } },
      },
    })
    for (const former of [await read(id), await read(id, 1)])
      expect(former).toMatchObject({
        data: {
          rule: {
            root: {
              label: '至少 2 项',
              any: [
                { id: 'a', test: 'flag' },
                { id: 'b', test: 'today', label: '上年营业收入比前一年增长不低于 10%' },
                { id: 'c', test: 'today', label: '近两年研发费用合计占营业收入合计的比例不低于 5%' },
              ],
            },
          },
          explanation: { verdict: 'met', tree: { join: 'any', label: '至少 2 项' } },
        },
      })
  })

  it('is not saved while one of its examples disagrees; the refusal names the example', async () => {
    const policy = await submitted(world, { rule })
    const back = expectData(
      await world.as('chen-li').policies.pullBack({ policyId: policy.id, version: policy.version }),
    ).policy
    const edit = (changed: Rule) =>
      world.as('chen-li').policies.edit({
        policyId: back.id,
        version: back.version,
        content: { ...contentFrom(back), rule: changed },
      })
    const stricter: Rule = { ...rule, root: 'of' in rule.root ? { ...rule.root, atLeast: 3 } : rule.root }
    expect(await edit(stricter)).toMatchObject({
      ok: false,
      error: {
        code: 'InvalidInput',
        fields: {
          'content.rule':
            '例子“减租又增长”应是“符合”，按现在的条件却是“待补充信息”。请改条件，或改这个例子。',
        },
      },
    })
    expectData(await edit({ ...stricter, examples: [] }))
  })

  it('is not lost when an older phone saves the simpler form that it was shown', async () => {
    const policy = await submitted(world, { rule })
    const back = expectData(
      await world.as('chen-li').policies.pullBack({ policyId: policy.id, version: policy.version }),
    ).policy
    const shown = (
      await world.cloud.invoke(
        'policies',
        { action: 'read', input: { policyId: back.id } },
        { openid: 'oDemoChenLi' },
      )
    ).result as { data: { policy: typeof back } }
    const saved = expectData(
      await world
        .as('chen-li')
        .policies.edit({ policyId: back.id, version: back.version, content: contentFrom(shown.data.policy) }),
    )
    expect(saved.policy.rule).toEqual(rule)
  })
})
