import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import type { NeedView } from '@/shared/contract/need-view'
import { useAround } from '../bench/use-around'
import { ContactLine } from './contact-line'
import { ContactLines } from './contact-lines'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const AROUND: AnswerData<'needs.around'> = {
  enterprise: { open: 1, solved: 0, rated: 0 },
  others: [],
  notes: [],
  openedBy: [],
}
const SENTENCE = '已记下这次联系，可以加一句'
const MINE = sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', true) })
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport()
    .connect()
    .answer('needs.around', () => ok(AROUND))
    .answer('needs.contact', () => ok({ contactId: 'ct1' }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

function Contacts() {
  return <ContactLines around={useAround('n1')} now={NOW} />
}
const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const open = async (need: NeedView = MINE) => {
  render(
    <>
      <ContactLine need={need} />
      <Contacts />
    </>,
  )
  await pass()
}
const noted = () => fake.to('needs.contact').map(({ input }) => input)

it('calls, records the call for colleagues, and accepts a sentence on it', async () => {
  await open()
  fake.answer('needs.around', () =>
    ok({ ...AROUND, contacts: [{ id: 'ct1', at: NOW, by: '周敏', way: 'call', text: '没人接' }] }),
  )
  await press('打电话给李娜，13000000101')
  expect(calls).toEqual([{ name: 'makePhoneCall', argument: { phoneNumber: '13000000101' } }])
  fireEvent.change(screen.getByLabelText(SENTENCE), { target: { value: '没人接' } })
  await press('加上')
  expect(noted()).toEqual([
    { needId: 'n1', way: 'call' },
    { needId: 'n1', way: 'call', contactId: 'ct1', text: '没人接' },
  ])
  expect(screen.queryByLabelText(SENTENCE)).toBeNull()
  screen.getByText('今天 10:00 周敏打过电话：没人接')
})

it('copies the number, and requires no sentence', async () => {
  await open()
  fake.answer('needs.around', () =>
    ok({ ...AROUND, contacts: [{ id: 'ct1', at: NOW, by: '周敏', way: 'copy' }] }),
  )
  await press('复制号码')
  expect(calls).toContainEqual({ name: 'setClipboardData', argument: { data: '13000000101' } })
  expect(noted()).toEqual([{ needId: 'n1', way: 'copy' }])
  screen.getByText('今天 10:00 周敏复制过号码')
  await press('不用加')
  expect(screen.queryByLabelText(SENTENCE)).toBeNull()
  expect(noted()).toHaveLength(1)
})

it('says that a call was made but not recorded', async () => {
  await open()
  fake.answer('needs.contact', () => no('Forbidden'))
  await press('打电话给李娜，13000000101')
  expect(calls.map(({ name }) => name)).toEqual(['makePhoneCall'])
  screen.getByText(/^电话没有记下。您的身份不能办这件事/)
  expect(screen.queryByLabelText(SENTENCE)).toBeNull()
})

it.each([
  ['认领后显示全号', agentSteps('submitted', false)],
  ['接手后显示全号', ['offer_accepted', 'claimed']],
  ['只有负责的人看得到全号', agentSteps('in_progress', false)],
] as const)('offers no call to a masked number, and says: %s', async (who, steps) => {
  const contact = { name: '李娜', phone: '130****0101' }
  await open(sampleNeed('submitted', { side: 'park', steps: [...steps], contact }))
  screen.getByText(`130****0101（${who}）`)
  expect(screen.queryAllByRole('button')).toEqual([])
})
