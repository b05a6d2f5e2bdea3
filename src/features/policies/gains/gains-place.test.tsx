import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { GainsPlace } from './gains-place'

type Gains = AnswerData<'policies.gains'>

const NOTHING: Gains = { totalYuan: 0, together: [], groups: [], more: 0 }
const RENT = { policyId: 'p1', measureId: 'm1', title: '房租减免', yuan: 120_000, upTo: false }
const LOAN = { policyId: 'p2', measureId: 'm1', title: '贷款贴息', yuan: 300_000, upTo: true }

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport().connect().answer('accounts.me', () => ok(STAFF))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = async (gains: Partial<Gains> = {}) => {
  fake.answer('policies.gains', () => ok({ ...NOTHING, ...gains }))
  render(<GainsPlace />)
  await pass()
}
const rows = () => screen.getAllByRole('link').map(({ textContent }) => textContent)

it('adds up what fits, says how each amount comes about, and leads to the policy', async () => {
  await open({
    totalYuan: 420_000,
    together: [
      { ...RENT, formula: '100 元 × 1200 平方米' },
      LOAN,
      { ...RENT, measureId: 'm2', title: '辅导' },
    ],
    more: 2,
  })
  expect(fake.to('policies.gains').map(({ input }) => input)).toEqual([{ enterpriseId: 'e1' }])
  expect(screen.getByText('合计约 42 万元')).toBeTruthy()
  expect(rows().slice(0, 2)).toEqual(['房租减免12 万元（100 元 × 1200 平方米）', '贷款贴息最高 30 万元'])
  expect(screen.getByText('另有 2 项符合，没有列出。')).toBeTruthy()
  fireEvent.click(screen.getByRole('link', { name: /贷款贴息/ }))
  expect(openedUrls()).toEqual(['/pages/policy/index?policyId=p2'])
})

it('says that only one measure of a group can be had, and shows no sum when none is known', async () => {
  const { yuan: _yuan, ...unknown } = LOAN
  await open({ groups: [{ group: '研发补助', gains: [unknown] }] })
  expect(screen.getByText('符合的事项')).toBeTruthy()
  expect(screen.getByText('只能拿一项：研发补助')).toBeTruthy()
  expect(rows()).toEqual(['贷款贴息金额要看具体情况'])
  expect(screen.queryByText(/没有列出/)).toBeNull()
})

it('leads to the profile when nothing fits, and still lists measures that nearly fit', async () => {
  await open({ near: [{ ...RENT, group: '租金', shortfall: '还差：再有 3 名职工' }] })
  expect(screen.getByText('还没有确定符合的事项')).toBeTruthy()
  expect(rows()).toEqual(['房租减免还差：再有 3 名职工。12 万元。租金只能拿一项'])
  fireEvent.click(screen.getByRole('button', { name: '补企业信息' }))
  expect(openedUrls()).toEqual(['/enterprise/profile/index'])
})

it('a visitor is led to register, and nothing is asked of the cloud', async () => {
  fake.answer('accounts.me', () => ok(VISITOR))
  await open()
  fireEvent.click(screen.getByRole('button', { name: '登记企业' }))
  expect(openedUrls()).toEqual(['/enterprise/register/index'])
  expect(fake.to('policies.gains')).toHaveLength(0)
})

it('shows a refusal, and no sum', async () => {
  fake.answer('policies.gains', () => no('Forbidden'))
  render(<GainsPlace />)
  await pass(10_000)
  expect(screen.getByText(/您的身份不能办这件事/)).toBeTruthy()
  expect(screen.queryByText('还没有确定符合的事项')).toBeNull()
})
