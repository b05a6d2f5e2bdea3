import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { AskFact } from './ask-fact'

let fake: FakeTransport
beforeEach(() => {
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  forgetTaro()
})

const ask = { enterpriseId: 'hengtuo', enterpriseName: '恒拓机械', fact: 'ownsIntellectualProperty' } as const
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => Promise.resolve())
}

it('asks for the fact in place, says what the answer brings, and leads to how to apply', async () => {
  const gain = { policyId: 'p1', measureId: 'm1', title: '研发补助', yuan: 300_000, upTo: true }
  fake.answer('policies.tell', () => ok({ policyId: 'p1', gains: [gain] }))
  render(<AskFact policyId="p1" ask={ask} />)
  await press(/：是$/)
  expect(fake.to('policies.tell').map(({ input }) => input)).toEqual([
    { enterpriseId: 'hengtuo', policyId: 'p1', fact: 'ownsIntellectualProperty', value: true },
  ])
  expect(screen.getByText('符合：研发补助，最高 30 万元')).toBeTruthy()
  await press('看怎么办')
  expect(calls.at(-1)?.argument).toMatchObject({ url: '/pages/policy/index?policyId=p1' })
})

it('keeps the question when the answer was refused', async () => {
  fake.answer('policies.tell', () => no('FactNotAsked'))
  render(<AskFact policyId="p1" ask={ask} />)
  await press(/：是$/)
  expect(screen.getByText('这项政策不需要这条信息。')).toBeTruthy()
  expect(screen.getAllByRole('button').length).toBeGreaterThan(1)
})

it('asks for qualifications with their last days, those of the policy first, and says what the others are', async () => {
  const names = { little_giant: '专精特新“小巨人”企业', high_tech: '高新技术企业' }
  const qualifications = { names, asked: ['little_giant'] }
  const asking = { ...ask, fact: 'qualifications' as const, qualifications }
  const gain = { policyId: 'p1', measureId: 'm1', title: '小巨人奖励', yuan: 300_000, upTo: false }
  fake.answer('policies.tell', () => ok({ policyId: 'p1', gains: [gain] }))
  render(<AskFact policyId="p1" ask={asking} />)
  expect(screen.getByText('这项政策看：专精特新“小巨人”企业')).toBeTruthy()
  const choices = screen.getAllByRole('checkbox')
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    '专精特新“小巨人”企业',
    '高新技术企业',
    '都没有',
  ])
  for (const choice of choices.slice(0, 2)) fireEvent.click(choice)
  // Only the qualification that decides is asked for its date.
  expect(screen.queryByLabelText('高新技术企业有效到')).toBeNull()
  const day = screen.getByLabelText('专精特新“小巨人”企业有效到')
  fireEvent.change(day, { target: { value: '2022-06-30' }, detail: { value: '2022-06-30' } })
  await press('保存，看结果')
  expect(fake.to('policies.tell').map(({ input }) => input)).toEqual([
    {
      enterpriseId: 'hengtuo',
      policyId: 'p1',
      fact: 'qualifications',
      value: ['little_giant', 'high_tech'],
      lastDays: [{ qualification: 'little_giant', expiresOn: '2022-06-30' }],
    },
  ])
  expect(screen.getByText('符合：小巨人奖励，30 万元')).toBeTruthy()
})

describe('a message that names its measures', () => {
  const asked = ['补贴', '贴息', '奖励', '配套'].map((title, at) => ({ id: `m${at}`, title }))
  const rule: Rule = {
    version: 1,
    root: { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 },
  }
  const STAFF = { met: { staff: 80 }, unmet: { staff: 8 }, unknown: {} }
  const verdict = (measureId: string, is: keyof typeof STAFF, more: object = {}) => ({
    ...{ measureId, rule, explanation: evaluateRule(rule, STAFF[is], Date.parse('2020-03-10')) },
    ...more,
  })
  const answered = async (answer: object) => {
    fake.answer('policies.tell', () => ok({ policyId: 'p1', ...answer }))
    render(<AskFact policyId="p1" ask={{ ...ask, measures: asked }} />)
    await press(/：是$/)
    const live = screen.getByText('看怎么办').closest('[aria-live]')
    return [...(live?.children ?? [])].map(({ textContent }) => textContent).slice(0, -1)
  }

  it('says what each measure gives or still lacks, met ones first, then other measures that fit', async () => {
    const gain = (measureId: string, title: string, yuan: number) => ({
      ...{ policyId: 'p1', measureId, title, yuan, upTo: false },
    })
    expect(
      await answered({
        measures: [
          verdict('m0', 'unmet', { shortfall: '再过 47 天（2020-04-26）就符合，不用做什么' }),
          verdict('m1', 'met'),
          verdict('m2', 'unknown', { shortfall: '还差：填职工人数' }),
        ],
        gains: [gain('m1', '贴息', 300_000), gain('m9', '另一项', 50_000)],
      }),
    ).toEqual([
      '符合：贴息，30 万元',
      '不符合：补贴。再过 47 天（2020-04-26）就符合，不用做什么',
      '还不知道：奖励。还差：填职工人数',
      '已经不办了：配套',
      '符合：另一项，5 万元',
    ])
  })

  it('says why a measure that is met gives nothing now', async () => {
    expect(
      await answered({
        measures: [
          verdict('m0', 'met', { past: true, amount: '30 万元' }),
          verdict('m1', 'met', { amount: '按您现在的情况没有对应的档次' }),
          verdict('m2', 'met'),
          { measureId: 'm3' },
        ],
        gains: [],
      }),
    ).toEqual([
      '符合：补贴，但已经过了申报时间',
      '符合：贴息。按您现在的情况没有对应的档次',
      '符合：奖励',
      '符合：配套',
    ])
  })
})

describe('without a network', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    fake.answer('policies.tell', () => ok({ policyId: 'p1', gains: [] })).offline = true
  })
  afterEach(() => jest.useRealTimers())

  /** Passes the time after which the client stops trying. */
  const wait = () => act(() => jest.advanceTimersByTimeAsync(60_000))
  /** Brings the network back, and waits for the answers. */
  const comeBack = async () => {
    fake.offline = false
    act(() => void window.dispatchEvent(new Event('online')))
    await wait()
  }

  it('sends a lost answer by itself once there is a network, as the same intent', async () => {
    render(<AskFact policyId="p1" ask={ask} />)
    await press(/：是$/)
    await wait()
    expect(screen.getByText(/没有送出.*连上网会自动再送/)).toBeTruthy()
    await comeBack()
    expect(screen.getByText('看怎么办')).toBeTruthy()
    expect(fake.to('policies.tell').map(({ input }) => input.value)).toEqual([true])
  })

  it('does not send an answer that was changed since', async () => {
    render(<AskFact policyId="p1" ask={{ ...ask, fact: 'staff' }} />)
    const type = (value: string) =>
      fireEvent.change(screen.getByRole('textbox'), { target: { value }, detail: { value } })
    type('120')
    await press('保存，看结果')
    await wait()
    expect(screen.getByText(/没有送出/)).toBeTruthy()
    type('1200')
    expect(screen.queryByText(/没有送出/)).toBeNull()
    await comeBack()
    expect(fake.to('policies.tell')).toHaveLength(0)
    await press('保存，看结果')
    expect(fake.to('policies.tell').map(({ input }) => input.value)).toEqual([1200])
  })
})
