import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { safeParse } from 'valibot'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { policyRule } from '@/shared/contract/policy-rule'
import { regionCode } from '@/shared/domain/access/region'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { forgetTaro } from '../../../../../../config/jest.taro'
import { RuleBuilder } from '../rule-builder'
import { useProposals } from './use-proposals'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const KEY = 'policy-proposals:p1:me'
const CLAUSES = [
  {
    level: 1,
    path: '一',
    heading: '申报条件',
    paragraphs: ['注册满1年，职工不超过300人。', '未被列入失信名单。'],
  },
]
let built: Rule | null

function Bench() {
  const [rule, setRule] = useState<Rule | null>(null)
  const proposals = useProposals(CLAUSES, { regionCode: regionCode('CN2101G1') }, KEY)
  built = rule
  return (
    <RuleBuilder
      rule={rule}
      onChange={setRule}
      clauses={CLAUSES}
      documentNumber="某科发〔2020〕1号"
      now={NOW}
      proposals={proposals}
    />
  )
}

beforeEach(async () => {
  jest.useFakeTimers({ now: NOW })
  new FakeTransport().connect().answer('accounts.zones', () => ok({ zones: [] }))
  render(<Bench />)
  await act(() => jest.advanceTimersByTimeAsync(0))
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice(KEY, undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const clause = { path: '一', documentNumber: '某科发〔2020〕1号' }

it('no proposal enters the rule by itself; each shows its words', () => {
  expect(built).toBeNull()
  expect(screen.getByText('一“注册满1年”')).toBeTruthy()
  expect(screen.getByText(/从原文读出 3 条/)).toBeTruthy()
})

it('a taken proposal is in the rule with its clause, a rejected one is gone, one not understood becomes a question', () => {
  press('收下：成立满一年')
  press('不要：职工人数不超过 300 人')
  press('当作问题问企业：未被列入失信名单')
  expect(built).toEqual({
    version: 1,
    root: {
      all: [
        { id: 'c1', test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { years: 1 }, clause },
        { id: 'c2', test: 'flag', fact: 'custom:own1', value: true, clause },
      ],
    },
    facts: { 'custom:own1': { label: '未被列入失信名单', kind: 'flag' } },
  })
  expect(safeParse(policyRule, built).success).toBe(true)
  expect(screen.queryByText(/从原文读出/)).toBeNull()
})

it('a proposal can be changed while it is taken', () => {
  press('改了再收：职工人数不超过 300 人')
  fireEvent.change(screen.getByDisplayValue('300'), { target: { value: '200' } })
  expect(built).toMatchObject({ root: { all: [{ fact: 'staff', is: 'at_most', value: 200 }] } })
})
