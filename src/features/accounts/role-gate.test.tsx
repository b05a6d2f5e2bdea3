import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { STAFF } from '@/cloud/testing/sample-me'
import { RoleGate } from './role-gate'

const OFFICER: AnswerData<'accounts.me'> = {
  unread: 0,
  person: {
    personId: 'zhou-min',
    name: '周敏',
    phone: '13000000201',
    memberships: [
      { role: 'publisher', regionCode: 'CN2101', regionName: '沈阳市' },
      { role: 'agent', regionCode: 'CN2101G1', regionName: '沈阳高新区' },
      { role: 'administrator', regionCode: 'CN2101G2', regionName: '浑南园' },
    ],
  },
}
const CLOSED = '这里是园区工作人员办事的地方'
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport().connect().answer('accounts.me', () => ok(OFFICER))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(5_000)
}
const open = async () => {
  render(
    <RoleGate roles={['agent', 'administrator']}>
      {(places, personId) => `${personId}：${places.map(({ regionName }) => regionName).join('、')}`}
    </RoleGate>,
  )
  await pass(5_000)
}

it('lets officers in, with the places where they have one of the roles', async () => {
  await open()
  expect(document.body.textContent).toBe('zhou-min：沈阳高新区、浑南园')
})

it('tells others who may use the page, and where to go instead', async () => {
  fake.answer('accounts.me', () => ok(STAFF))
  await open()
  screen.getByText(CLOSED)
  expect(screen.queryByText(/沈阳高新区/)).toBeNull()
  await press('换个人看看')
  expect(openedUrls()).toEqual(['/pages/people/index'])
})

it('asks who the person is before it reads anything', async () => {
  Taro.removeStorageSync('session-token')
  await open()
  screen.getByText('还不知道您是谁')
  expect(fake.sent).toEqual([])
  await press('选一个人')
  expect(openedUrls()).toEqual(['/pages/people/index'])
})

it('turns nobody away while the network is down, and lets the person in at the next attempt', async () => {
  fake.answer('accounts.me', () => no('Unavailable'))
  await open()
  screen.getByText('没有取到内容')
  expect(screen.queryByText(CLOSED)).toBeNull()
  fake.answer('accounts.me', () => ok(OFFICER))
  await press('再试一次')
  screen.getByText('zhou-min：沈阳高新区、浑南园')
})
