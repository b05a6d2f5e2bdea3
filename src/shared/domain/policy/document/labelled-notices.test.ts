import { LABELLED_BODIES, LABELLED_KINDS } from './sample-bodies'
import { LABELLED_HARD } from './sample-hard'
import { LABELLED_GLUED } from './sample-met-glued'
import { LABELLED_HEADS } from './sample-heads'
import { LABELLED_LATER } from './sample-met-later'
import { levelOfBody } from '../level'
import { isWhole } from './is-whole'
import type { PolicyDocument } from './policy-document'
import { readDocument } from './read-document'

function read(text: string): PolicyDocument {
  const reading = readDocument(text)
  if (!reading.ok) throw new Error(reading.refusal)
  return reading.document
}

const valuesOf = <T>(list: readonly { value: T }[]): T[] => list.map(({ value }) => value)

describe.each([
  ['heads', LABELLED_HEADS],
  ['bodies', LABELLED_BODIES],
  ['kinds', LABELLED_KINDS],
  ['later', LABELLED_LATER],
  ['hard', LABELLED_HARD],
  ['glued', LABELLED_GLUED],
] as const)('notices as they are pasted: %s', (_name, notices) => {
  it.each(notices.map((each) => [each.form, each] as const))('%s', (_form, want) => {
    const document = read(want.text)
    const got = {
      title: document.title?.confidence === 'doubtful' ? null : (document.title?.value ?? null),
      number: document.documentNumber?.value ?? null,
      bodies: valuesOf(document.issuingBodies),
      on: document.writtenOn?.value ?? null,
      addressees: valuesOf(document.addressees),
      level: document.level?.value ?? null,
      paths: document.clauses
        .map(({ path }) => path)
        .filter(Boolean)
        .join(' '),
      dates: valuesOf(document.dates).map(
        ({ kind, on, until }) => `${kind} ${on}${until === undefined ? '' : `…${until}`}`,
      ),
      contacts: valuesOf(document.contacts).map(({ person = '', phones }) => `${person}|${phones.join(' ')}`),
      attachments: valuesOf(document.attachments).map(({ name }) => name),
      kind: document.kind,
    }
    expect(isWhole(want.text, document)).toBe(true)
    const { form: _f, text: _t, ...labels } = want
    expect(got).toMatchObject(labels)
  })
})

describe('levels by the table', () => {
  it.each([
    ['市场监管总局', 'nation'],
    ['国家发展改革委', 'nation'],
    ['国务院办公厅', 'nation'],
    ['中国证券监督管理委员会', 'nation'],
    ['国家税务总局某省税务局', 'province'],
    ['国家税务总局某市税务局', 'city'],
    ['省财政厅', 'province'],
    ['江西省市场监督管理局', 'province'],
    ['内蒙古自治区科学技术厅', 'province'],
    ['天津市人民政府办公厅', 'province'],
    ['上海市浦东新区科技和经济委员会', 'city'],
    ['吉林市科技局', 'city'],
    ['恩施土家族苗族自治州商务局', 'city'],
    ['市科技局', 'city'],
    ['苏州工业园区管理委员会', 'zone'],
    ['中国（上海）自由贸易试验区管理委员会', 'zone'],
    ['管理委员会', undefined],
    ['国有资产监督管理委员会', undefined],
    ['经济和信息化委', undefined],
    ['某某协会', undefined],
  ])('%s: %s', (name, level) => {
    expect(levelOfBody(name)).toBe(level)
  })
})

describe('text that holds no words', () => {
  it.each(['-', '—', '. ', '|\n', '\n-\n', '*'])('190,000 times %j is refused', (piece) => {
    expect(readDocument(piece.repeat(190_000).slice(0, 190_000))).toEqual({ ok: false, refusal: 'NoWords' })
  })
})
