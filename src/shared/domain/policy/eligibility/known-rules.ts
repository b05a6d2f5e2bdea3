import type { FactSpec } from './facts'
import type { Condition, Rule } from './rule'

/**
 * Rules of real policies (field.md §5), as data: examples for the rule builder, the demo and the tests. Amounts in yuan, shares between
 * 0 and 1.
 */
const HIGH_TECH = { documentNumber: '国科发火〔2016〕32号', title: '高新技术企业认定管理办法' }
const TECH_SME = { documentNumber: '国科发政〔2017〕115号', title: '科技型中小企业评价办法' }
const OFFICE = { title: '科技部办公厅 2020年2月28日通知', path: '七' }
const LIAONING = '辽科办发〔2020〕14号'
const TORCH = '国科火字〔2020〕38号'
const MILLION = 1_000_000

const more = (id: string, fact: 'rdIntensity' | 'revenueYuan', value: number): Condition => ({
  id,
  test: 'number',
  fact,
  is: fact === 'revenueYuan' ? 'more_than' : 'at_least',
  value,
  clause: { ...HIGH_TECH, path: '第十一条（五）' },
})
const atMost = (id: string, value: number): Condition => ({
  id,
  test: 'number',
  fact: 'revenueYuan',
  is: 'at_most',
  value,
  clause: { ...HIGH_TECH, path: '第十一条（五）' },
})

const highTech: Rule = {
  version: 1,
  root: {
    all: [
      {
        id: 'age',
        test: 'elapsed',
        fact: 'establishedOn',
        is: 'at_least',
        period: { years: 1 },
        clause: { ...HIGH_TECH, path: '第十一条（一）' },
      },
      {
        id: 'own-ip',
        test: 'flag',
        fact: 'ownsIntellectualProperty',
        value: true,
        clause: { ...HIGH_TECH, path: '第十一条（二）' },
      },
      {
        id: 'rd-staff',
        test: 'number',
        fact: 'rdStaffShare',
        is: 'at_least',
        value: 0.1,
        clause: { ...HIGH_TECH, path: '第十一条（四）' },
      },
      {
        label: '研发费用占比',
        any: [
          { all: [atMost('revenue-small', 50 * MILLION), more('rd-small', 'rdIntensity', 0.05)] },
          {
            all: [
              more('revenue-above-small', 'revenueYuan', 50 * MILLION),
              atMost('revenue-middle', 200 * MILLION),
              more('rd-middle', 'rdIntensity', 0.04),
            ],
          },
          {
            all: [more('revenue-large', 'revenueYuan', 200 * MILLION), more('rd-large', 'rdIntensity', 0.03)],
          },
        ],
      },
      {
        id: 'rd-at-home',
        test: 'number',
        fact: 'domesticRdShare',
        is: 'at_least',
        value: 0.6,
        clause: { ...HIGH_TECH, path: '第十一条（五）' },
      },
      {
        id: 'income',
        test: 'number',
        fact: 'highTechIncomeShare',
        is: 'at_least',
        value: 0.6,
        clause: { ...HIGH_TECH, path: '第十一条（六）' },
      },
      {
        id: 'no-incident',
        test: 'elapsed',
        fact: 'lastMajorIncidentOn',
        is: 'at_least',
        period: { years: 1 },
        clause: { ...HIGH_TECH, path: '第十一条（八）' },
      },
    ],
  },
}

const within5Years = (id: string, fact: 'nationalAwardOn' | 'ledStandardOn', path: string): Condition => ({
  id,
  test: 'elapsed',
  fact,
  is: 'at_most',
  period: { years: 5 },
  clause: { ...TECH_SME, path },
})
const holds = (id: string, value: string, path: string): Condition => ({
  id,
  test: 'among',
  fact: 'qualifications',
  values: [value],
  clause: { ...TECH_SME, path },
})

const techSme: Rule = {
  version: 1,
  root: {
    all: [
      {
        id: 'staff',
        test: 'number',
        fact: 'staff',
        is: 'at_most',
        value: 500,
        clause: { ...TECH_SME, path: '第六条（二）' },
      },
      {
        id: 'revenue',
        test: 'number',
        fact: 'revenueYuan',
        is: 'at_most',
        value: 200 * MILLION,
        clause: { ...TECH_SME, path: '第六条（二）' },
      },
      {
        id: 'assets',
        test: 'number',
        fact: 'assetsYuan',
        is: 'at_most',
        value: 200 * MILLION,
        clause: { ...TECH_SME, path: '第六条（二）' },
      },
      {
        any: [
          {
            label: '综合评价',
            all: [
              {
                id: 'score',
                test: 'number',
                fact: 'techSmeScore',
                is: 'at_least',
                value: 60,
                clause: { ...TECH_SME, path: '第六条（五）' },
              },
              {
                id: 'staff-score',
                test: 'number',
                fact: 'techSmeStaffScore',
                is: 'more_than',
                value: 0,
                clause: { ...TECH_SME, path: '第六条（五）' },
              },
            ],
          },
          {
            label: '直接符合',
            any: [
              holds('high-tech', 'high_tech', '第八条（一）'),
              within5Years('award', 'nationalAwardOn', '第八条（二）'),
              holds('rd-body', 'provincial_rd_body', '第八条（三）'),
              within5Years('standard', 'ledStandardOn', '第八条（四）'),
            ],
          },
        ],
      },
    ],
  },
}

const yes = (label: string): FactSpec => ({ label, kind: 'flag' })
const MATTERS = {
  high_tech: '高企认定',
  tech_sme: '科技型中小企业评价',
  foreign_permit: '新申办来华工作许可',
  other: '其他事项',
}
const matter: FactSpec = { label: '办理事项', kind: 'choice', choices: MATTERS }

const jiangmen: Rule = {
  version: 1,
  root: {
    all: [
      { id: 'above-scale', test: 'flag', fact: 'aboveScale', value: true },
      { id: 'output', test: 'compare', fact: 'outputYuan:2020', is: 'more_than', than: 'outputYuan:2019' },
      { id: 'tax', test: 'compare', fact: 'taxYuan:2020', is: 'more_than', than: 'taxYuan:2019' },
    ],
  },
}

const notOverdue: Rule = {
  version: 1,
  facts: { 'custom:affected': yes('因疫情不能正常提交材料'), 'custom:matter': matter },
  root: {
    all: [
      { id: 'affected', test: 'flag', fact: 'custom:affected', value: true, clause: OFFICE },
      {
        id: 'matter',
        test: 'among',
        fact: 'custom:matter',
        values: ['high_tech', 'tech_sme'],
        clause: OFFICE,
      },
      { id: 'until', test: 'today', until: '2020-06-30', clause: OFFICE },
    ],
  },
}

const pledgeFirst: Rule = {
  version: 1,
  facts: { 'custom:matter': matter },
  root: {
    not: {
      id: 'foreign-permit',
      test: 'among',
      fact: 'custom:matter',
      values: ['foreign_permit'],
      clause: { documentNumber: LIAONING, path: '四（十）' },
    },
  },
}

const shortProject: Rule = {
  version: 1,
  facts: { 'custom:projectMonths': { label: '项目期限', kind: 'count', unit: '个月' } },
  root: {
    id: 'term',
    test: 'number',
    fact: 'custom:projectMonths',
    is: 'at_most',
    value: 24,
    clause: { documentNumber: '国科发区〔2020〕67号', path: '' },
  },
}

const carrierPriority: Rule = {
  version: 1,
  root: {
    all: [
      {
        id: 'carrier',
        test: 'among',
        fact: 'carrier',
        values: ['incubator', 'maker_space', 'university_park'],
        clause: { documentNumber: LIAONING, path: '三（八）' },
      },
      {
        id: 'cut-rent',
        test: 'flag',
        fact: 'cutRent',
        value: true,
        clause: { documentNumber: LIAONING, path: '三（八）' },
      },
    ],
  },
}

const productPriority: Rule = {
  version: 1,
  root: {
    id: 'products',
    test: 'among',
    fact: 'products',
    values: ['test_kits', 'medical_equipment', 'protective_gear', 'medicines', 'vaccines'],
    clause: { documentNumber: LIAONING, path: '三（七）' },
  },
}

const paperless: Rule = {
  version: 1,
  facts: { 'custom:provincialSystem': yes('所在省已开通技术合同登记分系统') },
  root: {
    id: 'provincial-system',
    test: 'flag',
    fact: 'custom:provincialSystem',
    value: true,
    clause: { documentNumber: TORCH, path: '二' },
  },
}

export const KNOWN_RULES = {
  highTech,
  techSme,
  jiangmen,
  notOverdue,
  pledgeFirst,
  shortProject,
  carrierPriority,
  productPriority,
  paperless,
} as const satisfies Readonly<Record<string, Rule>>
