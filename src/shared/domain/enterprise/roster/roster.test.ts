import { findHeadings, matchColumns, missingFields } from './columns'
import { readIndustry, readRosterRow } from './row'

const HEADINGS = [
  '序号',
  '*单位名称',
  '统一社会信用代码',
  '所属行业',
  '联系人',
  '联系电话',
  '职工人数',
  '上年营业收入（万元）',
  '2019年纳税额（万元）',
  '资质',
  '成立日期',
]
const CELLS = [
  '1',
  '沈阳示例有限公司',
  '91350100M000100Y43',
  '通用设备制造业',
  '张三',
  '024-8378 0000',
  '86',
  '4,100.5',
  '12',
  '高新技术企业、瞪羚企业',
  '2015/3/1',
]

describe('a roster', () => {
  it('is understood by any of the headings that parks use', () => {
    const match = matchColumns(HEADINGS)
    expect(match.map((meaning) => meaning?.key)).toEqual([
      undefined, 'name', 'creditCode', 'industry', 'contactName', 'contactPhone', 'staff', 'revenueYuan', 'taxYuan:2019', 'qualifications', 'establishedOn',
    ]) // prettier-ignore
    expect(missingFields(match)).toEqual([])
  })

  it('prefers the columns that the person chose to those that it found', () => {
    const match = matchColumns(['单位名称', '曾用名', '代码'], { 0: null, 1: 'name', 2: 'creditCode' })
    expect(match.map((meaning) => meaning?.key)).toEqual([undefined, 'name', 'creditCode'])
    expect(missingFields(match)).toEqual(['industry'])
  })

  it('finds its headings below a title', () => {
    expect(findHeadings([['高新区企业台账', '', ''], ['2020 年 3 月'], HEADINGS, CELLS])).toBe(2)
  })

  it('gives a row with facts in their own units', () => {
    expect(readRosterRow(CELLS, matchColumns(HEADINGS), 4)).toEqual({
      row: {
        line: 4,
        name: '沈阳示例有限公司',
        creditCode: '91350100M000100Y43',
        isCheckDigitWrong: false,
        industry: 'C34',
        entry: { contactName: '张三', contactPhone: '024-8378 0000' },
        facts: {
          staff: 86,
          revenueYuan: 41_005_000,
          'taxYuan:2019': 120_000,
          qualifications: ['high_tech', 'gazelle'],
          establishedOn: '2015-03-01',
        },
      },
    })
  })

  it.each([
    [1, '', '没有企业名称'],
    [2, '9.1350100E+17', '信用代码被表格改成了数字，请把这一列设为文本再填'],
    [2, '123', '信用代码“123”不是 18 位数字和大写字母'],
    [3, '造飞船', '行业“造飞船”不在国民经济行业分类里，填大类的代码或名称，如 C34 或通用设备制造业'],
    [5, '没有', '联系电话“没有”看起来不对，填手机号，或区号和号码，如 024-12345678'],
    [6, '八十六', '职工人数“八十六”看不懂，填整数，如 86'],
    [6, '#REF!', '职工人数是公式或算错了，请粘贴成数值'],
    [
      9,
      '独角兽',
      expect.stringMatching(/^资质“独角兽”看不懂，可以填：高新技术企业（有效期内）、.*、上市公司$/) as string,
    ],
    [10, '2015-02-30', '成立日期“2015-02-30”看不懂，填有的日子，如 2015-03-01'],
  ])('column %i with “%s”: %s', (column, cell, fault) => {
    const cells = CELLS.map((value, at) => (at === column ? cell : value))
    expect(readRosterRow(cells, matchColumns(HEADINGS), 2)).toMatchObject({ line: 2, faults: [fault] })
  })

  it.each([
    ['C34', 'C34'],
    ['C3411', 'C34'],
    ['34', 'C34'],
    ['Ｃ34 通用设备制造业', 'C34'],
    ['制造业', 'C'],
    ['仓储业', 'G59'],
    ['服务业', undefined],
    ['C', 'C'],
    ['Z99', undefined],
    ['', undefined],
  ])('industry “%s” is %s', (text, key) => {
    expect(readIndustry(text)).toBe(key)
  })

  it('finds the number of staff under the words that parks write above it', () => {
    const headings = ['员工人数', '从业人员数', '2025年从业人数']
    expect(headings.map((heading) => matchColumns([heading])[0]?.key)).toEqual(['staff', 'staff', undefined])
  })
})
