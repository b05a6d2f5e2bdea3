import type { Condition, Rule } from './rule'

const TECH_SME = { documentNumber: '国科发政〔2017〕115号', title: '科技型中小企业评价办法' }
const MILLION = 1_000_000

const at = (path: string) => ({ clause: { ...TECH_SME, path } })
const atMost = (id: string, fact: 'staff' | 'revenueYuan' | 'assetsYuan', value: number): Condition => ({
  id,
  test: 'number',
  fact,
  is: 'at_most',
  value,
  ...at('第六条（二）'),
})
const within5Years = (id: string, fact: 'nationalAwardOn' | 'ledStandardOn', path: string): Condition => ({
  id,
  test: 'elapsed',
  fact,
  is: 'at_most',
  period: { years: 5 },
  ...at(path),
})
const holds = (id: string, value: string, path: string): Condition => ({
  id,
  test: 'among',
  fact: 'qualifications',
  values: [value],
  ...at(path),
})
const isSo = (id: string, fact: 'custom:resident' | 'custom:permitted' | 'custom:honest'): Condition => ({
  id,
  test: 'flag',
  fact,
  value: true,
  ...at(id === 'resident' ? '第六条（一）' : id === 'permitted' ? '第六条（三）' : '第六条（四）'),
})

/**
 * 科技型中小企业评价 (国科发政〔2017〕115号 第六条、第七条): (一) to (四) hold for everybody; then the score of (五), or one of the shortcuts of 第七条 in
 * its place.
 */
export const techSme: Rule = {
  version: 1,
  facts: {
    'custom:resident': { label: '在中国境内（不含港澳台）注册的居民企业', kind: 'flag' },
    'custom:permitted': { label: '产品和服务不属于国家禁止、限制和淘汰类', kind: 'flag' },
    'custom:honest': { label: '上一年和当年没有科研严重失信行为', kind: 'flag' },
  },
  root: {
    all: [
      isSo('resident', 'custom:resident'),
      atMost('staff', 'staff', 500),
      atMost('revenue', 'revenueYuan', 200 * MILLION),
      atMost('assets', 'assetsYuan', 200 * MILLION),
      isSo('permitted', 'custom:permitted'),
      {
        id: 'no-incident',
        test: 'elapsed',
        fact: 'lastMajorIncidentOn',
        is: 'at_least',
        period: { years: 1 },
        wholeYears: true,
        ...at('第六条（四）'),
      },
      isSo('honest', 'custom:honest'),
      { id: 'not-abnormal', test: 'flag', fact: 'abnormalOperation', value: false, ...at('第六条（四）') },
      { id: 'not-dishonest', test: 'flag', fact: 'dishonest', value: false, ...at('第六条（四）') },
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
                ...at('第六条（五）'),
              },
              {
                id: 'staff-score',
                test: 'number',
                fact: 'techSmeStaffScore',
                is: 'more_than',
                value: 0,
                ...at('第六条（五）'),
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
