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

const open = async (me: AnswerData<'accounts.me'>) => {
  Taro.setStorageSync('session-token', 'somebody')
  new FakeTransport().connect().answer('accounts.me', () => ok(me))
  const { result } = renderHook(useNavigationPlaces)
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

it.each([
  [['agent'], ['queue', 'enterprises']],
  [['publisher'], ['desk-policies']],
  [
    ['agent', 'publisher'],
    ['queue', 'enterprises', 'desk-policies'],
  ],
  [
    ['administrator'],
    ['queue', 'enterprises', 'desk-policies', 'setup', 'duty', 'calendar', 'catalogue', 'officers', 'health'],
  ],
] as const)('offers %j the desk of that role', async (roles, keys) => {
  const { more } = await open(park(...roles))
  expect(more.map(({ key }) => key)).toEqual(keys)
})

it('says who one is and where one belongs', async () => {
  expect((await open(STAFF)).who).toBe('李娜 · 恒拓')
  cleanup()
  act(() => clearCache())
  expect((await open(park('agent'))).who).toBe('李娜 · 沈阳高新区')
})
