import { clausesFor } from './clauses-of-measure'

const clause = (path: string) => ({ level: 1, path, heading: '', paragraphs: [] })
const pathsFor = (own: string[], others: string[]) =>
  clausesFor(['', '一', '十', '十（一）', '十一', '1', '1.1', '12', '附则'].map(clause), own, others).map(
    ({ path }) => path,
  )

it('gives the clauses of the measure, those below them and those of no measure; 十一 is not below 十', () => {
  expect(pathsFor(['十'], ['一', '十一', '1', '12'])).toEqual(['', '十', '十（一）', '附则'])
  expect(pathsFor(['十一'], ['一', '十', '1', '12'])).toEqual(['', '十一', '附则'])
  expect(pathsFor(['1'], ['一', '十', '十一', '12'])).toEqual(['', '1', '1.1', '附则'])
})
