import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../config/jest.taro'
import { answerFetch, fetched } from '../../../../config/jest.taro-fetch'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { clearCache } from '@/cloud/query/answer-cache'
import { NOW, sampleCard, sampleCheck, samplePolicy } from '@/cloud/testing/sample-policy'
import type { ActionPath } from '@/shared/contract'
import { PoliciesPlace } from './policies-place'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  window.innerWidth = 390
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport().connect()
  fake.answer('accounts.me', () => ok(STAFF))
  fake.answer('accounts.zones', () =>
    ok({ zones: [{ code: 'CN2101G1', name: '沈阳高新区', city: '沈阳', openHours: '' }] }),
  )
  fake.answer('policies.feed', () => ok({ policies: [sampleCard()] }))
  fake.answer('policies.search', () => ok({ policies: [] }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (role: string, name: string | RegExp) => {
  fireEvent.click(screen.getByRole(role, { name }))
  await pass()
}
const open = async () => {
  render(<PoliciesPlace />)
  await pass()
}
const lastInput = (path: ActionPath) => fake.to(path).at(-1)?.input

it('lists the policies that fit, and each card says in one line what is missing', async () => {
  await open()
  expect(lastInput('policies.feed')).toMatchObject({ enterpriseId: 'e1', show: 'mine' })
  expect(screen.getByText('只差一项信息：成立日期')).toBeTruthy()
  await press('button', /关于租金减免与续贷支持的通知，待补信息，只差一项信息：成立日期，未读/)
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/pages/policy/index?policyId=p1' } })
})

it('can be narrowed by deadline, unread, theme and level', async () => {
  await open()
  await press('checkbox', '30 天内截止')
  await press('checkbox', '未读')
  await press('button', '级别')
  await press('radio', '省级')
  expect(lastInput('policies.feed')).toMatchObject({ closing: true, unread: true, level: 'province' })
  fake.answer('policies.feed', () => ok({ policies: [] }))
  await press('button', '主题')
  await press('radio', '人才')
  expect(lastInput('policies.feed')).toMatchObject({ theme: 'talent' })
  expect(screen.getByText('筛选后没有了')).toBeTruthy()
  await press('button', '清除筛选')
  expect(lastInput('policies.feed')).not.toHaveProperty('theme')
})

it('searches after a pause with the same filters, and marks the words that were found', async () => {
  fake.answer('policies.search', () => ok({ policies: [sampleCard({ words: ['租金'] })] }))
  await open()
  await press('checkbox', '30 天内截止')
  fireEvent.change(screen.getByRole('textbox', { name: '找政策' }), { target: { value: '租金' } })
  await pass(400)
  expect(lastInput('policies.search')).toMatchObject({ zoneCode: 'CN2101G1', text: '租金', closing: true })
  expect(screen.getByText(/最贴近的 1 项/)).toBeTruthy()
  expect(document.querySelector('.marked')?.textContent).toBe('租金')
})

it('following a theme asks WeChat in the press and shows how many messages are left', async () => {
  fake.answer('bookmarks.followed', () => ok({ follows: [] }))
  fake.answer('bookmarks.follow', () => ok({ follows: ['rent'] }))
  fake.answer('notices.allow', () => ok({ remaining: 3 }))
  answerFetch({})
  await open()
  await press('button', '主题')
  await press('radio', '租金减免')
  await press('button', '关注租金减免，有新政策时提醒我')
  expect(lastInput('bookmarks.follow')).toEqual({ enterpriseId: 'e1', theme: 'rent', following: true })
  await press('button', '同意')
  expect(fetched).toContainEqual({ path: '/local/subscribe', body: expect.anything() })
  expect(lastInput('notices.allow')).toEqual({ template: 'policy_for_you', accepted: true })
  expect(screen.getByText('微信还可收到 3 条提醒，其余在消息里')).toBeTruthy()
})

it('shows favourites, including one that was recalled', async () => {
  fake.answer('bookmarks.kept', () => ok({ policies: [sampleCard({ state: 'recalled', kept: true })] }))
  await open()
  await press('tab', '收藏')
  expect(screen.getByText('已撤回')).toBeTruthy()
  expect(screen.queryByText('只差一项信息：成立日期')).toBeNull()
})

it('a visitor sees all of the zone without verdicts', async () => {
  fake.answer('accounts.me', () => ok(VISITOR))
  const { verdict: _verdict, reason: _reason, read: _read, kept: _favourite, ...card } = sampleCard()
  fake.answer('policies.search', () => ok({ policies: [card] }))
  await open()
  expect(lastInput('policies.search')).toMatchObject({ zoneCode: 'CN2101G1', text: '' })
  expect(screen.getByText('在孵企业房租可减免')).toBeTruthy()
  expect(screen.queryByRole('tab')).toBeNull()
})

it('shows the last content and why there is no newer one when the network is away', async () => {
  await open()
  fake.offline = true
  cleanup()
  await open()
  await pass(5000)
  expect(screen.getByText('只差一项信息：成立日期')).toBeTruthy()
  expect(screen.getAllByText(/现在连不上/).length).toBeGreaterThan(0)
})

it('on a wide screen the first policy stands open, and counts as read only when something is pressed in it', async () => {
  window.innerWidth = 1280
  fake.answer('policies.read', () => ok({ policy: samplePolicy() }))
  fake.answer('policies.check', () => ok(sampleCheck({ staff: 86 })))
  fake.answer('bookmarks.opened', () => ok({ marks: { openedAt: NOW }, follows: [] }))
  fake.answer('bookmarks.followed', () => ok({ follows: [] }))
  fake.answer('bookmarks.keep', () => ok({ marks: { openedAt: NOW, keptAt: NOW } }))
  await open()
  const card = () => screen.getByRole('button', { name: /关于租金减免与续贷支持的通知，待补信息/ })
  expect(screen.getByText('政策兑现窗口')).toBeTruthy()
  expect([card().getAttribute('aria-label')?.endsWith('未读'), fake.to('bookmarks.opened')]).toEqual([
    true,
    [],
  ])
  await press('button', '收藏')
  expect(fake.to('bookmarks.opened')).toHaveLength(1)
  expect(lastInput('bookmarks.keep')).toEqual({ enterpriseId: 'e1', policyId: 'p1', kept: true })
  expect(screen.getByText('已收藏')).toBeTruthy()
  expect(card().getAttribute('aria-label')?.endsWith('未读')).toBe(false)
})
