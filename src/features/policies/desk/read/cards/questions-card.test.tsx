import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { DESK_WORDING } from '@/shared/contract/desk-wording'
import { PUBLIC_ANSWER_SIZES } from '@/shared/contract/limits'
import type { PolicyView } from '@/shared/contract/policy-view'
import { WORDING } from '@/shared/contract/wording'
import { QuestionsCard } from './questions-card'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const STANDING = { id: 'a1', question: '谁能申报', answer: '区内工业企业。', at: NOW }

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const open = async (questions: readonly string[] = [], answers: PolicyView['answers'] = [], more = false) => {
  const asked = questions.map((text) => ({ text, at: NOW - 60_000 }))
  fake.answer('policies.questions', () => ok({ questions: asked, more, asked: asked.length }))
  render(<QuestionsCard policy={sampleDeskPolicy({ answers }, 'published')} now={NOW} />)
  await pass()
}
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const publish = () => screen.getByRole<HTMLButtonElement>('button', { name: '公开' })

it('answers for everybody what an enterprise asked, and shows the answer', async () => {
  await open(['补贴什么时候到账？'], [], true)
  expect(fake.to('policies.questions')[0]?.input).toEqual({ policyId: 'p1' })
  expect(screen.getByText(/^不显示是谁问的/)).toBeTruthy()
  expect(screen.getByText('更早的没有列出。')).toBeTruthy()
  await press('公开答复：补贴什么时候到账？')
  expect(box('问题').value).toBe('补贴什么时候到账？')
  expect(publish().disabled).toBe(true)
  write('答复', '审核后三十天内。')
  fake.answer('policies.answer', ({ input: { question, answer } }) =>
    ok({ answers: [{ id: 'a2', question, answer, at: NOW }] }),
  )
  await press('公开')
  expect(fake.to('policies.answer').map(({ input }) => input)).toEqual([
    { policyId: 'p1', question: '补贴什么时候到账？', answer: '审核后三十天内。' },
  ])
  expect(screen.getByText('答：审核后三十天内。')).toBeTruthy()
  expect(screen.queryByLabelText('答复')).toBeNull()
})

it('corrects a published answer, and withdraws it', async () => {
  await open([], [STANDING])
  expect(screen.getByText(/^还没有企业咨询这项政策/)).toBeTruthy()
  await press('修改答复：谁能申报')
  write('答复', '全区企业。')
  fake.answer('policies.answer', ({ input: { answer } }) => ok({ answers: [{ ...STANDING, answer }] }))
  await press('公开')
  expect(fake.to('policies.answer')[0]?.input).toMatchObject({ answerId: 'a1', answer: '全区企业。' })
  expect(screen.queryByText('答：区内工业企业。')).toBeNull()
  fake.answer('policies.withdrawAnswer', () => ok({ answers: [] }))
  await press('撤下答复：谁能申报')
  expect(fake.to('policies.withdrawAnswer')[0]?.input).toEqual({ policyId: 'p1', answerId: 'a1' })
  expect(screen.queryByText('问：谁能申报')).toBeNull()
})

it('keeps what was written when the answer is refused; gives it up on request', async () => {
  await open()
  await press('写一条公开答复')
  write('问题', '怎么办？')
  write('答复', '网上办。')
  fake.answer('policies.answer', () => no('AnswersFull'))
  await press('公开')
  expect(screen.getByText(DESK_WORDING.AnswersFull)).toBeTruthy()
  expect([box('问题').value, box('答复').value]).toEqual(['怎么办？', '网上办。'])
  await press('不写了')
  await press('写一条公开答复')
  expect(box('问题').value).toBe('')
})

it('keeps an answer that could not be withdrawn, and says why', async () => {
  await open([], [STANDING])
  fake.answer('policies.withdrawAnswer', () => no('Forbidden'))
  await press('撤下答复：谁能申报')
  expect(screen.getByText(WORDING.Forbidden)).toBeTruthy()
  expect(screen.getByText('答：区内工业企业。')).toBeTruthy()
})

it('cuts a long question to what an answer may repeat', async () => {
  const long = '问'.repeat(PUBLIC_ANSWER_SIZES.question + 5)
  await open([long])
  await press(`公开答复：${long}`)
  expect(box('问题').value).toHaveLength(PUBLIC_ANSWER_SIZES.question)
})

it('marks the words that were refused, until they are changed', async () => {
  await open()
  await press('写一条公开答复')
  write('问题', '谁能申报')
  write('答复', '违禁的话')
  fake.answer('policies.answer', () => no('TextRefused', { answer: '这里有不能公开的内容' }))
  await press('公开')
  expect(screen.getByText('这里有不能公开的内容')).toBeTruthy()
  write('答复', '区内工业企业。')
  await pass()
  expect(screen.queryByText('这里有不能公开的内容')).toBeNull()
  expect(screen.queryByText(WORDING.TextRefused)).toBeNull()
})
