import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { EvidenceList } from './evidence-list'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}

it('marks stale evidence, with the three things one can do about it', async () => {
  const one = { needId: 'n1', asked: '缺口罩', answer: '借到', solvedAt: 1, lookedAt: 1, stale: true }
  const fresh = { ...one, needId: 'n2', asked: '缺工人', lookedAt: Date.now(), stale: false }
  fake.answer('needs.evidence', () => ok({ evidence: [one, fresh] }))
  fake.answer('needs.betterEvidence', () => ok({ bettered: true }))
  fake.answer('needs.dropEvidence', () => ok({ dropped: true }))
  fake.answer('needs.renewEvidence', () => ok({ lookedAt: 2 }))
  render(<EvidenceList regionCode="CN2101G1" />)
  await pass()
  screen.getByText('30 天没人看过')
  expect(screen.queryByRole('button', { name: '照样保留：缺工人' })).toBeNull()
  await press('照样保留：缺口罩')
  await press('改文字：缺口罩')
  fireEvent.change(screen.getByLabelText('办理结果'), { target: { value: '向邻居借到' } })
  await press('保存文字')
  await press('撤下：缺口罩')
  fireEvent.change(screen.getByLabelText(/^原因/), { target: { value: '过时' } })
  await press('确定撤下')
  expect(fake.to('needs.renewEvidence').map(({ input }) => input)).toEqual([{ needId: 'n1' }])
  expect(fake.to('needs.betterEvidence').map(({ input }) => input)).toEqual([
    { needId: 'n1', asked: '缺口罩', answer: '向邻居借到' },
  ])
  expect(fake.to('needs.dropEvidence').map(({ input }) => input)).toEqual([{ needId: 'n1', text: '过时' }])
})
