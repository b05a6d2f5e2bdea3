import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { clearCache } from '@/cloud/query/answer-cache'
import { NOW, sampleCard } from '@/cloud/testing/sample-policy'
import { DeadlinesPlace } from './deadlines-place'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport().connect()
  fake.answer('accounts.me', () => ok(STAFF))
  const due = (id: string, shortTitle: string, deadlineOn: string) =>
    sampleCard({ id, shortTitle, deadlineOn })
  fake.answer('bookmarks.deadlines', ({ input }) =>
    ok({
      days:
        input.fromOn === '2020-03-01'
          ? [
              { on: '2020-03-19', policies: [due('a', '甲', '2020-03-19'), due('b', '乙', '2020-03-19')] },
              { on: '2020-03-31', policies: [due('c', '丙', '2020-03-31')] },
            ]
          : [],
    }),
  )
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
const open = async () => {
  render(<DeadlinesPlace />)
  await pass()
}

it('shows a month as a grid and as a list, and one day of it', async () => {
  await open()
  expect(fake.to('bookmarks.deadlines')[0]?.input).toEqual({
    enterpriseId: 'e1',
    fromOn: '2020-03-01',
    toOn: '2020-03-31',
  })
  expect(screen.getByText('还有 9 天', { selector: '.deadline-left' })).toBeTruthy()
  for (const title of ['甲', '乙', '丙']) expect(screen.getByText(title)).toBeTruthy()
  await press('3月31日，1 项截止')
  expect(screen.queryByText('甲')).toBeNull()
  await press('看这个月全部')
  expect(screen.getByText('甲')).toBeTruthy()
})

it('the arrow keys move from one day with deadlines to the next', async () => {
  await open()
  const first = screen.getByRole('button', { name: '3月19日，2 项截止' })
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '3月31日，1 项截止' }))
})

it('shows the next month and says that nothing closes in it', async () => {
  await open()
  await press('下个月')
  expect(fake.to('bookmarks.deadlines').at(-1)?.input).toMatchObject({
    fromOn: '2020-04-01',
    toOn: '2020-04-30',
  })
  expect(screen.getByText('2020年4月没有要截止的')).toBeTruthy()
})

it('opens on the month of the next deadline when this one has none left', async () => {
  const next = {
    on: '2020-05-20',
    policies: [sampleCard({ id: 'd', shortTitle: '丁', deadlineOn: '2020-05-20' })],
  }
  fake.answer('bookmarks.deadlines', ({ input }) =>
    ok({ days: input.fromOn <= next.on && next.on <= input.toOn ? [next] : [] }),
  )
  await open()
  await pass()
  expect(screen.getByText('丁')).toBeTruthy()
  await press('上个月')
  expect(screen.getByText('2020年4月没有要截止的')).toBeTruthy()
})

it('opens on the month of the cloud, whatever the clock of the phone says', async () => {
  jest.setSystemTime(Date.parse('2020-08-02T10:00:00+08:00'))
  const asked = fake.to('bookmarks.deadlines').length
  const due = { on: '2020-03-19', policies: [sampleCard({ id: 'a', shortTitle: '甲' })] }
  fake.answer('bookmarks.deadlines', ({ input }) =>
    ok({ at: NOW, days: input.fromOn === '2020-03-01' ? [due] : [] }),
  )
  await open()
  await pass()
  expect(fake.to('bookmarks.deadlines')[asked]?.input.fromOn).toBe('2020-08-01')
  screen.getByText('2020年3月')
  expect(screen.getByText('还有 9 天', { selector: '.deadline-left' })).toBeTruthy()
})

it('leaves the month that somebody chose while it looked ahead', async () => {
  const next = { on: '2020-05-20', policies: [sampleCard({ id: 'd', shortTitle: '丁' })] }
  let answerLate = () => {}
  const held = new Promise<void>((resolve) => (answerLate = resolve))
  fake.answer('bookmarks.deadlines', async ({ input }) => {
    if (input.toOn < next.on) return ok({ days: [] })
    await held
    return ok({ days: [next] })
  })
  await open()
  await press('下个月')
  answerLate()
  await pass()
  expect(screen.getByText('2020年4月没有要截止的')).toBeTruthy()
})

it('tells people without an enterprise what the calendar would show', async () => {
  fake.answer('accounts.me', () => ok(VISITOR))
  await open()
  expect(screen.getByText('登记企业后，这里是您的截止日历')).toBeTruthy()
})
