import { isWhole } from './is-whole'
import { splitLines } from './lines'
import { readContained, readDocument } from './read-document'
import { LABELLED_BODIES, LABELLED_KINDS } from './sample-bodies'
import { LABELLED_HARD } from './sample-hard'
import { LABELLED_HEADS } from './sample-heads'
import { LABELLED_GLUED } from './sample-met-glued'
import { LABELLED_LATER } from './sample-met-later'
import { SAMPLE_REPORTS } from './sample-reports'

function reading(text: string) {
  const read = readDocument(text)
  if (!read.ok) throw new Error(read.refusal)
  return { whole: read.document, inner: readContained(text, read.document) }
}

describe('a report that carries the full text of a notice', () => {
  const carrying = SAMPLE_REPORTS.flatMap(({ title, first, last, ...rest }) =>
    title !== undefined && first !== undefined && last !== undefined ? [{ ...rest, title, first, last }] : [],
  )
  const others = SAMPLE_REPORTS.filter(({ title }) => title === undefined)

  it.each(carrying)('$form: it is found from its head to its last line', ({ text, title, first, last }) => {
    const { whole, inner } = reading(text)
    const { start, end } = whole.contained?.passage ?? { start: 0, end: 0 }
    const words = text.slice(start, end)
    expect([whole.kind, whole.contained?.value]).toEqual(['news', title])
    expect([words.split('\n')[0], words.split('\n').at(-1)]).toEqual([first, last])
    expect(['notice', 'publicity']).toContain(inner?.document.kind)
  })

  it.each(carrying)('$form: nothing is lost, each line is in the notice or outside of it', ({ text }) => {
    const { inner } = reading(text)
    const own = inner?.text ?? ''
    expect(own).toHaveLength(text.length)
    expect(inner && isWhole(own, inner.document)).toBe(true)
    const outside = inner?.outside.flatMap(({ start, end }) => text.slice(start, end).split('\n')) ?? []
    const inside = splitLines(own).map(({ start, end }) => text.slice(start, end))
    expect([...outside, ...inside].sort()).toEqual(text.split('\n').sort())
  })

  it('its passages are valid in the whole text, and no value comes from the report', () => {
    const [{ text } = { text: '' }] = carrying
    const { inner } = reading(text)
    const { title, documentNumber, contacts = [], issuingBodies = [] } = inner?.document ?? {}
    expect(text.slice(title?.passage.start, title?.passage.end)).toBe(title?.value)
    expect(documentNumber?.value).toBe('临高新发〔2026〕21号')
    expect(contacts.map(({ value }) => [value.person, value.phones])).toEqual([['王平', ['024-83780001']]])
    expect(issuingBodies.map(({ value }) => value)).toEqual(['临河高新区管理委员会'])
  })

  /** Words before the notice, because articles may be long. */
  const voices = Array.from(
    { length: 150 },
    (_, i) => `第${i + 1}家企业的负责人说，设备换新以后产量翻了一番。`,
  )
  const long = (text: string) => {
    const [heading = '', ...rest] = text.split('\n')
    return [heading, ...voices, ...rest].join('\n')
  }

  it.each(carrying)('$form: it is found where it begins behind line 150', ({ text, title, first, last }) => {
    const { whole } = reading(long(text))
    const { start, end } = whole.contained?.passage ?? { start: 0, end: 0 }
    const words = long(text).slice(start, end).split('\n')
    expect([whole.kind, whole.contained?.value]).toEqual(['news', title])
    expect([words[0], words.at(-1)]).toEqual([first, last])
    expect(long(text).slice(0, start).split('\n').length).toBeGreaterThan(150)
  })

  // With voices before its title, the notice on the page of a section becomes a report that carries it.
  const silent = others.filter(({ form }) => form !== 'a notice on the page of a section that is called so')
  it.each(silent)('$form: it carries none behind 150 lines either', ({ text }) => {
    expect(reading(long(text)).whole.contained).toBeUndefined()
  })

  it('titles of other papers before it, each with numbered words, do not hide it', () => {
    const [{ text, title } = { text: '', title: '' }] = carrying
    const told = (name: string) =>
      `${name}\n一、谁能申请，记者帮您看。\n据了解，登记在本市的企业都可以。\n二、怎么申请，看这里。`
    const names = ['稳岗补贴', '上云资助', '展会补助', '贷款贴息'].map((it) => `临河市${it}实施办法`)
    const [heading = '', ...rest] = text.split('\n')
    const column = [heading, '本报记者为您梳理本周的几项政策，先看要点。', ...names.map(told), ...rest].join(
      '\n',
    )
    expect(reading(column).whole.contained?.value).toBe(title)
  })

  it.each(others)('$form: it carries none', ({ text }) => {
    expect(reading(text).whole.contained).toBeUndefined()
  })

  it('no labelled notice is taken for a report', () => {
    const labelled = [
      LABELLED_BODIES,
      LABELLED_KINDS,
      LABELLED_HARD,
      LABELLED_HEADS,
      LABELLED_GLUED,
      LABELLED_LATER,
    ]
    const texts = labelled.flat().map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(60)
    expect(texts.filter((text) => reading(text).whole.contained)).toEqual([])
  })

  it('a document number of 人社 under the title is no addressee', () => {
    const [, { text } = { text: '' }] = carrying
    const { documentNumber, addressees = [] } = reading(text).inner?.document ?? {}
    expect(documentNumber?.value).toBe('临人社发〔2026〕5号')
    expect(addressees.map(({ value }) => value)).toEqual(['各区人力资源和社会保障局', '各参保企业'])
  })
})
