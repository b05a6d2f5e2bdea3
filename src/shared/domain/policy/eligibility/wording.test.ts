import { evaluateRule } from './evaluate'
import type { EnterpriseProfile } from './facts'
import { KNOWN_RULES } from './known-rules'
import { ruleConditions, type Condition, type Rule, type RuleNode } from './rule'
import { formatCondition, formatLack, formatStep } from './wording'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const said = (rule: Rule, id: string) => {
  const condition = ruleConditions(rule.root).find((each) => each.id === id)
  if (!condition) throw new Error(id)
  return formatCondition(condition, rule)
}
const steps = (root: RuleNode, profile: EnterpriseProfile) => {
  const rule: Rule = { version: 1, root }
  return evaluateRule(rule, profile, NOW).steps?.map((step) => formatStep(step, rule))
}
const staff = (is: 'at_least' | 'at_most', value: number): Condition => ({
  id: 'a',
  test: 'number',
  fact: 'staff',
  is,
  value,
})

describe('conditions in words', () => {
  it.each<[keyof typeof KNOWN_RULES, string, string]>([
    ['highTech', 'age', '成立满一年'],
    ['highTech', 'no-incident', '距重大事件满一年'],
    ['highTech', 'rd-staff', '科技人员占比不低于 10%'],
    ['highTech', 'revenue-small', '上年营业收入不超过 5000 万元'],
    ['highTech', 'revenue-large', '上年营业收入高于 2 亿元'],
    ['highTech', 'rd-small', '近三年研发费用合计占营业收入合计的比例不低于 5%'],
    ['techSme', 'no-incident', '上一年和当年没有重大安全、质量或环境事件'],
    ['techSme', 'award', '获国家奖不超过五年'],
    ['techSme', 'high-tech', '资质：高新技术企业（有效期内）'],
    ['jiangmen', 'output', '2020 年产值高于2019 年产值'],
    ['notOverdue', 'until', '2020-06-30 前（含当日）办理'],
    ['notOverdue', 'matter', '办理事项：高企认定、科技型中小企业评价'],
    ['shortProject', 'term', '项目期限不超过 24 个月'],
  ])('%s %s: %s', (name, id, words) => {
    expect(said(KNOWN_RULES[name], id)).toBe(words)
  })

  it('codes by the names that the caller knows', () => {
    const root: Condition = { id: 'a', test: 'among', fact: 'region', values: ['CN2101', 'CN2102'] }
    const nameOf = (_fact: string, code: string) => (code === 'CN2101' ? '沈阳' : undefined)
    expect(formatCondition(root, { version: 1, root }, nameOf)).toBe('所在地区：沈阳、政策指定的地区')
    const places = { CN2102: '大连市' }
    expect(formatCondition(root, { version: 1, root, places }, nameOf)).toBe('所在地区：沈阳、大连市')
  })
})

describe('steps in words', () => {
  const age: Condition = {
    id: 'a',
    test: 'elapsed',
    fact: 'establishedOn',
    is: 'at_least',
    period: { years: 1 },
  }

  it.each<[RuleNode, EnterpriseProfile, string]>([
    [age, { establishedOn: '2019-04-14' }, '再过 43 天满一年（2020-04-14）'],
    [{ id: 'a', test: 'today', from: '2020-03-10' }, {}, '再过 8 天可符合（2020-03-10）'],
    [staff('at_least', 30), { staff: 12 }, '职工人数须不低于 30 人，还差 18 人'],
    [staff('at_most', 30), { staff: 32 }, '职工人数须不超过 30 人，超出 2 人'],
    [staff('at_least', 30), {}, '请补充：职工人数'],
    [
      { id: 'a', test: 'flag', fact: 'cutRent', value: true },
      { cutRent: false },
      '需属于：已为在孵企业减免租金',
    ],
    [
      { id: 'a', test: 'among', fact: 'qualifications', values: ['tech_sme', 'gazelle'] },
      { qualifications: [] },
      '需具备其一：科技型中小企业、瞪羚企业',
    ],
    [
      {
        all: [
          { id: 'a', test: 'today', from: '2020-03-10' },
          { id: 'b', test: 'among', fact: 'qualifications', values: ['tech_sme', 'gazelle'], every: true },
        ],
      },
      { qualifications: ['gazelle'], lastDays: { gazelle: '2020-03-09' } },
      '需具备：科技型中小企业、瞪羚企业（其中要在到期前续上：瞪羚企业）',
    ],
  ])('%j of %j: %s', (root, profile, words) => {
    expect(steps(root, profile)?.at(-1)).toBe(words)
  })
})

it.each<[RuleNode, EnterpriseProfile, string]>([
  [
    { id: 'a', test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { years: 1 } },
    { establishedOn: '2019-04-18' },
    '再满 47 天（2020-04-18）',
  ],
  [
    { id: 'a', test: 'number', fact: 'rdStaff', is: 'at_least', value: 10 },
    { rdStaff: 7 },
    '再有 3 名科技人员（要有 10 名）',
  ],
  [
    { id: 'a', test: 'number', fact: 'revenueYuan', is: 'at_least', value: 20_000_000 },
    { revenueYuan: 12_000_000 },
    '上年营业收入再增加 800 万元（要到 2000 万元）',
  ],
])('what is lacking: %j of %j: %s', (root, profile, words) => {
  const rule: Rule = { version: 1, root }
  expect(evaluateRule(rule, profile, NOW).steps?.map((step) => formatLack(step, rule))).toEqual([words])
})
