import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fieldProblem } from '../../push/message-fields'
import { proposeShortTitle } from '../short-title'
import type { DocumentPassage } from './passage'
import { isWhole } from './is-whole'
import type { PolicyDocument } from './policy-document'
import { readDocument } from './read-document'

/** Published notices are stored beside the repository, never in it. This file has only counts, numbers and hashes. */
const SEEDS = resolve(__dirname, '../../../../../../shared/seeds')

interface Expected {
  file: string
  number: string | undefined
  body: string
  writtenOn: string
  level: string
  titleHash: string
  addressees: number
  paths: string
  /** Symbols in the paragraphs of each clause. */
  lengths: readonly number[]
  headingsHash: string
  paragraphsHash: string
  attachments: number
  links: readonly string[]
  deadlines: readonly string[]
  phones: readonly string[]
}

const NOTICES: readonly Expected[] = [
  {
    file: '000_0e4d9ede83eda0e9.txt',
    number: '辽科办发〔2020〕14号',
    body: '辽宁省科学技术厅',
    writtenOn: '2020-03-02',
    level: 'province',
    titleHash: 'b00bf9005d4f909b',
    addressees: 2,
    paths:
      '一 一（一） 一（二） 一（三） 二 二（四） 二（五） 二（六） 三 三（七） 三（八） 三（九） 四 四（十） 四（十一）',
    lengths: [0, 181, 202, 176, 0, 191, 228, 234, 0, 194, 221, 186, 0, 222, 256],
    headingsHash: '479eb4701c017cb7',
    paragraphsHash: '44588d0f4cb0e25e',
    attachments: 2,
    links: ['https://gxq.chinatorch.org.cn'],
    deadlines: [],
    phones: [],
  },
  {
    file: '001_9b6e8bd16b31b895.txt',
    number: undefined,
    body: '科技部办公厅',
    writtenOn: '2020-02-28',
    level: 'nation',
    titleHash: 'a637b9c8007fd744',
    addressees: 1,
    paths: '一 二 三 四 五 六 七 八',
    lengths: [254, 250, 172, 190, 177, 184, 241, 206],
    headingsHash: '85991e65e78de81c',
    paragraphsHash: '4551eea39fe95927',
    attachments: 0,
    links: ['https://gxq.chinatorch.org.cn'],
    deadlines: ['2020-06-30'],
    phones: [],
  },
  {
    file: '004_d776f47018380b8f.txt',
    number: '国科火字〔2020〕38号',
    body: '科技部火炬中心',
    writtenOn: '2020-02-06',
    level: 'nation',
    titleHash: '221f8bc91dd00460',
    addressees: 3,
    paths: '一 二 三 四 五 六 七 八 九 十',
    lengths: [127, 197, 121, 124, 84, 152, 87, 80, 97, 83],
    headingsHash: 'a92b2052cc20ddb1',
    paragraphsHash: '197d2db73ef08bd0',
    attachments: 0,
    links: [],
    deadlines: [],
    phones: ['88656337', '88656256', '88656233', '88656206', '88656197', '88656161'].map((n) => `010-${n}`),
  },
]

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const found = existsSync(SEEDS)
if (!found) console.warn(`SKIPPED: no published notices at ${SEEDS}`)

function read(file: string): { text: string; document: PolicyDocument } {
  const text = readFileSync(resolve(SEEDS, file), 'utf8')
  const reading = readDocument(text)
  if (!reading.ok) throw new Error(reading.refusal)
  return { text, document: reading.document }
}

;(found ? describe : describe.skip).each(NOTICES)('the notice $file as it was published', (expected) => {
  const { text, document } = found ? read(expected.file) : ({} as unknown as ReturnType<typeof read>)
  const at = ({ start, end }: DocumentPassage) => text.slice(start, end)

  it('metadata are exact', () => {
    expect(document.documentNumber?.value).toBe(expected.number)
    expect(document.issuingBodies.map(({ value }) => value)).toEqual([expected.body])
    expect(document.writtenOn?.value).toBe(expected.writtenOn)
    expect(document.level?.value).toBe(expected.level)
    expect(hash(document.title?.value ?? '')).toBe(expected.titleHash)
    expect(document.addressees).toHaveLength(expected.addressees)
  })

  it('proposes a short title that fits a message', () => {
    const { value, cut } = proposeShortTitle(document.title?.value ?? '')
    expect([fieldProblem('thing1', value), cut]).toEqual([undefined, false])
  })

  it('metadata and numbered clauses are certain', () => {
    const values = [document.title, document.documentNumber, document.writtenOn, ...document.issuingBodies]
    const sure = values.filter((value) => value !== undefined)
    expect(sure.every(({ confidence }) => confidence === 'certain')).toBe(true)
    const clauses = document.clauses.filter(({ path }) => path !== '')
    expect(clauses.every(({ confidence }) => confidence === 'certain')).toBe(true)
  })

  it('every clause is found, whole and in order', () => {
    const clauses = document.clauses.filter(({ path }) => path !== '')
    expect(clauses.map(({ path }) => path).join(' ')).toBe(expected.paths)
    expect(clauses.map(({ paragraphs }) => paragraphs.join('').length)).toEqual(expected.lengths)
    expect(hash(clauses.map(({ heading }) => heading).join('\n'))).toBe(expected.headingsHash)
    expect(hash(clauses.flatMap(({ paragraphs }) => paragraphs).join('\n'))).toBe(expected.paragraphsHash)
  })

  it('attachments, links, deadlines and contacts', () => {
    expect(document.attachments).toHaveLength(expected.attachments)
    expect(document.links.map(({ value }) => value)).toEqual(expected.links)
    expect(document.dates.map(({ value }) => value.on)).toEqual(expected.deadlines)
    const contacts = document.contacts.filter(({ confidence }) => confidence === 'certain')
    expect(contacts.flatMap(({ value }) => value.phones)).toEqual(expected.phones)
  })

  it('every part of the text is in a clause, in a value or unplaced', () => {
    expect(isWhole(text, document)).toBe(true)
  })

  it('every value stands where its passage says', () => {
    const squeeze = (words: string) => words.normalize('NFKC').replace(/\s/g, '')
    for (const each of [
      document.title,
      ...document.issuingBodies,
      ...document.addressees,
      ...document.links,
    ]) {
      if (each) expect(squeeze(at(each.passage))).toContain(squeeze(each.value))
    }
    for (const { passage, value } of document.contacts)
      for (const phone of value.phones) expect(at(passage)).toContain(phone)
  })
})
