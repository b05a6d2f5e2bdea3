import { decide, evaluateRule } from './evaluate'
import type { EnterpriseProfile } from './facts'
import { findRuleProblems } from './problems'
import type { Condition, Rule, RuleNode, Test } from './rule'
import type { Verdict } from './verdict'
import { formatCondition } from './wording'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const ruleOf = (root: RuleNode): Rule => ({ version: 1, root })
const one = (test: Test): Rule => ruleOf({ ...test, id: 'a' })
const flags = (...facts: ('cutRent' | 'aboveScale' | 'ownsIntellectualProperty')[]): RuleNode[] =>
  facts.map((fact) => ({ id: fact, test: 'flag', fact, value: true }))

describe('k of n', () => {
  const two = ruleOf({ atLeast: 2, of: flags('cutRent', 'aboveScale', 'ownsIntellectualProperty') })
  it.each<[EnterpriseProfile, Verdict]>([
    [{ cutRent: true, aboveScale: true }, 'met'],
    [{ cutRent: false, aboveScale: false }, 'unmet'],
    [{ cutRent: true, aboveScale: false }, 'unknown'],
    [{ cutRent: true, aboveScale: false, ownsIntellectualProperty: true }, 'met'],
    [{}, 'unknown'],
  ])('two of three, %j: %s', (profile, verdict) => {
    expect(decide(two, profile, NOW)).toBe(verdict)
    expect(evaluateRule(two, profile, NOW)).toMatchObject({ verdict, tree: { join: 'some', atLeast: 2 } })
  })

  it('a group that asks for more conditions than it has is impossible, and the problem names them', () => {
    const root = { atLeast: 3, of: flags('cutRent', 'aboveScale') }
    expect(findRuleProblems(ruleOf(root), NOW)).toEqual([
      { problem: 'Impossible', conditionIds: ['cutRent', 'aboveScale'] },
    ])
  })

  it('finds two conditions of k of n that exclude each other', () => {
    const small: Condition = { id: 's', test: 'number', fact: 'staff', is: 'at_most', value: 10 }
    const large: Condition = { id: 'l', test: 'number', fact: 'staff', is: 'at_least', value: 20 }
    expect(findRuleProblems(ruleOf({ atLeast: 2, of: [small, large] }), NOW)).toEqual([
      { problem: 'Contradiction', conditionIds: ['s', 'l'] },
    ])
  })
})

describe('questions over years', () => {
  const growth: Test = { test: 'growth', fact: 'annualRevenueYuan', over: 1, is: 'at_least', rate: 0.1 }
  const sum: Test = { test: 'sum', fact: 'taxYuan', years: 3, is: 'at_least', value: 300 }
  const ratio: Test = {
    test: 'ratio',
    part: 'annualRdSpendYuan',
    whole: 'annualRevenueYuan',
    years: 3,
    is: 'at_least',
    value: 0.05,
  }
  const years = (fact: string, ...values: (number | undefined)[]) =>
    Object.fromEntries(
      values.flatMap((value, back) => (value === undefined ? [] : [[`${fact}:${2019 - back}`, value]])),
    )
  it.each<[string, Test, EnterpriseProfile, Verdict]>([
    ['10 % more', growth, years('annualRevenueYuan', 110, 100), 'met'],
    ['a yuan less', growth, years('annualRevenueYuan', 109, 100), 'unmet'],
    [
      'the last year by its own name',
      growth,
      { revenueYuan: 110, ...years('annualRevenueYuan', undefined, 100) },
      'met',
    ],
    ['nothing to grow from', growth, years('annualRevenueYuan', 110, 0), 'unmet'],
    ['nothing at all cannot have grown', growth, years('annualRevenueYuan', 0), 'unmet'],
    [
      'founded last year',
      growth,
      { ...years('annualRevenueYuan', 110), establishedOn: '2019-02-01' },
      'unmet',
    ],
    ['the year before not known', growth, years('annualRevenueYuan', 110), 'unknown'],
    [
      'doubled in two years',
      { ...growth, over: 2, rate: 1 },
      years('annualRevenueYuan', 200, undefined, 100),
      'met',
    ],
    [
      '10 % each year',
      { ...growth, over: 2, yearly: true },
      years('annualRevenueYuan', 121, undefined, 100),
      'met',
    ],
    [
      'less than 10 % each year',
      { ...growth, over: 2, yearly: true },
      years('annualRevenueYuan', 120, 0, 100),
      'unmet',
    ],
    ['a named year', { ...growth, to: 2018 }, years('annualRevenueYuan', 1, 110, 100), 'met'],
    ['three years', sum, years('taxYuan', 100, 100, 100), 'met'],
    ['enough already, one not known', sum, years('taxYuan', 100, 200), 'met'],
    ['not enough yet, one not known', sum, years('taxYuan', 100, 100), 'unknown'],
    ['too much already, one not known', { ...sum, is: 'at_most' }, years('taxYuan', 200, 101), 'unmet'],
    ['young: the years it has', sum, { ...years('taxYuan', 299), establishedOn: '2019-01-01' }, 'unmet'],
    [
      'young: their mean',
      { ...sum, mean: true },
      { ...years('taxYuan', 300), establishedOn: '2019-01-01' },
      'met',
    ],
    [
      '5 % of three years',
      ratio,
      { ...years('annualRdSpendYuan', 1, 2, 12), ...years('annualRevenueYuan', 100, 100, 100) },
      'met',
    ],
    [
      'less',
      ratio,
      { ...years('annualRdSpendYuan', 1, 2, 11), ...years('annualRevenueYuan', 100, 100, 100) },
      'unmet',
    ],
    [
      'income grows, R&D is known: too little',
      ratio,
      { ...years('annualRdSpendYuan', 1, 1, 1), ...years('annualRevenueYuan', 100) },
      'unmet',
    ],
    [
      'no income, no ratio',
      ratio,
      { ...years('annualRdSpendYuan', 1, 1, 1), ...years('annualRevenueYuan', 0, 0, 0) },
      'unmet',
    ],
    [
      '0.03 of 20,100 is 603',
      { ...ratio, years: 1, value: 0.03 },
      { rdSpendYuan: 603, revenueYuan: 20_100 },
      'met',
    ],
  ])('%s', (_what, test, profile, verdict) => {
    expect(decide(one(test), profile, NOW)).toBe(verdict)
    expect(evaluateRule(one(test), profile, NOW).verdict).toBe(verdict)
  })

  it('asks for each unknown year, and only once for the last year', () => {
    expect(evaluateRule(one(ratio), { revenueYuan: 100 }, NOW).missing).toEqual([
      'rdSpendYuan',
      'annualRdSpendYuan:2018',
      'annualRdSpendYuan:2017',
      'annualRevenueYuan:2018',
      'annualRevenueYuan:2017',
    ])
  })

  it.each<[Test, string]>([
    [growth, '上年营业收入比前一年增长不低于 10%'],
    [{ ...growth, over: 2, yearly: true }, '上年营业收入比 2 年前平均每年增长不低于 10%'],
    [{ ...growth, rate: -0.2 }, '上年营业收入比前一年下降不超过 20%'],
    [{ ...sum, value: 3_000_000 }, '近三年纳税额合计不低于 300 万元'],
    [{ ...sum, to: 2019, mean: true, value: 10_000 }, '2017 至 2019 年纳税额平均每年不低于 1 万元'],
    [ratio, '近三年研发费用合计占营业收入合计的比例不低于 5%'],
    [
      { test: 'ratio', part: 'inventionPatents', whole: 'staff', years: 1, is: 'more_than', value: 0.1 },
      '有效发明专利数占职工人数的比例高于 10%',
    ],
  ])('%j in words', (test, words) => {
    expect(formatCondition({ ...test, id: 'a' }, one(test))).toBe(words)
  })

  it.each<[string, Test, string[]]>([
    ['growth of what is not told for years', { ...growth, fact: 'staff' }, ['WrongKind']],
    ['a ratio of itself', { ...ratio, whole: 'annualRdSpendYuan' }, ['WrongKind']],
    ['a year over no year', { ...ratio, whole: 'staff' }, ['WrongKind']],
    ['a ratio below nothing', { ...ratio, is: 'less_than', value: 0 }, ['Impossible']],
    ['what is fine', ratio, []],
  ])('%s', (_what, test, problems) => {
    expect(findRuleProblems(one(test), NOW).map(({ problem }) => problem)).toEqual(problems)
  })

  it('finds two figures of the same years that exclude each other', () => {
    const root = {
      all: [
        { ...sum, id: 'a' },
        { ...sum, id: 'b', is: 'less_than' as const },
      ],
    }
    expect(findRuleProblems(ruleOf(root), NOW)).toEqual([
      { problem: 'Contradiction', conditionIds: ['a', 'b'] },
    ])
  })
})

describe('the days on which a rule holds', () => {
  const rule: Rule = {
    ...ruleOf({ all: flags('cutRent') }),
    effective: { from: '2020-04-01', until: '2020-12-31' },
  }
  it('nobody meets a rule before its first day, and time alone changes that', () => {
    expect(evaluateRule(rule, { cutRent: true }, NOW)).toMatchObject({
      verdict: 'unmet',
      steps: [{ step: 'wait', days: 30, on: '2020-04-01' }],
      change: { on: '2020-04-01', verdict: 'met' },
    })
    expect(decide(rule, { cutRent: true }, Date.parse('2020-12-31T23:00+08:00'))).toBe('met')
    expect(decide(rule, { cutRent: true }, Date.parse('2021-01-01T00:00+08:00'))).toBe('unmet')
  })

  it('reports effective dates that leave no day', () => {
    const problems = findRuleProblems(
      { ...rule, effective: { from: '2020-05-01', until: '2020-04-01' } },
      NOW,
    )
    expect(problems.map(({ problem }) => problem)).toContain('Impossible')
  })
})
