import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { STAFF } from '@/cloud/testing/sample-me'
import { NOW, sampleCard, samplePolicy } from '@/cloud/testing/sample-policy'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { PolicyListItem } from '../../list/policy-item'
import { PolicyPanel } from '../policy-panel'

const BLANK = { clausePaths: [], amounts: [], materials: [], how: '', links: [], contacts: [] }
const atLeast = (id: string, fact: 'staff' | 'assetsYuan', value: number) =>
  ({ version: 1, root: { id, test: 'number', fact, is: 'at_least', value } }) as const
const MEASURES: readonly Measure[] = [
  { ...BLANK, id: 'assets', title: '设备补助', gain: '补设备款一成', rule: atLeast('a', 'assetsYuan', 1000) },
  {
    ...BLANK,
    id: 'jobs',
    title: '扩岗补贴',
    gain: '每招一人补 1500 元',
    amounts: [{ kind: 'sum', value: 1500, upTo: false, per: '人', words: '1500元' }],
    clausePaths: ['二（一）'],
    rule: atLeast('s', 'staff', 10),
    window: { untilOn: '2020-03-20' },
    materials: ['花名册', '社保凭证'],
  },
]

let fake: FakeTransport
beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport().connect()
  fake.answer('accounts.me', () => ok(STAFF))
  fake.answer('bookmarks.opened', () => ok({ marks: { openedAt: NOW }, follows: [] }))
  fake.answer('bookmarks.followed', () => ok({ follows: [] }))
  fake.answer('policies.read', () => ok({ policy: samplePolicy({ measures: [...MEASURES] }) }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})
const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const check = (profile: EnterpriseProfile) =>
  ok({
    policyId: 'p1',
    measures: MEASURES.map(({ id, rule }) => ({
      measureId: id,
      ...(rule && { rule, explanation: evaluateRule(rule, profile, NOW) }),
    })),
  })

it('shows each measure with its verdict, the fitting one open with what one gets, by when and with which papers', async () => {
  fake.answer('policies.check', () => check({ staff: 20 }))
  render(<PolicyPanel policyId="p1" />)
  await pass()
  expect(screen.getByText('共 2 项：1 项符合，1 项待补信息。')).toBeTruthy()
  for (const text of ['每人 1500 元', '花名册；社保凭证', '二（一）', '3月20日前'])
    expect(screen.getByText(text)).toBeTruthy()
  // The measures end on different days, so 怎么办 names the first day.
  expect(screen.getByText(/^各项不同，最早 2020年3月19日$/)).toBeTruthy()
  const titles = screen
    .getAllByRole('button', { name: /^(展开|收起).*，/ })
    .map((each) => each.getAttribute('aria-label'))
  expect(titles).toEqual(['收起扩岗补贴，符合', '展开设备补助，待补信息'])
})

it('asks on its own page until when a qualification holds that the policy asks for', async () => {
  const rule = {
    version: 1,
    root: { id: 'q', test: 'among', fact: 'qualifications', values: ['high_tech'] },
  } as const
  const only = { ...BLANK, id: 'q', title: '高企奖励', gain: '奖励 10 万元', rule }
  const answer = (profile: EnterpriseProfile) =>
    ok({ policyId: 'p1', rule, explanation: evaluateRule(rule, profile, NOW) })
  fake.answer('policies.read', () => ok({ policy: samplePolicy({ measures: [only] }) }))
  fake.answer('policies.check', () => answer({}))
  fake.answer('policies.tell', () => answer({ qualifications: ['high_tech'] }))
  render(<PolicyPanel policyId="p1" />)
  await pass()
  expect(screen.getByText(/^这项政策看：高新技术企业/)).toBeTruthy()
  const [first] = screen.getAllByRole('checkbox')
  if (first) fireEvent.click(first)
  const day = screen.getByLabelText(/^高新技术企业.*有效到$/)
  fireEvent.change(day, { target: { value: '2022-06-30' }, detail: { value: '2022-06-30' } })
  fireEvent.click(screen.getByRole('button', { name: '保存，看结果' }))
  await pass()
  expect(fake.to('policies.tell').map(({ input }) => input)).toEqual([
    {
      enterpriseId: 'e1',
      policyId: 'p1',
      fact: 'qualifications',
      value: ['high_tech'],
      lastDays: [{ qualification: 'high_tech', expiresOn: '2022-06-30' }],
    },
  ])
})

it('a fact told in one measure answers that measure, and says so there', async () => {
  let profile: EnterpriseProfile = { staff: 20 }
  fake.answer('policies.check', () => check(profile))
  fake.answer('policies.tell', ({ input }) => {
    profile = { ...profile, [input.fact]: input.value }
    return check(profile)
  })
  render(<PolicyPanel policyId="p1" />)
  await pass()
  fireEvent.click(screen.getByRole('button', { name: '展开设备补助，待补信息' }))
  await pass()
  const [field] = screen.getAllByRole('textbox')
  if (!field) throw new Error('nothing is asked')
  fireEvent.change(field, { target: { value: '5' } })
  fireEvent.click(screen.getByRole('button', { name: /^(保存|填好了|确定)/ }))
  await pass()
  expect(fake.to('policies.tell')[0]?.input).toMatchObject({ policyId: 'p1', fact: 'assetsYuan' })
  expect(screen.getByText('共 2 项：2 项符合。')).toBeTruthy()
  expect(screen.getByText(/现在看，您的企业符合全部条件/)).toBeTruthy()
})

it('opens the measure that somebody searched for and puts it first, and changes nothing when it is gone', async () => {
  fake.answer('policies.check', () => check({ staff: 20 }))
  const titles = () =>
    screen.getAllByRole('button', { name: /^(展开|收起).*，/ }).map((each) => each.getAttribute('aria-label'))
  render(<PolicyPanel policyId="p1" measureId="assets" />)
  await pass()
  expect(titles()).toEqual(['收起设备补助，待补信息', '展开扩岗补贴，符合'])
  cleanup()
  render(<PolicyPanel policyId="p1" measureId="gone" />)
  await pass()
  expect(titles()).toEqual(['收起扩岗补贴，符合', '展开设备补助，待补信息'])
})

it('the card in a search names the measure that was found, what it gives and until when', () => {
  const found = { measureId: 'jobs', title: '扩岗补贴', gain: '每招一人补 1500 元', untilOn: '2020-03-20' }
  render(<PolicyListItem policy={sampleCard({ found })} now={NOW} staff onOpen={() => undefined} />)
  expect(screen.getByText('扩岗补贴：每招一人补 1500 元 · 3月20日前')).toBeTruthy()
})

it('the card says how many fit and the best one, and in the calendar what ends that day', () => {
  const best = { measureId: 'jobs', title: '扩岗补贴', gain: '每招一人补 1500 元' }
  const fits = { all: 18, met: 3, unknown: 2, everybody: 0, best }
  const item = (more: object) => (
    <PolicyListItem policy={sampleCard({ fits, ...more })} now={NOW} staff onOpen={() => undefined} />
  )
  render(item({}))
  expect(screen.getByText('18 项中 3 项符合 · 扩岗补贴，每招一人补 1500 元')).toBeTruthy()
  cleanup()
  render(item({ closing: ['扩岗补贴'] }))
  expect(screen.getByText('当天截止：扩岗补贴')).toBeTruthy()
})
