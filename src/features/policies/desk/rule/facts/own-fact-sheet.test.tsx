import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'
import type { Rule, Test } from '@/shared/domain/policy/eligibility/rule'
import { RuleContextProvider } from '../rule-context'
import { FactSheet } from './fact-sheet'
import { OwnFactSheet } from './own-fact-sheet'

const RULE: Rule = {
  version: 1,
  facts: { 'custom:own1': { label: '办理事项', kind: 'flag' } },
  root: { all: [] },
}

const onAdd = jest.fn<void, [FactSpec]>()
const onChoose = jest.fn<void, [Test]>()
const onOwn = jest.fn<void, []>()
const onClose = jest.fn<void, []>()

afterEach(() => {
  cleanup()
  for (const spy of [onAdd, onChoose, onOwn, onClose]) spy.mockClear()
})

const press = (name: string, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const openOwn = () => render(<OwnFactSheet open onAdd={onAdd} onClose={onClose} />)
const openFacts = () =>
  render(
    <RuleContextProvider
      value={{
        rule: RULE,
        clauses: [],
        documentNumber: '',
        nameOf: (_fact, code) => code,
        regions: [],
        year: 2020,
        faults: new Map(),
      }}
    >
      <FactSheet open onChoose={onChoose} onOwn={onOwn} onClose={onClose} />
    </RuleContextProvider>,
  )

it('adds nothing without a name, or with fewer than two choices', () => {
  openOwn()
  expect(screen.queryByRole('alert')).toBeNull()
  press('加上')
  expect(screen.getByText('请写清要问企业什么')).toBeTruthy()
  write('问企业什么', ' 办理事项 ')
  press('几项里选多项', 'radio')
  write('有哪几项', '高企认定\n \n')
  press('加上')
  expect(screen.getByText('至少写两项，一行一项')).toBeTruthy()
  expect(onAdd).not.toHaveBeenCalled()
  write('有哪几项', ' 高企认定\n\n科小评价 ')
  press('加上')
  expect(onAdd.mock.calls).toEqual([
    [{ label: '办理事项', kind: 'choices', choices: { o1: '高企认定', o2: '科小评价' } }],
  ])
})

it('asks for a unit only for a number, and is empty for the next fact', () => {
  openOwn()
  expect(screen.queryByLabelText('单位')).toBeNull()
  write('问企业什么', '停工多久')
  press('数字', 'radio')
  write('单位', '个月')
  press('加上')
  expect(onAdd.mock.calls.at(-1)).toEqual([{ label: '停工多久', kind: 'number', unit: '个月' }])
  expect([box('问企业什么').value, box('单位').value]).toEqual(['', ''])
  expect(screen.queryByText('请写清要问企业什么')).toBeNull()
  write('问企业什么', '订单额')
  press('金额', 'radio')
  press('加上')
  expect(onAdd.mock.calls.at(-1)).toEqual([{ label: '订单额', kind: 'money', unit: '元' }])
  press('先不')
  expect(onClose).toHaveBeenCalledTimes(1)
})

it.each<[string, Test]>([
  ['职工人数', { test: 'number', fact: 'staff', is: 'at_least', value: Number.NaN }],
  ['产值', { test: 'number', fact: 'outputYuan:2019', is: 'at_least', value: Number.NaN }],
  ['成立日期', { test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { years: 1 } }],
  ['所属行业', { test: 'among', fact: 'industry', values: [] }],
  ['办理日期（今天在不在期限内）', { test: 'today' }],
  ['办理事项', { test: 'flag', fact: 'custom:own1', value: true }],
])('begins a condition about %s with the test for its kind', (name, test) => {
  openFacts()
  fireEvent.click(screen.getByRole('radio', { name }))
  expect(onChoose.mock.calls).toEqual([[test]])
})

it('narrows the list by a few characters, groups it, and offers to add a fact that is not in it', () => {
  openFacts()
  write('筛选企业信息', '专利')
  const found = within(screen.getByRole('dialog')).getAllByRole('radio')
  expect(found.map(({ textContent }) => textContent)).toEqual([
    '有效发明专利数',
    '有效实用新型专利数',
    '有效外观设计专利数',
  ])
  expect(screen.getAllByText('研发')).toHaveLength(1)
  write('筛选企业信息', '没有的')
  expect(screen.getByText('没有“没有的”，换个说法试试')).toBeTruthy()
  press('没有要的？自己定一项')
  expect(onOwn).toHaveBeenCalledTimes(1)
})
