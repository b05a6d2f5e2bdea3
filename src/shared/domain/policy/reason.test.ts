import { evaluateRule } from './eligibility/evaluate'
import type { EnterpriseProfile } from './eligibility/facts'
import { KNOWN_RULES } from './eligibility/known-rules'
import type { Rule } from './eligibility/rule'
import { formatReason } from './reason'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const say = (rule: Rule, profile: EnterpriseProfile) => formatReason(evaluateRule(rule, profile, NOW), rule)
const young: Rule = {
  version: 1,
  root: { id: 'age', test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { years: 1 } },
}
/** The facts that 科技型中小企业评价 asks for beside staff, revenue, assets and score. */
const SOUND: EnterpriseProfile = {
  qualifications: ['high_tech'],
  'custom:resident': true,
  'custom:permitted': true,
  'custom:honest': true,
  abnormalOperation: false,
  dishonest: false,
  lastMajorIncidentOn: null,
}

it.each([
  ['the one fact that is missing', young, {}, '只差一项信息：成立日期'],
  ['the first of several', KNOWN_RULES.techSme, { ...SOUND, staff: 80 }, /^先补“.+”，最多差 2 项信息$/],
  ['what fits', young, { establishedOn: '2015-01-01' }, '成立满一年'],
  [
    'what fits, and how much more',
    KNOWN_RULES.techSme,
    { ...SOUND, staff: 80, revenueYuan: 1e6, assetsYuan: 1e6 },
    '在中国境内（不含港澳台）注册的居民企业，等 10 项都符合',
  ],
  ['how long to wait', young, { establishedOn: '2019-04-22' }, '再过 43 天满一年（2020-04-22）'],
  [
    'what would have to change',
    KNOWN_RULES.techSme,
    { ...SOUND, staff: 501, revenueYuan: 1e6, assetsYuan: 1e6 },
    '职工人数须不超过 500 人，超出 1 人',
  ],
  [
    'what nothing changes',
    { version: 1, root: { id: 'c', test: 'among', fact: 'industry', values: ['C35'] } },
    { industry: 'I65' },
    '不符合：所属行业：专用设备制造业',
  ],
] as const)('says %s', (_case, rule, profile, said) => {
  expect(say(rule, profile)).toMatch(said)
})
