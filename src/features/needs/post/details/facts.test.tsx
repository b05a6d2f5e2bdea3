import { formatFact } from '@/shared/domain/need/format-fact'
import { factFaults, parseFacts, parseFactValue } from './facts'

it.each([
  ['count', '30', 30],
  ['count', ' ３０ 人', 30],
  ['money', '200万', 2_000_000],
  ['money', '1.5 万元', 15_000],
  ['money', '¥2,000,000', 2_000_000],
  ['count', '三十', Number.NaN],
  ['count', '1.2.3', Number.NaN],
  ['text', ' 装配普工 ', '装配普工'],
  ['day', '2020-03-01', '2020-03-01'],
] as const)('reads %s “%s”', (kind, typed, value) => {
  expect(parseFactValue(kind, typed)).toEqual(value)
})

it('sends the filled-in facts of this category only', () => {
  const typed = { post: '普工', headcount: '30', wage: '  ', amount: '200万' }
  expect(parseFacts('labour', typed)).toEqual({ post: '普工', headcount: 30 })
  expect(parseFacts('finance', typed)).toEqual({ amount: 2_000_000 })
})

it('reports a fault under the cloud’s name of the fact', () => {
  const facts = parseFacts('labour', { headcount: '很多', wage: '6000', neededOn: '三月' })
  expect(factFaults('labour', facts)).toEqual({
    'facts.headcount': '请填整数，例如 30',
    'facts.neededOn': '请选择日期',
  })
})

it('shows a fact as people write it', () => {
  const money = { key: 'amount', label: '金额', kind: 'money', unit: '元' } as const
  expect(formatFact(money, 2_000_000)).toBe('200 万元')
  expect(formatFact(money, 6_500)).toBe('6,500 元')
  expect(formatFact({ key: 'neededOn', label: '到岗日期', kind: 'day' }, '2020-03-01')).toBe('3月1日')
  expect(formatFact({ key: 'headcount', label: '人数', kind: 'count', unit: '人' }, 30)).toBe('30 人')
})
