import { isClauseWithdrawn } from './withdrawn-clauses'

it.each([
  ['四', '四', true],
  ['四（十）', '四', true],
  ['四（十）', '四（十）', true],
  ['四', '四（十）', false],
  ['十一', '十', false],
  ['第十一条', '第十条', false],
  ['第十条（二）', '第十条', true],
  ['1.2', '1', true],
  ['12', '1', false],
])('%s is withdrawn with %s: %s', (path, outer, expected) =>
  expect(isClauseWithdrawn(path, [{ path: outer }])).toBe(expected),
)
