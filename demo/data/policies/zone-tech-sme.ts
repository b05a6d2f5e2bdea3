import type { Condition, Rule } from '@/shared/domain/policy/eligibility/rule'

const TECH_SME = { documentNumber: '国科发政〔2017〕115号', title: '科技型中小企业评价办法' }
const MILLION = 1_000_000

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

/** The rule of the zone's own notice on 科技型中小企业评价: the enterprise is small enough, and has the score or meets one alternative. */
export const zoneTechSme: Rule = {
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
              holds('high-tech', 'high_tech', '第七条（一）'),
              within5Years('award', 'nationalAwardOn', '第七条（二）'),
              holds('rd-body', 'provincial_rd_body', '第七条（三）'),
              within5Years('standard', 'ledStandardOn', '第七条（四）'),
            ],
          },
        ],
      },
    ],
  },
}
