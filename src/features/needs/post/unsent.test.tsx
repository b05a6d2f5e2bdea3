import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { PostNeedForm } from './post-need-form'

const PERSON = { personId: 'p1', name: '李娜', phone: '13000000101' }
const PREVIEW: AnswerData<'needs.preview'> = {
  matches: [],
  policies: [],
  earlier: [],
  same: [],
  others: [],
  sharedAs: '缺 20 名装配工，下周一到岗',
  wellMatched: true,
  proposedCategory: 'labour',
  promise: { responsible: '周敏', responseDueAt: 1_582_600_000_000, resolutionDueAt: 1_583_000_000_000 },
}
const TEXT = '缺 20 名装配工，下周一到岗'

let fake: FakeTransport
let posted: string[]

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect().answer('needs.preview', () => ok(PREVIEW))
  posted = []
})

afterEach(() => {
  cleanup()
  storeOnDevice('need-draft:p1', undefined)
  forgetTaro()
  jest.useRealTimers()
})

const open = () =>
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={(id) => posted.push(id)} />)
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(0)
}
/** Only after all attempts the client knows that the network gives no answer. */
const ALL_ATTEMPTS_MS = 5_000

it('sends an unsent need by itself when the network is back, and does not call changed words unsent', async () => {
  fake.answer('needs.post', () => ok({ need: sampleNeed('submitted', { text: TEXT }) }))
  open()
  write('遇到什么困难？', TEXT)
  await pass(400)
  fake.offline = true
  await press('提交诉求')
  await pass(ALL_ATTEMPTS_MS)
  expect(screen.getByText(/未送出：网络断了/)).toBeTruthy()
  write('遇到什么困难？', `${TEXT}，包吃住`)
  await pass(400)
  expect(screen.queryByText(/未送出/)).toBeNull()
  write('遇到什么困难？', TEXT)
  await pass(400)
  expect(screen.getByText(/未送出：网络断了/)).toBeTruthy()
  fake.offline = false
  act(() => void window.dispatchEvent(new Event('online')))
  await pass(ALL_ATTEMPTS_MS)
  expect(posted).toEqual(['n1'])
})
