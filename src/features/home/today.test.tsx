import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro, { forgetTaro, openedUrls } from '../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { STAFF } from '@/cloud/testing/sample-me'
import { TodayCard } from './today-card'

afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
})

const show = async (work: AnswerData<'park.today'>) => {
  Taro.setStorageSync('session-token', 'somebody')
  const person = {
    ...STAFF.person,
    memberships: [{ role: 'agent' as const, regionCode: 'CN2101G1', regionName: '沈阳高新区' }],
  }
  const fake = new FakeTransport().connect().answer('accounts.me', () => ok({ unread: 0, person }))
  fake.answer('park.today', () => ok(work))
  render(<TodayCard />)
  await act(async () => undefined)
  return fake
}

it('counts what waits and leads to each list; it leaves out work of other roles', async () => {
  const fake = await show({ late: 2, dueToday: 0, unclaimed: 100 })
  expect(fake.to('park.today').map(({ input }) => input)).toEqual([{ regionCode: 'CN2101G1' }])
  screen.getByText('今天等您处理')
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '2已超时',
    '0今天到期',
    '99+没人接',
  ])
  fireEvent.click(screen.getByRole('link', { name: '没人接 99+' }))
  expect(openedUrls()).toEqual(['/desk/queue/index?show=unclaimed'])
})

it('says so when nothing is urgent', async () => {
  await show({ late: 0, mine: 4 })
  screen.getByText('今天没有要赶的')
})
