import type { FactSpec } from './facts'
import type { Rule } from './rule'

const OFFICE = { title: '科技部办公厅 2020年2月28日通知', path: '七' }
const LIAONING = '辽科办发〔2020〕14号'
const TORCH = '国科火字〔2020〕38号'

const yes = (label: string): FactSpec => ({ label, kind: 'flag' })
const MATTERS = {
  high_tech: '高企认定',
  tech_sme: '科技型中小企业评价',
  foreign_permit: '新申办来华工作许可',
  other: '其他事项',
}
const matter: FactSpec = { label: '办理事项', kind: 'choice', choices: MATTERS }

/** 江门: award for growth of above-scale industry, at most ¥1 million. */
export const jiangmen: Rule = {
  version: 1,
  root: {
    all: [
      { id: 'above-scale', test: 'flag', fact: 'aboveScale', value: true },
      { id: 'output', test: 'compare', fact: 'outputYuan:2020', is: 'more_than', than: 'outputYuan:2019' },
      { id: 'tax', test: 'compare', fact: 'taxYuan:2020', is: 'more_than', than: 'taxYuan:2019' },
    ],
  },
}

/** Papers for two recognitions that come late because of the epidemic are not overdue until a day. */
export const notOverdue: Rule = {
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

/** Every matter but a new work permit for a foreigner may be accepted on a pledge. */
export const pledgeFirst: Rule = {
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

/** 科技助力经济2020: projects of two years at most. */
export const shortProject: Rule = {
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

/** A carrier that cut its rents comes first. */
export const carrierPriority: Rule = {
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

/** Makers of products against the epidemic come first. */
export const productPriority: Rule = {
  version: 1,
  root: {
    id: 'products',
    test: 'among',
    fact: 'products',
    values: ['test_kits', 'medical_equipment', 'protective_gear', 'medicines', 'vaccines'],
    clause: { documentNumber: LIAONING, path: '三（七）' },
  },
}

/** Contract registration without paper where the province has its own sub-system; elsewhere paper is deferred. */
export const paperless: Rule = {
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
