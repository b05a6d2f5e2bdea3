import { evaluateRule, decide } from './evaluate'
import type { EnterpriseProfile } from './facts'
import { KNOWN_RULES } from './known-rules'
import { findRuleProblems } from './problems'
import type { Rule } from './rule'
import type { Verdict } from './verdict'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const WAN = 10_000

const highTech: EnterpriseProfile = {
  establishedOn: '2015-06-01',
  ownsIntellectualProperty: true,
  staff: 100,
  rdStaff: 10,
  revenueYuan: 5000 * WAN,
  rdSpendYuan: 250 * WAN,
  domesticRdShare: 0.6,
  highTechIncomeShare: 0.6,
  lastMajorIncidentOn: null,
}
const techSme: EnterpriseProfile = {
  staff: 500,
  revenueYuan: 20_000 * WAN,
  assetsYuan: 20_000 * WAN,
  techSmeScore: 60,
  techSmeStaffScore: 1,
  qualifications: [],
  nationalAwardOn: null,
  ledStandardOn: null,
}
const jiangmen: EnterpriseProfile = {
  aboveScale: true,
  'outputYuan:2020': 101,
  'outputYuan:2019': 100,
  'taxYuan:2020': 11,
  'taxYuan:2019': 10,
}
const late: EnterpriseProfile = { 'custom:affected': true, 'custom:matter': 'high_tech' }

type Row = readonly [
  string,
  keyof typeof KNOWN_RULES,
  EnterpriseProfile,
  Partial<Record<string, unknown>>,
  Verdict,
]

/** Each threshold of the field's rules from both sides, and the facts that may be missing. */
const ROWS: readonly Row[] = [
  ['all at the edge', 'highTech', highTech, {}, 'met'],
  ['a year old today', 'highTech', highTech, { establishedOn: '2019-03-02' }, 'met'],
  ['a year old tomorrow', 'highTech', highTech, { establishedOn: '2019-03-03' }, 'unmet'],
  ['no own IP', 'highTech', highTech, { ownsIntellectualProperty: false }, 'unmet'],
  ['R&D staff below 10 %', 'highTech', highTech, { rdStaff: 9 }, 'unmet'],
  ['5 % up to ¥50 m', 'highTech', highTech, { rdSpendYuan: 250 * WAN - 1 }, 'unmet'],
  ['4 % above ¥50 m', 'highTech', highTech, { revenueYuan: 6000 * WAN, rdSpendYuan: 240 * WAN }, 'met'],
  [
    'below 4 % above ¥50 m',
    'highTech',
    highTech,
    { revenueYuan: 6000 * WAN, rdSpendYuan: 239 * WAN },
    'unmet',
  ],
  ['4 % at ¥200 m', 'highTech', highTech, { revenueYuan: 20_000 * WAN, rdSpendYuan: 800 * WAN }, 'met'],
  ['3 % at ¥200 m', 'highTech', highTech, { revenueYuan: 20_000 * WAN, rdSpendYuan: 600 * WAN }, 'unmet'],
  ['3 % above ¥200 m', 'highTech', highTech, { revenueYuan: 20_100 * WAN, rdSpendYuan: 603 * WAN }, 'met'],
  ['R&D abroad', 'highTech', highTech, { domesticRdShare: 0.59 }, 'unmet'],
  ['income below 60 %', 'highTech', highTech, { highTechIncomeShare: 0.59 }, 'unmet'],
  ['incident a year ago', 'highTech', highTech, { lastMajorIncidentOn: '2019-03-02' }, 'met'],
  ['incident within a year', 'highTech', highTech, { lastMajorIncidentOn: '2019-03-03' }, 'unmet'],
  ['incident not known', 'highTech', highTech, { lastMajorIncidentOn: undefined }, 'unknown'],
  ['R&D spend not known', 'highTech', highTech, { rdSpendYuan: undefined }, 'unknown'],
  [
    'R&D spend not known, too young',
    'highTech',
    highTech,
    { rdSpendYuan: undefined, establishedOn: '2020-01-01' },
    'unmet',
  ],
  [
    'ratio given, revenue not known: 5 % fits every tier',
    'highTech',
    highTech,
    { revenueYuan: undefined, rdIntensity: 0.05 },
    'met',
  ],

  ['at every ceiling', 'techSme', techSme, {}, 'met'],
  ['501 staff', 'techSme', techSme, { staff: 501 }, 'unmet'],
  ['revenue above', 'techSme', techSme, { revenueYuan: 20_000 * WAN + 1 }, 'unmet'],
  ['assets above', 'techSme', techSme, { assetsYuan: 20_000 * WAN + 1 }, 'unmet'],
  ['59 points', 'techSme', techSme, { techSmeScore: 59 }, 'unmet'],
  ['no points for staff', 'techSme', techSme, { techSmeStaffScore: 0 }, 'unmet'],
  ['score not known', 'techSme', techSme, { techSmeScore: undefined }, 'unknown'],
  [
    'high-tech, no score',
    'techSme',
    techSme,
    { techSmeScore: undefined, qualifications: ['high_tech'] },
    'met',
  ],
  [
    'R&D body, no score',
    'techSme',
    techSme,
    { techSmeScore: 0, qualifications: ['provincial_rd_body'] },
    'met',
  ],
  ['award five years ago', 'techSme', techSme, { techSmeScore: 0, nationalAwardOn: '2015-03-02' }, 'met'],
  ['award before that', 'techSme', techSme, { techSmeScore: 0, nationalAwardOn: '2015-03-01' }, 'unmet'],
  ['standard in five years', 'techSme', techSme, { techSmeScore: 0, ledStandardOn: '2018-01-01' }, 'met'],
  [
    'shortcut, but too many staff',
    'techSme',
    techSme,
    { qualifications: ['high_tech'], staff: 600 },
    'unmet',
  ],

  ['grew', 'jiangmen', jiangmen, {}, 'met'],
  ['output the same', 'jiangmen', jiangmen, { 'outputYuan:2020': 100 }, 'unmet'],
  ['tax fell', 'jiangmen', jiangmen, { 'taxYuan:2020': 9 }, 'unmet'],
  ['below scale', 'jiangmen', jiangmen, { aboveScale: false }, 'unmet'],
  ['tax of 2019 not known', 'jiangmen', jiangmen, { 'taxYuan:2019': undefined }, 'unknown'],

  ['affected, matter named', 'notOverdue', late, {}, 'met'],
  ['the other matter', 'notOverdue', late, { 'custom:matter': 'tech_sme' }, 'met'],
  ['another matter', 'notOverdue', late, { 'custom:matter': 'other' }, 'unmet'],
  ['not affected', 'notOverdue', late, { 'custom:affected': false }, 'unmet'],
  ['nothing known', 'notOverdue', {}, {}, 'unknown'],

  ['any matter', 'pledgeFirst', {}, { 'custom:matter': 'high_tech' }, 'met'],
  ['new work permit', 'pledgeFirst', {}, { 'custom:matter': 'foreign_permit' }, 'unmet'],
  ['matter not known', 'pledgeFirst', {}, {}, 'unknown'],
  ['two years', 'shortProject', {}, { 'custom:projectMonths': 24 }, 'met'],
  ['longer', 'shortProject', {}, { 'custom:projectMonths': 25 }, 'unmet'],
  ['incubator that cut rent', 'carrierPriority', {}, { carrier: 'incubator', cutRent: true }, 'met'],
  ['incubator that did not', 'carrierPriority', {}, { carrier: 'incubator', cutRent: false }, 'unmet'],
  ['no carrier', 'carrierPriority', {}, { carrier: null, cutRent: true }, 'unmet'],
  ['vaccines', 'productPriority', {}, { products: ['vaccines', 'other'] }, 'met'],
  ['shoes', 'productPriority', {}, { products: ['shoes'] }, 'unmet'],
  ['products not known', 'productPriority', {}, {}, 'unknown'],
  ['own sub-system', 'paperless', {}, { 'custom:provincialSystem': true }, 'met'],
  ['none', 'paperless', {}, { 'custom:provincialSystem': false }, 'unmet'],
]

describe('rules of real policies', () => {
  it.each(ROWS)('%s: %s', (...row) => {
    const [, name, profile, change, verdict] = row
    const changed = { ...profile, ...change } as EnterpriseProfile
    const rule: Rule = KNOWN_RULES[name]
    expect(decide(rule, changed, NOW)).toBe(verdict)
    expect(evaluateRule(rule, changed, NOW).verdict).toBe(verdict)
  })

  it('late papers: until the end of 30 June in China, not a moment longer', () => {
    const verdictAt = (at: string) => decide(KNOWN_RULES.notOverdue, late, Date.parse(at))
    expect(verdictAt('2020-06-30T23:59:59+08:00')).toBe('met')
    expect(verdictAt('2020-07-01T00:00:00+08:00')).toBe('unmet')
  })

  it.each(Object.entries<Rule>(KNOWN_RULES))('%s has nothing wrong with it', (_name, rule) => {
    expect(findRuleProblems(rule, NOW)).toEqual([])
  })
})
