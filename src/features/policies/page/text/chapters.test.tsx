import { groupChapters } from './chapters'

const clause = (level: number, path: string) => ({ level, path, heading: path, paragraphs: [] })

it('every clause is in its chapter, in the order of the document', () => {
  const clauses = [
    clause(2, '（前）'),
    clause(1, '一'),
    clause(2, '（一）'),
    clause(3, '1'),
    clause(2, '（二）'),
    clause(1, '二'),
  ]
  const chapters = groupChapters(clauses)
  expect(chapters.map(({ head, rest }) => [head.path, rest.map(({ path }) => path)])).toEqual([
    ['（前）', []],
    ['一', ['（一）', '1', '（二）']],
    ['二', []],
  ])
  expect(groupChapters([])).toEqual([])
})
