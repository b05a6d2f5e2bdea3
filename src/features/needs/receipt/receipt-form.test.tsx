import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { ReceiptView } from '@/shared/contract/need-desk'
import { stepWordsKey } from '../keys'
import { ReceiptForm } from './receipt-form'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const CODE = '7K2MA9QX4B'
const NEED: ReceiptView = {
  code: '7K2-418',
  title: '贷款月底到期',
  state: 'awaiting_confirmation',
  enterpriseName: '恒拓机械',
  responsible: { name: '周敏', phone: '024-83780001' },
  resolutionDueAt: NOW,
  proposal: '银行已展期三个月',
  mayConfirm: true,
  mayReject: true,
  mayRate: false,
}

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () => ok(VISITOR))
    .answer('needs.receipt', () => ok({ need: NEED }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  storeOnDevice(stepWordsKey('receipt', NEED.code), undefined)
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const open = async (scanned?: string) => {
  render(<ReceiptForm {...(scanned !== undefined && { scanned })} />)
  await pass()
}
const answers = () => fake.to('needs.answerReceipt').map(({ input }) => input)

it('a typed code shows the state of the need, and a tap calls the responsible officer', async () => {
  await open()
  expect(fake.to('needs.receipt')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('回执码'), { target: { value: CODE } })
  await press('查看')
  expect(fake.to('needs.receipt').map(({ input }) => input)).toEqual([{ code: CODE }])
  expect(screen.getByText('恒拓机械 · 受理码 7K2-418')).toBeTruthy()
  expect(screen.getByText(/^周敏 负责，最晚 .*10:00 办结$/)).toBeTruthy()
  expect(screen.getByText('办理结果：银行已展期三个月')).toBeTruthy()
  await press('打电话给周敏')
  expect(calls.at(-1)).toEqual({ name: 'makePhoneCall', argument: { phoneNumber: '02483780001' } })
})

it('says what is wrong with a code, and shows no need', async () => {
  fake.answer('needs.receipt', () => no('ReceiptUnknown', { code: '没有这个码' }))
  await open(CODE)
  expect(screen.getByText('没有这个码')).toBeTruthy()
  expect(screen.getByText(/^回执码不对/)).toBeTruthy()
  expect(screen.queryByText('解决了吗？')).toBeNull()
})

it('a scanned code needs no typing; it is confirmed and rated with one press', async () => {
  fake.answer('needs.answerReceipt', () =>
    ok({ need: { ...NEED, state: 'resolved', mayConfirm: false, mayReject: false } }),
  )
  await open(CODE)
  fireEvent.click(screen.getByRole('radio', { name: '满意' }))
  fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: '办得快' } })
  await press('确认解决')
  expect(answers()).toEqual([{ code: CODE, solved: true, text: '办得快', level: 'satisfied' }])
  expect(calls.at(-1)).toMatchObject({ name: 'showToast', argument: { title: '已确认，谢谢' } })
  expect(screen.queryByText('解决了吗？')).toBeNull()
})

it('a need that is not solved is reopened without a rating, with the fields that the cloud asks for', async () => {
  fake.answer('needs.answerReceipt', () => no('NotAllowedNow', { text: '请说说哪里没解决' }))
  await open(CODE)
  fireEvent.click(screen.getByRole('radio', { name: '满意' }))
  await press('没解决')
  expect(answers()).toEqual([{ code: CODE, solved: false, text: '' }])
  expect(screen.getByText('请说说哪里没解决')).toBeTruthy()
  expect(screen.getByText(/^现在不能这样做/)).toBeTruthy()
})

it('a need that can only be rated waits for a level', async () => {
  const rateable = { ...NEED, mayConfirm: false, mayReject: false, mayRate: true }
  fake.answer('needs.receipt', () => ok({ need: rateable }))
  await open(CODE)
  const rate = () => screen.getByRole<HTMLButtonElement>('button', { name: '评价' })
  expect([rate().disabled, screen.queryByRole('button', { name: '没解决' })]).toEqual([true, null])
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }))
  expect(rate().disabled).toBe(false)
})

it('only staff can take the need into their account; a refusal offers the next step', async () => {
  await open(CODE)
  expect(screen.queryByRole('button', { name: '转到我的企业' })).toBeNull()
  cleanup()
  act(() => clearCache())
  fake.answer('accounts.me', () => ok(STAFF)).answer('needs.attachByReceipt', () => no('NotVerifiedYet'))
  await open(CODE)
  await press('转到我的企业')
  expect(screen.getByText(/园区还没有核实您的企业/)).toBeTruthy()
  await press('请园区核实')
  expect(openedUrls()).toEqual(['/enterprise/verification/index'])
  fake.answer('needs.attachByReceipt', () => ok({ needId: 'n7' }))
  await press('转到我的企业')
  expect(fake.to('needs.attachByReceipt').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e1', code: CODE },
    { enterpriseId: 'e1', code: CODE },
  ])
  expect(openedUrls().at(-1)).toBe('/pages/need/index?needId=n7')
})
