import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { MyEnterprises } from './my-enterprises'

const AT = Date.parse('2020-03-10T10:00:00+08:00')
const DAY = 86_400_000
const card = (id: string, days: number): AnswerData<'enterprises.mine'>['enterprises'][number] => ({
  id,
  name: `企业 ${id}`,
  creditCode: '91350100M000100Y43',
  industry: 'C35',
  status: 'verified',
  open: 2,
  late: days > 30 ? 1 : 0,
  lastWordAt: AT - days * DAY,
})
let fake: FakeTransport

beforeEach(async () => {
  jest.useFakeTimers({ now: AT })
  fake = new FakeTransport().connect()
  fake.answer('enterprises.mine', () =>
    ok({ enterprises: [card('e1', 40), card('e2', 0), { ...card('e3', 2511), late: 0 }], total: 3 }),
  )
  render(<MyEnterprises regionCode="CN2101G1" />)
  await pass()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))

it('says how long each enterprise has been silent, and reads the list in another order', async () => {
  screen.getByText('40 天没往来')
  screen.getByText('今天有往来')
  screen.getByText('6 年多没往来')
  screen.getByText(/在办 2 件，超时 1 件 · 没打过电话/)
  fireEvent.click(screen.getByRole('tab', { name: /在办多/ }))
  await pass()
  expect(fake.to('enterprises.mine').at(-1)?.input).toEqual({ regionCode: 'CN2101G1', order: 'open' })
})

it('records a call made by a tap, and leads to a need of that enterprise', async () => {
  fake.answer('enterprises.contact', () => ok({ contactId: 'ct1', name: '李娜', phone: '13000000101' }))
  fireEvent.click(screen.getByRole('button', { name: '打电话给企业 e1' }))
  await pass()
  fireEvent.change(screen.getByLabelText('已记下这次联系，可以加一句'), { target: { value: '下周走访' } })
  fireEvent.click(screen.getByRole('button', { name: '加上' }))
  await pass()
  expect(fake.to('enterprises.contact').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e1', way: 'call' },
    { enterpriseId: 'e1', way: 'call', contactId: 'ct1', text: '下周走访' },
  ])
  fireEvent.click(screen.getByRole('button', { name: '代企业 e1登记诉求' }))
  expect(openedUrls().at(-1)).toMatch(/desk\/need-enter\/index\?enterpriseName=/)
})
