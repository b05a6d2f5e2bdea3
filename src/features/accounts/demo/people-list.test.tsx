import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { answerFetch, fetched } from '../../../../config/jest.taro-fetch'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { PeopleList } from './people-list'
import { SwitchPerson } from './switch-person'

const PEOPLE = [
  { id: 'li-na', name: '李娜', role: '企业', place: '恒拓', description: '有一件急事' },
  { id: 'zhou-min', name: '周敏', role: '园区', place: '沈阳高新区', description: '认领和答复' },
  { id: 'liu-yang', name: '刘洋', role: '企业', place: '', description: '第一次来' },
]
/** The demo's answer to every request. */
const DEMO = { people: PEOPLE, token: 't' }
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  answerFetch({ body: DEMO })
  fake = new FakeTransport().connect().answer('accounts.me', () => ok(STAFF))
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
  render(<PeopleList />)
  await pass()
}
const signedInAs = () => fetched.filter(({ path }) => path === '/demo/sign-in').map(({ body }) => body)

it('lists the people by role; a press signs in as one and opens the home page', async () => {
  await open()
  expect([...document.querySelectorAll('.people-role')].map(({ textContent }) => textContent)).toEqual([
    '企业',
    '园区',
  ])
  screen.getByText('还没有加入任何地方')
  await press('以李娜的身份进入，企业')
  expect(signedInAs()).toEqual([{ person: 'li-na' }])
  expect(openedUrls()).toEqual(['/pages/home/index'])
  expect(screen.getByRole('button', { name: '以李娜的身份进入，企业' }).textContent).toContain('现在是')
  expect(screen.getAllByText('现在是')).toHaveLength(1)
})

it('signs officers who answer needs in at the desk', async () => {
  const memberships = [{ role: 'agent', regionCode: 'CN2101G1', regionName: '沈阳高新区' }] as const
  const person = { personId: 'zhou-min', name: '周敏', phone: '13000000201', memberships }
  fake.answer('accounts.me', () => ok({ unread: 0, person }))
  await open()
  await press('以周敏的身份进入，园区')
  expect(openedUrls()).toEqual(['/desk/queue/index'])
})

it('signs a visitor in under any name, but not without a name', async () => {
  fake.answer('accounts.me', () => ok(VISITOR))
  await open()
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: '以访客进入' })
  const write = (value: string) =>
    fireEvent.change(screen.getByLabelText('以新访客进入'), { target: { value } })
  write('  ')
  expect(button().disabled).toBe(true)
  write(' 王芳 ')
  await press('以访客进入')
  expect(signedInAs()).toEqual([{ person: 'visitor-王芳' }])
  expect(openedUrls()).toEqual(['/pages/home/index'])
})

it('stays and says so when the demo refuses to sign in; a second press works', async () => {
  await open()
  answerFetch({ status: 503 })
  await press('以李娜的身份进入，企业')
  screen.getByText('没能进入演示，请再点一次。')
  expect(openedUrls()).toEqual([])
  answerFetch({ body: DEMO })
  await press('以李娜的身份进入，企业')
  expect(screen.queryByText('没能进入演示，请再点一次。')).toBeNull()
  expect(openedUrls()).toEqual(['/pages/home/index'])
})

it('the button for another person opens the list', async () => {
  render(<SwitchPerson />)
  await press('换个人')
  expect(openedUrls()).toEqual(['/pages/people/index'])
})
