import { dayNumberAt } from '@/shared/domain/time/days'
import { evaluateRule } from '../evaluate'
import type { EnterpriseProfile } from '../facts'
import type { Rule, RuleNode, Test } from '../rule'
import { waysTo } from './ways'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const TODAY = dayNumberAt(NOW)
const ruleOf = (root: RuleNode): Rule => ({ version: 1, root })
const steps = (root: RuleNode, profile: EnterpriseProfile) => waysTo(ruleOf(root), profile, TODAY)

describe('what it would take', () => {
  const staff = (id: string, value: number): RuleNode => ({
    id,
    test: 'number',
    fact: 'staff',
    is: 'at_least',
    value,
  })
  const aged = (id: string, years: number): RuleNode => ({
    id,
    test: 'elapsed',
    fact: 'establishedOn',
    is: 'at_least',
    period: { years },
  })

  it('one change serves two conditions', () => {
    expect(steps({ all: [staff('a', 20), staff('b', 30)] }, { staff: 12 })).toEqual([
      { conditionId: 'a', step: 'reach', fact: 'staff', is: 'at_least', value: 30, gap: 18 },
    ])
  })

  it('one wait serves two conditions and costs less than any change', () => {
    const root: RuleNode = { any: [staff('a', 30), { all: [aged('b', 1), aged('c', 2)] }] }
    expect(steps(root, { staff: 29, establishedOn: '2019-04-14' })).toEqual([
      { conditionId: 'b', step: 'wait', days: 43, on: '2020-04-14' },
      { conditionId: 'c', step: 'wait', days: 408, on: '2021-04-14' },
    ])
  })

  it('a certificate that expires during a wait has to be renewed, and a forbidden certificate is waited out', () => {
    const has = (id: string): RuleNode => ({
      id,
      test: 'among',
      fact: 'qualifications',
      values: ['high_tech'],
    })
    const profile = {
      establishedOn: '2019-04-18',
      qualifications: ['high_tech'],
      lastDays: { high_tech: '2020-04-17' },
    }
    const wait = { conditionId: 'a', step: 'wait', days: 47, on: '2020-04-18' }
    const root: RuleNode = { all: [aged('a', 1), has('b')] }
    const renew = {
      conditionId: 'b',
      step: 'obtain',
      fact: 'qualifications',
      values: ['high_tech'],
      every: false,
    }
    expect(steps(root, profile)).toEqual([wait, { ...renew, renew: ['high_tech'] }])
    // A certificate still holds on its last day.
    expect(steps(root, { ...profile, lastDays: { high_tech: '2020-04-18' } })).toEqual([wait])
    const without: RuleNode = { all: [aged('a', 1), { not: has('b') }] }
    expect(steps(without, profile)).toEqual([wait, { ...wait, conditionId: 'b' }])
    expect(evaluateRule(ruleOf(has('b')), profile, NOW).change).toEqual({
      on: '2020-04-18',
      days: 47,
      verdict: 'unmet',
    })
  })

  it('a change that another condition forbids is not suggested', () => {
    const root: RuleNode = {
      all: [
        staff('a', 30),
        { any: [{ not: staff('b', 25) }, { id: 'c', test: 'flag', fact: 'cutRent', value: true }] },
      ],
    }
    expect(
      steps(root, { staff: 12, cutRent: false })?.map(({ conditionId, step }) => [conditionId, step]),
    ).toEqual([
      ['a', 'reach'],
      ['c', 'become'],
    ])
  })

  it('k of n takes the k conditions that cost least', () => {
    const root: RuleNode = {
      atLeast: 2,
      of: [
        staff('a', 30),
        { id: 'c', test: 'flag', fact: 'cutRent', value: true },
        { id: 'd', test: 'flag', fact: 'aboveScale', value: true },
      ],
    }
    expect(steps(root, { staff: 12, aboveScale: true })).toEqual([
      { conditionId: 'c', step: 'tell', facts: ['cutRent'] },
    ])
  })

  it('says how much more R&D it takes, and leaves past years as they are', () => {
    const root: RuleNode = {
      id: 'a',
      test: 'ratio',
      part: 'annualRdSpendYuan',
      whole: 'annualRevenueYuan',
      years: 2,
      is: 'at_least',
      value: 0.05,
    }
    const profile = {
      rdSpendYuan: 4,
      revenueYuan: 100,
      'annualRdSpendYuan:2018': 1,
      'annualRevenueYuan:2018': 100,
    }
    expect(steps(root, profile)).toEqual([
      { conditionId: 'a', step: 'reach', fact: 'rdSpendYuan', is: 'at_least', value: 9, gap: 5 },
    ])
    expect(
      steps(
        { ...root, to: 2018 },
        { ...profile, 'annualRdSpendYuan:2017': 1, 'annualRevenueYuan:2017': 100 },
      ),
    ).toBeUndefined()
  })

  it.each<[string, Test, EnterpriseProfile]>([
    ['region', { test: 'among', fact: 'region', values: ['CN2102'] }, { region: 'CN2101G1' }],
    ['trade', { test: 'among', fact: 'industry', values: ['I65'] }, { industry: 'C35' }],
    [
      'day of founding',
      { test: 'elapsed', fact: 'establishedOn', is: 'at_most', period: { years: 1 } },
      { establishedOn: '2010-01-01' },
    ],
    ['breach of trust', { test: 'flag', fact: 'dishonest', value: false }, { dishonest: true }],
    [
      'abnormal operation',
      { test: 'flag', fact: 'abnormalOperation', value: false },
      { abnormalOperation: true },
    ],
    [
      'size',
      { test: 'among', fact: 'size', values: ['micro'] },
      { industry: 'C35', staff: 5000, revenueYuan: 1e10, assetsYuan: 1e10 },
    ],
    ['legal form', { test: 'among', fact: 'legalForm', values: ['limited'] }, { legalForm: 'branch' }],
    [
      'a year that is over',
      { test: 'number', fact: 'taxYuan:2018', is: 'at_least', value: 5 },
      { 'taxYuan:2018': 1 },
    ],
  ])('%s is fixed: nothing is suggested', (_what, test, profile) => {
    expect(steps({ ...test, id: 'a' }, profile)).toBeUndefined()
    expect(evaluateRule(ruleOf({ ...test, id: 'a' }), profile, NOW)).not.toHaveProperty('steps')
  })

  it('a penalty is waited out, to the day', () => {
    const root: RuleNode = {
      id: 'a',
      test: 'elapsed',
      fact: 'lastPenaltyOn',
      is: 'at_least',
      period: { years: 3 },
    }
    expect(steps(root, { lastPenaltyOn: '2017-03-05' })).toEqual([
      { conditionId: 'a', step: 'wait', days: 3, on: '2020-03-05' },
    ])
  })

  // Found by random cases of `every-way.test.ts`.
  it('does not ask for a fact on which the rule has two opposite conditions, because one of them always holds', () => {
    const growing: Test = { test: 'compare', fact: 'taxYuan:2020', is: 'at_most', than: 'taxYuan:2019' }
    const rents = (id: string, value: boolean): RuleNode => ({
      id,
      test: 'flag',
      fact: 'rentsPremises',
      value,
    })
    const opposites: RuleNode = {
      atLeast: 2,
      of: [
        { ...growing, id: 'a' },
        { id: 'b', test: 'flag', fact: 'cutRent', value: true },
        { not: { ...growing, id: 'c' } },
      ],
    }
    expect(steps(opposites, { establishedOn: '2018-12-23' })).toEqual([
      { conditionId: 'b', step: 'tell', facts: ['cutRent'] },
    ])
    // Whether it rents or owns, it needs thirty people.
    const either: RuleNode = {
      any: [{ all: [rents('a', true), staff('b', 30)] }, { all: [rents('c', false), staff('d', 20)] }],
    }
    expect(steps(either, { staff: 10 })).toEqual([
      { conditionId: 'b', step: 'reach', fact: 'staff', is: 'at_least', value: 30, gap: 20 },
    ])
  })

  it('asks for the fewest unknown years that can decide', () => {
    const least: RuleNode = {
      id: 'a',
      test: 'sum',
      fact: 'taxYuan',
      to: 2020,
      years: 3,
      is: 'at_least',
      value: 5,
    }
    expect(steps(least, { establishedOn: '2010-12-23' })).toEqual([
      { conditionId: 'a', step: 'tell', facts: ['taxYuan:2020'] },
    ])
    expect(steps({ ...least, is: 'at_most' }, { establishedOn: '2010-12-23' })).toEqual([
      { conditionId: 'a', step: 'tell', facts: ['taxYuan:2020', 'taxYuan:2019', 'taxYuan:2018'] },
    ])
  })

  it('a ratio is not reached with a base of zero, nor with a measured amount of zero', () => {
    const ratio: RuleNode = {
      not: {
        id: 'a',
        test: 'ratio',
        part: 'annualRdSpendYuan',
        whole: 'annualRevenueYuan',
        to: 2020,
        years: 1,
        is: 'at_least',
        value: 0.05,
      },
    }
    expect(steps(ratio, {})).toEqual([{ conditionId: 'a', step: 'tell', facts: ['annualRdSpendYuan:2020'] }])
  })

  it('amounts that no condition connects are asked for separately', () => {
    const ratio: RuleNode = {
      id: 'a',
      test: 'ratio',
      part: 'annualRdSpendYuan',
      whole: 'annualRevenueYuan',
      to: 2020,
      years: 3,
      is: 'at_most',
      value: 0.05,
    }
    const sum: RuleNode = {
      id: 'b',
      test: 'sum',
      fact: 'exportYuan',
      to: 2020,
      years: 3,
      is: 'at_most',
      value: 5,
    }
    const found = steps({ all: [ratio, sum] }, { establishedOn: '2010-12-23' })
    expect(found?.map((step) => (step.step === 'tell' ? step.facts.length : 0))).toEqual([4, 3])
  })

  it('asks for a year that is not over yet under the key of that year', () => {
    const root: RuleNode = {
      all: [
        aged('a', 2),
        { id: 'b', test: 'sum', fact: 'annualRevenueYuan', to: 2020, years: 1, is: 'at_least', value: 5 },
      ],
    }
    expect(steps(root, { establishedOn: '2019-12-23' })).toEqual([
      { conditionId: 'a', step: 'wait', days: 661, on: '2021-12-23' },
      { conditionId: 'b', step: 'tell', facts: ['annualRevenueYuan:2020'] },
    ])
  })
})
