import { anonymize } from '@/shared/domain/access/anonymize'
import { visibleText } from '@/shared/domain/access/visible-text'
import { CATEGORIES } from '@/shared/domain/need/category'
import { readStatedText } from '@/shared/domain/need/stated/stated-facts'
import { diffPieces } from '@/shared/domain/policy/compare/pieces'
import { readDocument } from '@/shared/domain/policy/document/read-document'
import { readMeasures } from '@/shared/domain/policy/measures/read-measures'
import { ms, type Figure } from './figures'

const ROUNDS = 3
const NOW = Date.parse('2020-03-10T10:00:00+08:00')

/** The fastest of a few rounds. */
function fastestMs(run: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now()
    run()
    return performance.now() - startedAt
  })
  return Math.min(...rounds)
}

const figure = (what: string, promisedMs: number, run: () => unknown): Figure => {
  const measured = fastestMs(run)
  return { what, measured: ms(measured), promised: `< ${promisedMs} ms`, passed: measured < promisedMs }
}

/** A notice of measures, about 50 symbols each. */
function noticeOf(measures: number): string {
  const lines = Array.from(
    { length: measures },
    (_, i) =>
      `${(i % 90) + 1}.支持企业技术改造。按设备投资的百分之十补，最高一百万元，请于2023年6月30日前申报，联系电话：83721100。\n`,
  )
  return `临河市科技局关于支持企业的通知\n各企业：\n一、措施\n${lines.join('')}临河市科技局\n2023年5月1日`
}

/** An article of `lines` lines with a notice at its end. */
function reportOf(lines: number): string {
  const voices = Array.from(
    { length: lines },
    (_, i) => `第${i + 1}家企业的负责人说，设备换新以后产量翻了一番。\n`,
  )
  return `临河支持企业扩产\n本报讯 记者昨日从市科技局获悉，新政策出台。\n${voices.join('')}通知全文如下：\n${noticeOf(20)}`
}

/** Times of the product with the longest accepted texts, and with texts that were made to be slow. */
export function longTexts(): Promise<Figure[]> {
  const notice = noticeOf(700)
  const reading = readDocument(notice)
  if (!reading.ok) throw new Error(reading.refusal)
  const report = reportOf(1_350)
  const carrying = readDocument(report)
  if (!carrying.ok || !carrying.document.contained) throw new Error('the report carries a notice')
  const who = { enterpriseName: '沈阳恒拓精密机械有限公司', names: ['李娜'], places: ['沈阳市'] }
  return Promise.resolve([
    figure(`a notice of ${notice.length} symbols read`, 400, () => readDocument(notice)),
    figure(`a report of ${report.length} symbols, with the notice that it carries`, 400, () =>
      readDocument(report),
    ),
    figure('the measures of the notice read', 400, () => readMeasures(reading.document)),
    figure('190,000 dashes refused', 3_000, () => readDocument('-'.repeat(190_000))),
    figure('190,000 signs of 《 read', 5_000, () => readDocument(`关于某事的通知\n${'《'.repeat(190_000)}`)),
    figure('two texts of 100,000 signs compared', 2_000, () =>
      diffPieces('甲'.repeat(100_000), '乙'.repeat(100_000)),
    ),
    figure('100,000 unseen signs looked through', 50, () => visibleText(`${'\u200b'.repeat(100_000)}中`)),
    figure('2,000 signs made nobody’s', 50, () => anonymize('李'.repeat(2_000), who)),
    figure('100,000 signs of a need read for each category', 1_000, () => {
      for (const category of CATEGORIES) readStatedText(category, '3月'.repeat(50_000), NOW)
    }),
  ])
}
