import { findByPatterns, findPieces, stripPersons } from '@/shared/domain/access/anonymize'
import { joinPieces } from '@/shared/domain/access/found-pieces'
import { PERSON_PATTERNS } from '@/shared/domain/access/person-patterns'
import { HARMLESS_FORMS, NAMING_FORMS } from '@/shared/domain/access/person-forms'
import { FORMS_OF_READERS, HARMLESS_OF_READERS } from '@/shared/domain/access/person-forms-of-readers'
import { plainOf, readLabelled } from '../../bench/masking/labelled'
import { formatRates, rate } from '../../bench/masking/rates'

const NOBODY = { enterpriseName: '', names: [] }
const texts = readLabelled('naming.held.txt')

it('removes at least three of four names and numbers from texts it did not learn from, and changes few harmless texts', () => {
  const before = rate(texts, (text) => joinPieces(findByPatterns(text, NOBODY)))
  const now = rate(texts, (text) => findPieces(text, NOBODY))
  console.info(`by patterns alone\n${formatRates(before)}\nwith what was learned\n${formatRates(now)}`)
  const counts = Object.values(now.kinds)
  const whole = counts.reduce((sum, count) => sum + count.whole, 0)
  const all = counts.reduce((sum, { whole: one, partly, missed }) => sum + one + partly + missed, 0)
  expect(texts).toHaveLength(220)
  expect(whole / all).toBeGreaterThan(0.75)
  expect(now.touched / now.harmless).toBeLessThan(0.1)
})

it('leaves a text that it has already masked unchanged', () => {
  const learned = [...readLabelled('naming-a.txt'), ...readLabelled('naming-b.txt')]
  const all = [...texts, ...learned.filter((_, i) => i % 6 === 0)]
  const changed = all.filter((text) => {
    const once = stripPersons(plainOf(text), NOBODY, 200).text
    return stripPersons(once, NOBODY, 200).text !== once
  })
  expect(changed).toHaveLength(0)
})

it('skips a pattern only if the pattern matches nothing', () => {
  const labelled = [
    'naming.held.txt',
    'naming-a.txt',
    'naming-b.txt',
    'naming-c.held.txt',
    'naming-d.held.txt',
  ]
  const forms = [
    ...NAMING_FORMS.map(([, text]) => text),
    ...FORMS_OF_READERS.map(([text]) => text),
    ...HARMLESS_FORMS,
    ...HARMLESS_OF_READERS,
  ]
  const all = [...labelled.flatMap(readLabelled).map(plainOf), ...forms]
  const guarded = PERSON_PATTERNS.flatMap(([pattern, , oneOf]) => (oneOf ? [{ pattern, oneOf }] : []))
  expect(guarded.length).toBeGreaterThan(3)
  expect(all.length).toBeGreaterThan(2_000)
  for (const { pattern, oneOf } of guarded) {
    expect(oneOf.filter((word) => word === '' || /[[\](){}\\?]/.test(word))).toEqual([])
    const matching = all.filter((text) => text.search(pattern) >= 0)
    expect(matching.length).toBeGreaterThan(0)
    expect(matching.filter((text) => !oneOf.some((word) => text.includes(word)))).toEqual([])
  }
})
