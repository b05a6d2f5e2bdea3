import type { Condition, Rule } from './rule'

const HIGH_TECH = { documentNumber: '国科发火〔2016〕32号', title: '高新技术企业认定管理办法' }
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

/** 高新技术企业认定: what of its conditions is a fact of the enterprise (technical field and innovation score are judged by experts). */
export const highTech: Rule = {
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
