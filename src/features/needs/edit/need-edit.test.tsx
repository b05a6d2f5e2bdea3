import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { NeedTimeline } from '../detail/need-timeline'
import { NeedEdit } from './need-edit'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  storeOnDevice('edit-draft:n1', undefined)
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const open = async (need: ReturnType<typeof sampleNeed>) => {
  fake.answer('needs.read', () => ok({ need }))
  render(<NeedEdit needId="n1" />)
  await pass()
}

it('changes words, facts and contact of a need that nobody has taken up, and keeps them until they are sent', async () => {
  await open(sampleNeed('submitted'))
  write('遇到什么困难？', '贷款缺口 300 万')
  write('金额（元）', '300万')
  cleanup()
  render(<NeedEdit needId="n1" />)
  await pass()
  expect(box('遇到什么困难？').value).toBe('贷款缺口 300 万')
  fake.answer('needs.edit', () => ok({ need: sampleNeed('submitted') }))
  await press('保存修改')
  expect(fake.to('needs.edit')[0]?.input).toEqual({
    needId: 'n1',
    text: '贷款缺口 300 万',
    facts: { amount: 3_000_000 },
    contact: { name: '李娜', phone: '13000000101' },
  })
  write('电话', 'abc')
  await press('保存修改')
  expect(fake.to('needs.edit')).toHaveLength(1)
})

it('an edit becomes a correction with the same words when somebody claims the need meanwhile', async () => {
  await open(sampleNeed('submitted'))
  write('遇到什么困难？', '缺口是 300 万')
  fake.answer('needs.edit', () => no('TakenUp'))
  fake.answer('needs.read', () => ok({ need: sampleNeed('in_progress') }))
  await press('保存修改')
  expect(screen.getByText(/刚刚有人接手了/)).toBeTruthy()
  expect(box('哪里要更正').value).toBe('缺口是 300 万')
  fake.answer('needs.correct', () => ok({ need: sampleNeed('in_progress') }))
  await press('送出更正')
  expect(fake.to('needs.correct')[0]?.input).toEqual({ needId: 'n1', text: '缺口是 300 万', facts: {} })
})

it('says why nothing can be changed any more', async () => {
  await open(sampleNeed('resolved'))
  expect(screen.getByText('现在不能改了')).toBeTruthy()
})

it('both sides read what was changed and what it said before', () => {
  const entry = {
    at: 1,
    by: { side: 'enterprise', name: '李娜' },
    type: 'edited',
    state: 'submitted',
  } as const
  const timeline = [{ ...entry, text: '人数 30 人 → 40 人；改了诉求内容', before: '缺30名普工' }]
  render(<NeedTimeline need={sampleNeed('submitted', { timeline })} now={1} />)
  expect(screen.getByText('李娜 改了内容')).toBeTruthy()
  expect(screen.getByText(/人数 30 人 → 40 人.*原来写的：缺30名普工/s)).toBeTruthy()
})
