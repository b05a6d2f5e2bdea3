import fc from 'fast-check'
import { splitWords } from './split-words'

it('marks each word where it stands, the longest one first', () => {
  expect(splitWords('返岗工人包车', ['工人', '返岗工人', '包车'])).toEqual([
    { text: '返岗工人', marked: true },
    { text: '包车', marked: true },
  ])
  expect(splitWords('缺口罩和ＫＮ95', ['口罩'])).toEqual([
    { text: '缺', marked: false },
    { text: '口罩', marked: true },
    { text: '和ＫＮ95', marked: false },
  ])
})

it('marks the parts of a word that stand apart, and no part of a Latin one', () => {
  const marked = (text: string, word: string) =>
    splitWords(text, [word]).flatMap((piece) => (piece.marked ? [piece.text] : []))
  expect(marked('员工返岗：点对点包车', '包车返岗')).toEqual(['返岗', '包车'])
  expect(marked('返工的岗位', '返岗')).toEqual([])
  expect(marked('KN90', 'kn95')).toEqual([])
})

it('never changes the text, whatever the words', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
      const joined = splitWords(text, words)
        .map((piece) => piece.text)
        .join('')
      return joined === text
    }),
  )
})
