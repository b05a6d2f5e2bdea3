import { computeAward } from '../eligibility/award'
import type { Award, Rule } from '../eligibility/rule'
import { addGains, type Gain } from './could-get'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const root = { id: 'a', test: 'flag', fact: 'aboveScale', value: true } as const
const withAward = (award: Award): Rule => ({ version: 1, root, award })
const large = { id: 't', test: 'number', fact: 'staff', is: 'at_least', value: 300 } as const

describe('what one would get', () => {
  const tiers = withAward({
    tiers: [
      { when: large, label: '大企业', gives: { times: 0.1, of: 'rdSpendYuan' } },
      { gives: { times: 2000, of: 'insuredStaff' } },
    ],
    mostYuan: 500_000,
  })

  it('by the first tier that fits, with its formula', () => {
    expect(computeAward(tiers, { staff: 300, rdSpendYuan: 2_000_000 }, NOW)).toEqual({
      kind: 'sum',
      yuan: 200_000,
      formula: '大企业：上年研发费用 200 万元 × 10% = 20 万元',
    })
    expect(computeAward(tiers, { staff: 20, insuredStaff: 18 }, NOW)).toEqual({
      kind: 'sum',
      yuan: 36_000,
      formula: '参保职工人数 18 人 × 2000 元 = 3.6 万元',
    })
  })

  it('within the cap', () => {
    expect(computeAward(tiers, { staff: 300, rdSpendYuan: 9_000_000 }, NOW)).toMatchObject({ yuan: 500_000 })
  })

  it('asks for what is missing, and says nothing where no amount is named', () => {
    expect(computeAward(tiers, {}, NOW)).toEqual({ kind: 'open', missing: ['staff'] })
    expect(computeAward(tiers, { staff: 1 }, NOW)).toEqual({ kind: 'open', missing: ['insuredStaff'] })
    expect(computeAward({ version: 1, root }, {}, NOW)).toBeUndefined()
  })
})

it('of those that exclude each other only the largest is added', () => {
  const gain = (measureId: string, yuan: number, group?: string): Gain => ({
    policyId: 'p',
    measureId,
    title: measureId,
    upTo: false,
    yuan,
    ...(group !== undefined && { group }),
  })
  const sum = addGains([gain('a', 10), gain('b', 20, '稳岗'), gain('c', 30, '稳岗'), gain('d', 5)])
  expect(sum.totalYuan).toBe(45)
  expect(sum.together.map(({ measureId }) => measureId)).toEqual(['a', 'd'])
  expect(sum.groups[0]?.gains.map(({ measureId }) => measureId)).toEqual(['c', 'b'])
})
