import { termOverlap, findSameNeeds } from './same-need'

it('knows the same need in other words', () => {
  const needs = [
    { id: 'bus', text: '朝阳方向有 23 名员工回不来，想包一辆大巴接回厂里' },
    { id: 'loan', text: '贷款月底到期，银行不续贷' },
  ]
  expect(findSameNeeds('朝阳的员工回不来了，想包大巴', needs).map(({ id }) => id)).toEqual(['bus'])
  expect(findSameNeeds('口罩不够用了', needs)).toEqual([])
})

it('finds no overlap with a text that says almost nothing', () => {
  expect(termOverlap('贷款', '贷款到期')).toBe(0)
  expect(termOverlap('', '')).toBe(0)
  expect(termOverlap('贷款月底到期', '贷款月底到期')).toBe(1)
})
