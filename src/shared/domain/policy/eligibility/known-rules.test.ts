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
  'annualRdSpendYuan:2018': 250 * WAN,
  'annualRevenueYuan:2018': 5000 * WAN,
  'annualRdSpendYuan:2017': 250 * WAN,
  'annualRevenueYuan:2017': 5000 * WAN,
  domesticRdShare: 0.6,
  highTechIncomeShare: 0.6,
  'custom:supportedField': true,
  'custom:innovationScore': 70.5,
  lastMajorIncidentOn: null,
}
/** The same with three like years. */
const threeYears = (revenueWan: number, rdWan: number): EnterpriseProfile => ({
  revenueYuan: revenueWan * WAN,
  rdSpendYuan: rdWan * WAN,
  'annualRevenueYuan:2018': revenueWan * WAN,
  'annualRdSpendYuan:2018': rdWan * WAN,
  'annualRevenueYuan:2017': revenueWan * WAN,
  'annualRdSpendYuan:2017': rdWan * WAN,
})
const techSme: EnterpriseProfile = {
  staff: 500,
  revenueYuan: 20_000 * WAN,
  assetsYuan: 20_000 * WAN,
  techSmeScore: 60,
  techSmeStaffScore: 1,
  qualifications: [],
  nationalAwardOn: null,
  ledStandardOn: null,
  'custom:resident': true,
  'custom:permitted': true,
  'custom:honest': true,
  abnormalOperation: false,
  dishonest: false,
  lastMajorIncidentOn: null,
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

/** Each threshold of the rules from both sides, and the facts that may be missing. */
const ROWS: readonly Row[] = [
  ['all at the edge', 'highTech', highTech, {}, 'met'],
  ['a year old today', 'highTech', highTech, { establishedOn: '2019-03-02' }, 'met'],
  ['a year old tomorrow', 'highTech', highTech, { establishedOn: '2019-03-03' }, 'unmet'],
  ['no own IP', 'highTech', highTech, { ownsIntellectualProperty: false }, 'unmet'],
  ['R&D staff below 10 %', 'highTech', highTech, { rdStaff: 9 }, 'unmet'],
  ['5 % up to ¥50 m', 'highTech', highTech, { rdSpendYuan: 250 * WAN - 1 }, 'unmet'],
  ['4 % above ¥50 m', 'highTech', highTech, threeYears(6000, 240), 'met'],
  ['below 4 % above ¥50 m', 'highTech', highTech, threeYears(6000, 239), 'unmet'],
  ['4 % at ¥200 m', 'highTech', highTech, threeYears(20_000, 800), 'met'],
  ['3 % at ¥200 m', 'highTech', highTech, threeYears(20_000, 600), 'unmet'],
  ['3 % above ¥200 m', 'highTech', highTech, threeYears(20_100, 603), 'met'],
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
    'tier not known, but enough for each of them',
    'highTech',
    highTech,
    { revenueYuan: undefined, 'annualRevenueYuan:2019': 5000 * WAN },
    'met',
  ],
  [
    '（五） three years together, not each',
    'highTech',
    highTech,
    { rdSpendYuan: 0, 'annualRdSpendYuan:2018': 500 * WAN },
    'met',
  ],
  [
    '（五） last year alone is not enough',
    'highTech',
    highTech,
    { rdSpendYuan: 300 * WAN, 'annualRdSpendYuan:2017': 199 * WAN },
    'unmet',
  ],
  [
    '（五） the tier by the last year, not by the three',
    'highTech',
    highTech,
    {
      revenueYuan: 5001 * WAN,
      rdSpendYuan: 201 * WAN,
      'annualRdSpendYuan:2018': 200 * WAN,
      'annualRdSpendYuan:2017': 200 * WAN,
    },
    'met',
  ],
  [
    '（五） younger than three years: the years it has',
    'highTech',
    { ...highTech, establishedOn: '2018-03-01' },
    { 'annualRdSpendYuan:2017': undefined, 'annualRevenueYuan:2017': undefined },
    'met',
  ],
  ['（五） a year not known', 'highTech', highTech, { 'annualRevenueYuan:2017': undefined }, 'unknown'],
  ['（三） not in a supported field', 'highTech', highTech, { 'custom:supportedField': false }, 'unmet'],
  ['（三） field not known', 'highTech', highTech, { 'custom:supportedField': undefined }, 'unknown'],
  ['（七） 70 points are not more than 70', 'highTech', highTech, { 'custom:innovationScore': 70 }, 'unmet'],
  ['（七） score not known', 'highTech', highTech, { 'custom:innovationScore': undefined }, 'unknown'],

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

  ['（一） not resident', 'techSme', techSme, { 'custom:resident': false }, 'unmet'],
  ['（三） products that are restricted', 'techSme', techSme, { 'custom:permitted': false }, 'unmet'],
  ['（四） an incident this year', 'techSme', techSme, { lastMajorIncidentOn: '2020-01-05' }, 'unmet'],
  ['（四） an incident early last year', 'techSme', techSme, { lastMajorIncidentOn: '2019-01-01' }, 'unmet'],
  ['（四） an incident the year before', 'techSme', techSme, { lastMajorIncidentOn: '2018-12-31' }, 'met'],
  ['（四） research misconduct', 'techSme', techSme, { 'custom:honest': false }, 'unmet'],
  ['（四） abnormal operation', 'techSme', techSme, { abnormalOperation: true }, 'unmet'],
  ['（四） serious breach', 'techSme', techSme, { dishonest: true }, 'unmet'],
  ['（四） lists not known', 'techSme', techSme, { dishonest: undefined }, 'unknown'],
  [
    '（三） also before the shortcuts',
    'techSme',
    techSme,
    { qualifications: ['high_tech'], 'custom:permitted': false },
    'unmet',
  ],
  [
    '（四） also before the shortcuts',
    'techSme',
    techSme,
    { qualifications: ['high_tech'], dishonest: true },
    'unmet',
  ],
  [
    '（一） also before the shortcuts',
    'techSme',
    techSme,
    { ledStandardOn: '2018-01-01', 'custom:resident': false },
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
