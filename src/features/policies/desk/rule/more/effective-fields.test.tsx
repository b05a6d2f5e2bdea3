import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { RuleContextProvider } from '../rule-context'
import { AwardFields } from './award-fields'
import { EffectiveFields } from './effective-fields'

const RULE: Rule = { version: 1, root: { all: [] } }
const awards: Rule['award'][] = []
const days: Rule['effective'][] = []

afterEach(() => {
  cleanup()
  awards.length = 0
  days.length = 0
})

/** Keeps the fields as the rule builder does. */
function HeldAward() {
  const [award, setAward] = useState<Rule['award']>()
  const hear = (next: Rule['award']) => {
    awards.push(next)
    setAward(next)
  }
  return <AwardFields award={award} onChange={hear} />
}
const openAward = () =>
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
      <HeldAward />
    </RuleContextProvider>,
  )
const press = (name: string) => fireEvent.click(screen.getByText(name))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('stores the days on which the rule holds, one or both, and removes them when both are cleared', () => {
  const { rerender } = render(
    <EffectiveFields value={{ from: '2020-01-01' }} fault={undefined} onChange={(next) => days.push(next)} />,
  )
  write('截止日期', '2020-12-31')
  write('施行日期', '')
  expect(days).toEqual([{ from: '2020-01-01', until: '2020-12-31' }, undefined])
  rerender(<EffectiveFields value={{}} fault="截止日期早于施行日期" onChange={() => undefined} />)
  expect(screen.getByText('截止日期早于施行日期')).toBeTruthy()
})

it('asks for the amount of an added tier, and stores the amount, its cap and its group', () => {
  openAward()
  press('写明金额')
  expect(screen.getByText('有一档还没填金额')).toBeTruthy()
  write('金额（万元）', '30')
  expect(screen.queryByText('有一档还没填金额')).toBeNull()
  write('最多多少（万元）', '50')
  write('和哪些不能同时拿', '稳岗补贴')
  expect(awards.at(-1)).toEqual({
    tiers: [{ gives: { yuan: 300_000 } }],
    mostYuan: 500_000,
    exclusive: '稳岗补贴',
  })
  press('移走这一档')
  expect(awards.at(-1)).toBeUndefined()
})
