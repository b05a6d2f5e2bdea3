import fc from 'fast-check'
import { CLAUSE_SIZES } from '@/shared/contract/limits'
import { regionCode } from '../access/region'
import { fitted } from './document/fitted'
import { isWhole } from './document/is-whole'
import { readDocument } from './document/read-document'
import { draftFrom } from './draft-from-document'
import type { PolicyClause } from './policy'

const ZONE = regionCode('CN2101G1')
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const squeezed = (words: string) => words.normalize('NFKC').replace(/[\s。:;、.]/g, '')

/** Layouts of notices: levels, spaces inside numbers, full-width digits, wrapped lines, page numbers. */
const sentence = fc
  .array(
    fc.constantFrom('企业', '申报', '补贴', '30%', '500元', '（试行）', '“政策”', '，', 'https://a.gov.cn/b'),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((words) => `${words.join('')}。`)
const layout = fc.record({
  clauses: fc.array(fc.tuple(sentence, fc.array(sentence, { maxLength: 4 })), {
    minLength: 1,
    maxLength: 10,
  }),
  gap: fc.constantFrom('', ' ', '\u3000'),
  full: fc.boolean(),
  width: fc.constantFrom(undefined, 20, 38),
  ending: fc.constantFrom('\n', '\r\n', '\n\n'),
  paged: fc.boolean(),
})

function written({
  clauses,
  gap,
  full,
  width,
  ending,
  paged,
}: ReturnType<typeof layout.generate>['value']): string {
  const digit = (n: number) => (full ? String.fromCharCode(0xff10 + n) : String(n))
  const lines = clauses.flatMap(([heading, under], i) => [
    `${HAN[i]}${gap}、${gap}${heading}`,
    ...under.map((words, k) => (k % 2 ? `${digit(k + 1)}．${words}` : `（${gap}${HAN[k]}${gap}）${words}`)),
    ...(paged ? [`— ${i + 1} —`] : []),
  ])
  const broken = lines.flatMap((line) =>
    width === undefined ? [line] : (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []),
  )
  return ['关于某事的通知', '各企业：', ...broken, '某市科技局', '2020年3月2日'].join(ending)
}

describe('a draft loses nothing of the document', () => {
  it('every clause that was written is in the draft, whatever the layout', () => {
    fc.assert(
      fc.property(layout, (made) => {
        const text = written(made)
        const reading = readDocument(text)
        if (!reading.ok) throw new Error(reading.refusal)
        expect(isWhole(text, reading.document)).toBe(true)
        const { content } = draftFrom(reading.document, text, ZONE)
        const words = content.clauses.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
        const kept = squeezed(words.join(''))
        for (const [heading, under] of made.clauses)
          for (const each of [heading, ...under]) expect(kept).toContain(squeezed(each))
      }),
      { numRuns: 300 },
    )
  })

  it('text around the clauses is kept too: preamble, closing words, papers behind the date', () => {
    const text =
      '关于某事的通知\n各企业：\n为某事，通知如下。\n一、甲\n做甲。\n二、乙\n做乙。\n特此通知。\n联系人：王芳 024-12345678\n某市科技局\n2020年3月2日\n附件\n申请表\n填写要求如下。'
    const reading = readDocument(text)
    if (!reading.ok) throw new Error(reading.refusal)
    const { content, evidence } = draftFrom(reading.document, text, ZONE)
    expect(content.clauses.map(({ path, paragraphs }) => [path, ...paragraphs])).toEqual([
      ['', '为某事，通知如下。'],
      ['一', '做甲。'],
      ['二', '做乙。'],
      ['', '特此通知。', '联系人：王芳 024-12345678'],
      ['', '附件', '申请表', '填写要求如下。'],
    ])
    const last = evidence.filter(({ field }) => field === 'clauses').at(-1)
    expect([last?.confidence, last?.quote]).toEqual(['doubtful', '附件\n申请表\n填写要求如下。'])
  })

  it('a document whose reading lost something is kept line by line', () => {
    const text = '关于某事的通知\n一、甲\n说明\n某市科技局\n2020年3月2日'
    const reading = readDocument(text)
    if (!reading.ok) throw new Error(reading.refusal)
    const { document } = reading
    const lossy = { ...document, clauses: document.clauses.map((clause) => ({ ...clause, paragraphs: [] })) }
    expect([isWhole(text, document), isWhole(text, lossy)]).toEqual([true, false])
    const { content, evidence } = draftFrom(lossy, text, ZONE)
    expect(content.clauses).toEqual([{ level: 1, path: '', heading: '', paragraphs: text.split('\n') }])
    expect(evidence.some(({ field }) => field === 'clauses')).toBe(false)
  })
})

describe('clauses in the sizes that are stored', () => {
  const sizes = { clauses: 3, path: 5, heading: 6, paragraphs: 4, paragraph: 10 }
  const clause = fc.record({
    level: fc.constantFrom(1, 2, 3),
    path: fc.string({ unit: fc.constantFrom('一', '（', '二', '）'), maxLength: 5 }),
    heading: fc.string({ unit: fc.constantFrom('标', '题'), maxLength: 12 }),
    paragraphs: fc.array(
      fc.string({ unit: fc.constantFrom('内', '容', '。'), minLength: 1, maxLength: 25 }),
      {
        maxLength: 6,
      },
    ),
  })
  const words = (clauses: readonly PolicyClause[]) =>
    clauses
      .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
      .join('')
      .replace(/\s/g, '')

  it('no word is lost, and clauses and paragraphs stay within their limits', () => {
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 6 }), (clauses) => {
        const kept = fitted(clauses, sizes)
        expect(kept.length).toBeLessThanOrEqual(sizes.clauses)
        for (const { heading, paragraphs } of kept) {
          expect(heading.length).toBeLessThanOrEqual(sizes.heading)
          expect(paragraphs.every((each) => each.length <= sizes.paragraph)).toBe(true)
        }
        // Surplus clauses become text, so their numbers are part of it.
        const all = clauses.map((each, i) =>
          i < sizes.clauses ? each : { ...each, heading: each.path + each.heading },
        )
        expect(words(kept)).toBe(words(all))
      }),
    )
  })

  it('a notice of the longest kind fits: 200,000 symbols in one clause', () => {
    const paragraphs = Array.from({ length: 100_000 }, () => '甲')
    const [kept] = fitted([{ level: 1, path: '', heading: '', paragraphs }], CLAUSE_SIZES)
    expect(kept?.paragraphs.length).toBeLessThanOrEqual(CLAUSE_SIZES.paragraphs)
    expect(kept?.paragraphs.join('').replace(/\n/g, '')).toHaveLength(100_000)
  })
})
