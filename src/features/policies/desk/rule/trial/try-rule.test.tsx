import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { FactKey, FactSpec, FactValue } from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { RuleContextProvider } from '../rule-context'
import { FactInput } from './fact-input'
import { TryRule } from './try-rule'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const RULE: Rule = {
  version: 1,
  root: { all: [{ id: 'c1', test: 'number', fact: 'staff', is: 'at_most', value: 30 }] },
}
const CONTEXT = {
  rule: RULE,
  clauses: [],
  documentNumber: '',
  nameOf: () => undefined,
  regions: [],
  year: 2020,
  faults: new Map<string, string>(),
}
const onChange = jest.fn<void, [FactValue | undefined]>()

afterEach(() => {
  cleanup()
  onChange.mockClear()
})

const press = (name: string, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const ask = (fact: FactKey, spec: FactSpec, value?: FactValue) =>
  render(
    <RuleContextProvider value={CONTEXT}>
      <FactInput fact={fact} spec={spec} value={value} onChange={onChange} />
    </RuleContextProvider>,
  )

it('tries the rule on a sample, on changed figures, and on an enterprise without known facts', () => {
  render(
    <RuleContextProvider value={CONTEXT}>
      <TryRule rule={RULE} now={NOW} />
    </RuleContextProvider>,
  )
  expect(screen.queryByText(/^试一试/)).toBeNull()
  press('找一家企业试试')
  expect(screen.getByText('不符合')).toBeTruthy()
  expect(screen.getByText('职工人数须不超过 30 人，超出 6 人')).toBeTruthy()
  const staff = () => screen.getByLabelText<HTMLInputElement>('职工人数（人）')
  fireEvent.change(staff(), { target: { value: '30' } })
  expect(screen.getByText('符合')).toBeTruthy()
  press('软件小企业', 'radio')
  expect(staff().value).toBe('36')
  press('什么都没填', 'radio')
  expect(screen.getByText('待补充信息')).toBeTruthy()
})

it.each<[string, FactValue | undefined]>([
  ['是', true],
  ['不是', false],
  ['不知道', undefined],
])('a fact of yes or no is told as %s', (name, value) => {
  ask('cutRent', { kind: 'flag', label: '减免租金' })
  press(name, 'radio')
  expect(onChange.mock.calls).toEqual([[value]])
})

it('a day can be answered with never, and a text that is no number leaves the fact unknown', () => {
  ask('lastMajorIncidentOn', { kind: 'day', label: '最近一次事故' }, '2019-01-01')
  press('没有发生过', 'radio')
  fireEvent.change(screen.getByLabelText('最近一次事故'), { target: { value: '2020-01-02' } })
  expect(onChange.mock.calls).toEqual([[null], ['2020-01-02']])
  cleanup()
  ask('staff', { kind: 'count', label: '职工人数', unit: '人' }, 8)
  fireEvent.change(screen.getByLabelText('职工人数（人）'), { target: { value: '很多' } })
  expect(onChange.mock.calls.at(-1)).toEqual([undefined])
})
