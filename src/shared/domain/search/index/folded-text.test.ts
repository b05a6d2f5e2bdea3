import * as fc from 'fast-check'
import { FoldedText } from './folded-text'
import { splitTerms } from './terms'

const piece = fc.constantFrom(
  '返岗',
  '岗',
  '工人',
  '贷',
  'erp',
  'ERP3',
  '3.5',
  '2',
  '.',
  '，',
  ' ',
  '貸款',
  'ａ',
  '😀',
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

it('holds exactly the terms of its texts: pairs do not reach from one text into the next', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), text, (texts, other) => {
      const terms = new Set(texts.flatMap(splitTerms))
      const folded = new FoldedText(texts)
      for (const term of [...terms, ...splitTerms(other)]) expect(folded.has(term)).toBe(terms.has(term))
    }),
    { numRuns: 500 },
  )
})

it('does not have a word or number that is only part of a longer one', () => {
  const folded = new FoldedText(['ERP系统3.5吨，贷', '款'])
  expect(['erp', '3.5', '系统', '吨', '贷', '款'].map((term) => folded.has(term))).not.toContain(false)
  expect(['er', '3', '5', '贷款', '系', '统吨'].map((term) => folded.has(term))).not.toContain(true)
})
