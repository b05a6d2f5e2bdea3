import fc from 'fast-check'
import { clausePatch, patched } from './clause-patch'
import type { PolicyClause } from './policy'

const clause = (path: string): PolicyClause => ({ level: 1, path, heading: '', paragraphs: ['甲'] })
const list = fc.array(fc.constantFrom('一', '二', '三'), { maxLength: 8 }).map((paths) => paths.map(clause))

it('a patch turns the older clauses into the newer ones, whatever was changed', () => {
  fc.assert(
    fc.property(list, list, (before, after) =>
      expect(patched(before, clausePatch(before, after))).toEqual(after),
    ),
  )
})

it('carries no more than what changed', () => {
  const before = ['一', '二', '三'].map(clause)
  const changed = { ...clause('二'), paragraphs: ['乙'] }
  const after = before.map((each, i) => (i === 1 ? changed : each))
  expect(clausePatch(before, after)).toEqual({ from: 1, remove: 1, clauses: [changed] })
  expect(clausePatch(before, before)).toEqual({ from: 3, remove: 0, clauses: [] })
})
