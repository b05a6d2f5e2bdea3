import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro, { forgetTaro, openedUrls } from '../../../config/jest.taro'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { VISITOR } from '@/cloud/testing/sample-me'
import { clearCache } from '@/cloud/query/answer-cache'
import { forgetVisitorText, readVisitorText } from '@/ui/hooks/use-stored'
import { PostNeedForm } from './post/post-need-form'
import { VisitorAskCard } from './visitor-ask-card'

const TEXT = '缺 20 名装配工，下周一到岗'

let fake: FakeTransport
beforeEach(() => {
  jest.useFakeTimers()
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () => ok(VISITOR))
    .answer('accounts.zones', () =>
      ok({ zones: [{ code: 'CN2101G1', name: '沈阳高新区', city: '沈阳', openHours: '' }] }),
    )
    .answer('services.search', () =>
      ok({
        services: [
          {
            id: 's1',
            name: '返岗包车',
            organizationName: '区人社服务中心',
            category: 'labour',
            regionCode: 'CN2101G1',
            status: 'active',
            phone: '024-1',
            schedule: '工作日',
            about: '从外地接员工返岗',
            words: [],
          },
        ],
      }),
    )
})
afterEach(() => {
  cleanup()
  forgetVisitorText()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

it('shows a visitor who helps before registering, and keeps the typed words until they are sent', async () => {
  render(<VisitorAskCard />)
  await pass(10)
  fireEvent.change(screen.getByLabelText('遇到什么困难？'), { target: { value: TEXT } })
  await pass(1_000)
  expect(fake.to('services.search').at(-1)?.input).toEqual({ zoneCode: 'CN2101G1', text: TEXT })
  expect(screen.getByText('返岗包车')).toBeTruthy()
  expect(fake.to('needs.post')).toHaveLength(0)
  fireEvent.click(screen.getByRole('button', { name: '登记企业并提交' }))
  expect(openedUrls().at(-1)).toBe('/enterprise/register/index')
  cleanup()
  // After registration the form has the words, and the visitor's draft is gone.
  expect(readVisitorText()).toBe(TEXT)
  const person = { personId: 'p9', name: '李娜', phone: '13000000101' }
  render(<PostNeedForm enterpriseId="e1" person={person} onPosted={() => undefined} />)
  await pass(10)
  expect(screen.getByLabelText<HTMLTextAreaElement>('遇到什么困难？').value).toBe(TEXT)
  expect(readVisitorText()).toBe('')
})
