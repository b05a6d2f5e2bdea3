import { act, cleanup, renderHook } from '@testing-library/react'
import Taro, { forgetTaro, openedUrls } from '../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { useNavigationPlaces } from './places'

afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
})

const open = async (me: AnswerData<'accounts.me'>, work: AnswerData<'park.today'> = {}) => {
  Taro.setStorageSync('session-token', 'somebody')
  const fake = new FakeTransport().connect().answer('accounts.me', () => ok(me))
  fake.answer('park.today', () => ok(work))
  const { result } = renderHook(useNavigationPlaces)
  await act(async () => undefined)
  await act(async () => undefined)
  return result.current
}
const park = (...roles: ('agent' | 'publisher' | 'administrator')[]): AnswerData<'accounts.me'> => ({
  unread: 0,
  person: {
    ...STAFF.person,
    memberships: roles.map((role) => ({ role, regionCode: 'CN2101G1', regionName: '沈阳高新区' })),
  },
})

it('offers the four tabs to everybody, with the unread notices counted', async () => {
  const { main, more, who } = await open({ ...VISITOR, unread: 3 })
  expect(main.map(({ key, count }) => [key, count])).toEqual([
    ['home', undefined],
    ['policies', undefined],
    ['needs', 0],
    ['mine', 3],
  ])
  expect([more, who]).toEqual([[], undefined])
  main[1]?.onPress()
  expect(openedUrls()).toEqual(['/pages/policies/index'])
})

const ANSWERING = ['home', 'queue', 'my-enterprises', 'enterprises', 'calls', 'replies', 'evidence', 'codes']
const PUBLISHING = ['desk-policies', 'pushes']
const ADMINISTERING = ['setup', 'duty', 'calendar', 'catalogue', 'officers', 'health']

it.each([
  [['agent'], ANSWERING],
  [['publisher'], ['home', ...PUBLISHING]],
  [
    ['agent', 'publisher'],
    [...ANSWERING, ...PUBLISHING],
  ],
  [['administrator'], ['home', 'board', ...ANSWERING.slice(1), ...PUBLISHING, ...ADMINISTERING]],
] as const)('gives %j a rail of their own work, without the needs of enterprises', async (roles, keys) => {
  const { main, more } = await open(park(...roles))
  expect(main.map(({ key }) => key)).toEqual(keys)
  expect(more.map(({ key }) => key)).not.toContain('needs')
})

it('leads officers from the tab of needs to their queue, with late and due needs counted', async () => {
  const { main, tabs } = await open(park('agent'), { late: 2, dueToday: 3, mine: 9 })
  expect(main.map(({ key, count }) => [key, count])).toContainEqual(['queue', 5])
  expect(tabs.map(({ key, count }) => [key, count])).toContainEqual(['needs', 5])
  tabs[2]?.onPress()
  expect(openedUrls()).toEqual(['/desk/queue/index'])
})

it('counts the work of each place, and sums up the day', async () => {
  const { main, day } = await open(park('agent'), { mine: 9, late: 0, solvedToday: 4, stewarded: 40 })
  expect(main.map(({ key, amount }) => [key, amount])).toEqual(
    expect.arrayContaining([
      ['queue', 9],
      ['my-enterprises', 40],
    ]),
  )
  expect(day).toEqual(['今天办结 4 件，', '没有超时'])
  cleanup()
  act(() => clearCache())
  expect((await open(park('agent'), { late: 100, solvedToday: 0 })).day).toEqual([
    '今天办结 0 件，',
    '园区 99+ 件超时',
  ])
  cleanup()
  act(() => clearCache())
  expect((await open(park('publisher'), { drafts: 1 })).day).toBeUndefined()
})

it('keeps the tabs of enterprises for an officer who also belongs to one', async () => {
  const both = [...STAFF.person.memberships, ...(park('agent').person?.memberships ?? [])]
  const { main, more } = await open({ ...STAFF, person: { ...STAFF.person, memberships: both } })
  expect(main.map(({ key }) => key)).toEqual(['home', 'policies', 'needs', 'mine'])
  expect(more.map(({ key }) => key)).toEqual([
    'queue',
    'my-enterprises',
    'enterprises',
    'calls',
    'replies',
    'evidence',
    'codes',
  ])
})

it('names the person and their organization', async () => {
  expect((await open(STAFF)).who).toBe('李娜 · 恒拓')
  cleanup()
  act(() => clearCache())
  expect((await open(park('agent'))).who).toBe('李娜 · 沈阳高新区')
})
