import { readDocument } from '../document/read-document'
import { measureFigures } from './measure-figures'
import { readMeasures } from './read-measures'
import { SAMPLE_NOTICE, SAMPLE_CALL } from './sample-notices'

function measuresOf(text: string) {
  const reading = readDocument(text)
  return reading.ok ? readMeasures(reading.document) : []
}

describe('measures read out of a notice', () => {
  it('tells clauses that give something from those that do not, with their amounts', () => {
    const { called, calledRight, right, clauses, amountsRight, amountsRead, amountsThere } = measureFigures()
    expect(clauses).toBeGreaterThanOrEqual(90)
    expect(calledRight / called).toBeGreaterThanOrEqual(0.95)
    expect(right / clauses).toBeGreaterThanOrEqual(0.95)
    expect(amountsRight / amountsRead).toBeGreaterThanOrEqual(0.95)
    expect(amountsRight / amountsThere).toBeGreaterThanOrEqual(0.95)
  })

  it('a notice of many measures gives each with its clause, its amounts, its window, its papers and its contact', () => {
    const found = measuresOf(SAMPLE_NOTICE)
    expect(found.map(({ title, clausePaths }) => [title, clausePaths[0]])).toEqual([
      ['规上企业奖励', '二（一）'],
      ['产值突破奖励', '二（二）'],
      ['研发补助', '三（三）'],
      ['高企奖励', '三（四）'],
      ['首台（套）奖励', '三（五）'],
      ['贷款贴息', '四（六）'],
      ['减免房租', '四（七）'],
    ])
    expect(found[1]?.amounts.map(({ value, tier }) => [value, tier])).toEqual([
      [500_000, '10亿元'],
      [2_000_000, '50亿元'],
    ])
    expect(found[2]?.amounts).toEqual([
      { kind: 'rate', value: 0.05, upTo: false, words: '5%' },
      { kind: 'sum', value: 1_000_000, upTo: true, words: '最高100万元' },
    ])
    expect(found[3]?.amounts.map(({ value, tier }) => [value, tier])).toEqual([
      [200_000, '首次认定的高新技术企业'],
      [100_000, '重新认定的高新技术企业'],
    ])
    expect(found[5]).toMatchObject({
      window: { untilOn: '2023-05-31' },
      materials: ['申请表', '贷款合同', '付息凭证'],
      contacts: [{ person: '李明', phones: ['0411-83685001'] }],
    })
    expect(found[6]).toMatchObject({
      gain: '承租国有房屋的小微企业，减免3个月租金。',
      amounts: [],
      materials: [],
    })
  })

  it('a call for one thing is one measure that takes its parts from the clauses beside it', () => {
    expect(measuresOf(SAMPLE_CALL)).toMatchObject([
      {
        title: '2023年度企业研发投入补助',
        clausePaths: ['三', '一', '二', '二（一）', '二（二）'],
        amounts: [{ value: 0.06 }, { value: 800_000, upTo: true }],
        window: { fromOn: '2023-06-01', untilOn: '2023-06-30' },
        materials: ['申请表', '上年度审计报告', '研发费用专项审计报告'],
        links: ['http://www.linjiang.gov.cn'],
        contacts: [{ person: '王芳' }],
      },
    ])
  })

  it('news, a list of names and a paper of duties give nothing', () => {
    const duties =
      '关于加强安全生产工作的通知\n各企业：\n一、提高认识\n各部门要加大宣传力度。\n二、落实责任\n企业要落实主体责任。\n某市应急管理局\n2023年3月1日'
    const list =
      '关于公布2023年度奖励企业名单的公告\n现将获得奖励的企业名单公布如下：\n一、甲公司，奖励20万元。\n某市科技局\n2023年3月1日'
    expect([measuresOf(duties), measuresOf(list)]).toEqual([[], []])
  })

  it('reads every measure of a text of 36,000 symbols', () => {
    const article = (no: number) =>
      `（${'一二三四五六七八九十'.charAt(no % 10)}）奖励。对年产值首次突破10亿元、50亿元的企业，分别给予50万元、200万元奖励，最高不超过500万元。\n`
    const reading = readDocument(
      `关于支持工业的通知\n各企业：\n一、支持\n${Array.from({ length: 560 }, (_, no) => article(no)).join('')}`,
    )
    expect(reading.ok).toBe(true)
    if (!reading.ok) return
    expect(readMeasures(reading.document).length).toBeGreaterThan(0)
  })
})
