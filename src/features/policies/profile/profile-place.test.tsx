import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { ProfilePlace } from './profile-place'
import { StewardFacts } from './steward-facts'

type Profile = AnswerData<'enterprises.profile'>
type Fact = Profile['facts'][number]

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const WAITED: Fact = { fact: 'revenueYuan', former: [], policies: 4 }
const TOLD: Fact = {
  fact: 'staff',
  value: 86,
  source: 'roster',
  at: Date.parse('2020-02-01T10:00:00+08:00'),
  former: [{ value: 64, source: 'enterprise', at: Date.parse('2019-02-01T10:00:00+08:00') }],
  policies: 0,
}
const PROFILE: Profile = { facts: [TOLD, WAITED], known: 1, waiting: 5 }

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  Taro.setStorageSync('session-token', 'somebody')
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
const open = async (profile: Profile = PROFILE) => {
  fake.answer('enterprises.profile', () => ok(profile))
  render(<ProfilePlace />)
  await pass()
}

it('puts facts that policies need first, and says the source and the former value of each fact', async () => {
  await open()
  expect(fake.to('enterprises.profile').map(({ input }) => input)).toEqual([{ enterpriseId: 'e1' }])
  expect(
    screen.getByText(/^2 项里知道 1 项。5 项政策只差一项信息就能判断，其中 4 项等“上年营业收入”。$/),
  ).toBeTruthy()
  const waited = screen.getByText('政策在等的')
  const known = screen.getByText('已经知道的')
  expect(waited.compareDocumentPosition(known) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
  expect(screen.getByText('4 项政策在等')).toBeTruthy()
  expect(screen.getByText('职工人数：86 人')).toBeTruthy()
  expect(screen.getByText('园区名册里的 · 2020-02-01')).toBeTruthy()
  await press('修改职工人数')
  expect(screen.getByText('以前：64 人')).toBeTruthy()
  expect(screen.getByText('我们自己填的 · 2019-02-01')).toBeTruthy()
})

it('saves a fact and shows the new profile; records a confirmation', async () => {
  const told: Fact = { ...WAITED, value: 5_000_000, source: 'enterprise', at: NOW, policies: 0 }
  const confirmed: Fact = { ...TOLD, confirmedAt: NOW }
  fake
    .answer('enterprises.tellFact', () => ok({ facts: [TOLD, told], known: 2, waiting: 0 }))
    .answer('enterprises.confirmFact', () => ok({ facts: [confirmed, told], known: 2, waiting: 0 }))
  await open()
  await press('填写上年营业收入')
  fireEvent.change(screen.getByRole('textbox', { name: /^上年营业收入/ }), { target: { value: '500' } })
  await press('保存')
  expect(fake.to('enterprises.tellFact').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e1', fact: 'revenueYuan', value: 5_000_000 },
  ])
  expect(screen.getByText('上年营业收入：500 万元')).toBeTruthy()
  expect(screen.getByText('2 项里知道 2 项。现在没有政策只差您的一项信息。')).toBeTruthy()
  await press('职工人数仍然属实')
  expect(fake.to('enterprises.confirmFact').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e1', fact: 'staff' },
  ])
  expect(screen.getByText('园区名册里的 · 2020-02-01 · 2020-03-10 确认仍然属实')).toBeTruthy()
})

it('says why a fact was refused, and keeps what was typed', async () => {
  fake.answer('enterprises.tellFact', () => no('FactWrong'))
  await open()
  await press('修改职工人数')
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: '职工人数（人）' })
  fireEvent.change(box, { target: { value: '90' } })
  await press('保存')
  expect(screen.getByText(/^这条信息填得不对/)).toBeTruthy()
  expect(box.value).toBe('90')
  expect(screen.getByText('职工人数：86 人')).toBeTruthy()
})

it('says which qualification has run out, and saves its days or says what is wrong with them', async () => {
  const high = { key: 'high_tech', label: '高新技术企业', awardedOn: '2017-03-01', expiresOn: '2020-02-29' }
  await open({ ...PROFILE, qualifications: [{ ...high, expired: true }] })
  expect(screen.getByText('2017年3月1日认定，有效到 2020年2月29日')).toBeTruthy()
  expect(screen.getByText('已到期，不算符合')).toBeTruthy()
  fake.answer('enterprises.tellQualification', () => no('DaysReversed', { expiresOn: '早于认定日期' }))
  await press('填高新技术企业的日期')
  const last = screen.getByLabelText('高新技术企业有效到')
  fireEvent.change(last, { target: { value: '2016-02-28' } })
  await press('保存日期')
  expect(screen.getByText('早于认定日期')).toBeTruthy()
  expect(screen.getByText(/^结束日期早于开始日期/)).toBeTruthy()
  const saved = { ...high, expiresOn: '2023-02-28', expired: false }
  fake.answer('enterprises.tellQualification', () => ok({ ...PROFILE, qualifications: [saved] }))
  fireEvent.change(last, { target: { value: saved.expiresOn } })
  await press('保存日期')
  expect(fake.to('enterprises.tellQualification').at(-1)?.input).toEqual({
    enterpriseId: 'e1',
    qualification: 'high_tech',
    awardedOn: '2017-03-01',
    expiresOn: '2023-02-28',
  })
  expect(screen.getByText('2017年3月1日认定，有效到 2023年2月28日')).toBeTruthy()
  expect(screen.queryByText('已到期，不算符合')).toBeNull()
})

it('a visitor is led to register, and no profile is asked for', async () => {
  fake.answer('accounts.me', () => ok(VISITOR))
  await open()
  await press('登记企业')
  expect(openedUrls()).toEqual(['/enterprise/register/index'])
  expect(fake.to('enterprises.profile')).toHaveLength(0)
})

it('the park enters a fact only once the enterprise has agreed, and reads why it may not', async () => {
  fake.answer('enterprises.enterFact', () => no('StewardsOnly'))
  render(<StewardFacts enterpriseId="e1" regionCode="CN2101G1" />)
  await press('填哪一项：请选择')
  fireEvent.click(screen.getByRole('radio', { name: '职工人数' }))
  expect(screen.queryByRole('textbox', { name: '职工人数（人）' })).toBeNull()
  const agreed = () => screen.getByRole('switch', { name: '企业已同意由园区代填' })
  fireEvent.click(agreed())
  fireEvent.change(screen.getByRole('textbox', { name: '职工人数（人）' }), { target: { value: '90' } })
  await press('保存')
  expect(fake.to('enterprises.enterFact').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e1', fact: 'staff', value: 90, consent: true },
  ])
  expect(screen.getByText(/^企业情况由这家企业的管家或管委会管理员代填/)).toBeTruthy()
  fake.answer('enterprises.enterFact', () => ok({ fact: 'staff', at: NOW }))
  await press('保存')
  expect(calls.at(-1)).toMatchObject({ name: 'showToast', argument: { title: '已填，企业会收到通知' } })
  expect(agreed().getAttribute('aria-checked')).toBe('false')
  expect(screen.getByRole('button', { name: '填哪一项：请选择' })).toBeTruthy()
})
