import type { Condition, Rule, RuleNode } from './rule'

const HIGH_TECH = { documentNumber: '国科发火〔2016〕32号', title: '高新技术企业认定管理办法' }
const MILLION = 1_000_000

const at = (path: string) => ({ clause: { ...HIGH_TECH, path } })
const lastRevenue = (id: string, is: 'more_than' | 'at_most', value: number): Condition => ({
  id,
  test: 'number',
  fact: 'revenueYuan',
  is,
  value,
  ...at('第十一条（五）'),
})
/** R&D of the last three fiscal years over the sales of the same years; fewer years where the enterprise is younger. */
const rdOfThreeYears = (id: string, value: number): Condition => ({
  id,
  test: 'ratio',
  part: 'annualRdSpendYuan',
  whole: 'annualRevenueYuan',
  years: 3,
  is: 'at_least',
  value,
  ...at('第十一条（五）'),
})
const share = (
  id: string,
  fact: 'rdStaffShare' | 'domesticRdShare' | 'highTechIncomeShare',
  value: number,
  path: string,
): Condition => ({
  id,
  test: 'number',
  fact,
  is: 'at_least',
  value,
  ...at(path),
})

/** The sales of the last year decide on the tier. */
const rdTiers: RuleNode = {
  label: '近三年研发费用占比',
  any: [
    { all: [lastRevenue('revenue-small', 'at_most', 50 * MILLION), rdOfThreeYears('rd-small', 0.05)] },
    {
      all: [
        lastRevenue('revenue-above-small', 'more_than', 50 * MILLION),
        lastRevenue('revenue-middle', 'at_most', 200 * MILLION),
        rdOfThreeYears('rd-middle', 0.04),
      ],
    },
    { all: [lastRevenue('revenue-large', 'more_than', 200 * MILLION), rdOfThreeYears('rd-large', 0.03)] },
  ],
}

/**
 * 高新技术企业认定 (国科发火〔2016〕32号 第十一条). The technical field and the innovation score are questions, because experts judge them; the score
 * counts above 70 (国科发火〔2016〕195号).
 */
export const highTech: Rule = {
  version: 1,
  facts: {
    'custom:supportedField': {
      label: '主要产品（服务）的核心技术属于国家重点支持的高新技术领域',
      kind: 'flag',
    },
    'custom:innovationScore': { label: '企业创新能力评价得分', kind: 'number', unit: '分' },
  },
  root: {
    all: [
      {
        id: 'age',
        test: 'elapsed',
        fact: 'establishedOn',
        is: 'at_least',
        period: { years: 1 },
        ...at('第十一条（一）'),
      },
      { id: 'own-ip', test: 'flag', fact: 'ownsIntellectualProperty', value: true, ...at('第十一条（二）') },
      { id: 'field', test: 'flag', fact: 'custom:supportedField', value: true, ...at('第十一条（三）') },
      share('rd-staff', 'rdStaffShare', 0.1, '第十一条（四）'),
      rdTiers,
      share('rd-at-home', 'domesticRdShare', 0.6, '第十一条（五）'),
      share('income', 'highTechIncomeShare', 0.6, '第十一条（六）'),
      {
        id: 'innovation',
        test: 'number',
        fact: 'custom:innovationScore',
        is: 'more_than',
        value: 70,
        ...at('第十一条（七）'),
      },
      {
        id: 'no-incident',
        test: 'elapsed',
        fact: 'lastMajorIncidentOn',
        is: 'at_least',
        period: { years: 1 },
        ...at('第十一条（八）'),
      },
    ],
  },
}
