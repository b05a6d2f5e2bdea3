import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../config/jest.taro'
import { answerFetch, fetched } from '../../../config/jest.taro-fetch'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { STAFF } from '@/cloud/testing/sample-me'
import { clearCache } from '@/cloud/query/answer-cache'
import { signInAs } from '@/cloud/rpc/demo-session'
import { Inbox } from './inbox'

const NOW = Date.parse('2020-03-02T09:00:00+08:00')
const notice = (id: string, read: boolean) => ({
  id,
  title: `您的诉求有新进展 ${id}`,
  text: '周敏：已联系银行',
  at: NOW,
  read,
  needId: `need-${id}`,
})

let fake: FakeTransport
let read: Set<string>
let remaining: number

beforeEach(async () => {
  jest.useFakeTimers({ now: NOW })
  read = new Set(['b'])
  remaining = 1
  answerFetch({ body: { token: 't' } })
  await act(() => signInAs('li-na'))
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () => ok({ person: STAFF.person, unread: 2 - read.size }))
    .answer('notices.inbox', () =>
      ok({ notices: ['a', 'b'].map((id) => notice(id, read.has(id))), quota: { remaining } }),
    )
    .answer('notices.markRead', ({ input }) => {
      for (const id of input.noticeIds) read.add(id)
      return ok({ unread: 2 - read.size })
    })
    .answer('notices.allow', ({ input }) => {
      if (input.accepted) remaining += 1
      return ok({ remaining })
    })
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const open = async () => {
  render(<Inbox renderAsk={() => null} />)
  await pass()
  await pass()
}
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}

it('opens the need of a notice and marks the notice read', async () => {
  await open()
  expect(screen.getByText('1 条未读')).toBeTruthy()
  await press(/^未读，您的诉求有新进展 a/)
  expect(calls).toContainEqual({ name: 'navigateTo', argument: { url: '/pages/need/index?needId=need-a' } })
  expect(fake.to('notices.markRead').map(({ input }) => input)).toEqual([{ noticeIds: ['a'] }])
  expect(screen.queryByText(/条未读/)).toBeNull()
})

it('says that a mark was not sent, and sends it once there is a network', async () => {
  await open()
  fake.offline = true
  await press('全部标为已读')
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(screen.getByText(/没有送出/)).toBeTruthy()
  fake.offline = false
  act(() => void window.dispatchEvent(new Event('online')))
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(fake.to('notices.markRead').map(({ input }) => input)).toEqual([{ noticeIds: ['a'] }])
  expect(screen.queryByText(/没有送出/)).toBeNull()
  expect(screen.queryByText(/条未读/)).toBeNull()
})

it('shows the remaining quota and counts one more only after the platform was asked', async () => {
  await open()
  expect(screen.getByText('微信还能提醒您 1 次')).toBeTruthy()
  answerFetch({})
  await press('再收一次')
  expect(fake.to('notices.allow')).toHaveLength(0)
  await press('同意')
  expect(fetched).toEqual([{ path: '/local/subscribe', body: { templateId: 'need-progress' } }])
  expect(fake.to('notices.allow').map(({ input }) => input)).toEqual([
    { template: 'need_progress', accepted: true },
  ])
  expect(screen.getByText('微信还能提醒您 2 次')).toBeTruthy()
})

it('says when no message is left, and when asking failed', async () => {
  remaining = 0
  await open()
  expect(screen.getByText('微信现在提醒不到您')).toBeTruthy()
  answerFetch({ status: 500 })
  await press('再收一次')
  await press('同意')
  expect(screen.getByText(/没能问到微信/)).toBeTruthy()
  expect(fake.to('notices.allow')).toHaveLength(0)
})

it('opens the policy of a notice, and counts messages about policies separately', async () => {
  fake.answer('notices.inbox', () =>
    ok({
      notices: [{ id: 'c', title: '新政策', text: '租金减免', at: NOW, read: true, policyId: 'p-rent' }],
      quota: { remaining, policies: 2 },
    }),
  )
  render(<Inbox renderAsk={() => null} />)
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByText('另外，新政策还可收到 2 条提醒')).toBeTruthy()
  fireEvent.click(screen.getByText('新政策'))
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/pages/policy/index?policyId=p-rent' } })
})
