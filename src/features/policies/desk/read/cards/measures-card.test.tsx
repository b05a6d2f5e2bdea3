import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro, openedUrls } from '../../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import type { PolicyView } from '@/shared/contract/policy-view'
import { regionCode } from '@/shared/domain/access/region'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import type { DeskPlaces } from '../../places'
import { MeasuresCard } from './measures-card'
import { PlainCard } from './plain-card'
import { PushCard } from './push-card'
import { ReachCard } from './reach-card'

const RULE: Rule = {
  version: 1,
  root: { id: 'c1', test: 'number', fact: 'staff', is: 'at_most', value: 300 },
}
const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  id,
  title: `事项 ${id}`,
  clausePaths: [],
  gain: '设备款补一成',
  amounts: [],
  materials: [],
  how: '',
  links: [],
  contacts: [],
  ...more,
})
const withProblems = (problems: NonNullable<PolicyView['desk']>['problems']) => {
  const { desk } = sampleDeskPolicy()
  return desk && { desk: { ...desk, problems } }
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2020-03-10T10:00:00+08:00') })
  new FakeTransport().connect().answer('accounts.zones', () => ok({ zones: [] }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const show = async (policy: PolicyView) => {
  render(<MeasuresCard policy={policy} />)
  await act(() => jest.advanceTimersByTimeAsync(0))
}
const press = (name: RegExp | string, role = 'link') => fireEvent.click(screen.getByRole(role, { name }))

it('says of each measure its clause, what it gives, with which papers, and to whom', async () => {
  const first = measure('m1', {
    clausePaths: ['一', '二'],
    gain: '贴息两年',
    amounts: [{ kind: 'sum', value: 500_000, upTo: true, words: '最高五十万元' }],
    materials: ['营业执照', '发票'],
    rule: RULE,
  })
  await show(sampleDeskPolicy({ measures: [first, measure('m2')] }))
  for (const text of [
    '2 项',
    '出自 一、二',
    '贴息两年',
    '最高 50 万元',
    '材料：营业执照、发票',
    '职工人数不超过 300 人',
    '没有设条件：发给的企业都适用。',
  ])
    expect(screen.getByText(text)).toBeTruthy()
  // The plain words of the policy say it already, so the measure does not repeat it.
  expect(screen.queryByText('设备款补一成')).toBeNull()
})

it('shows what is wrong with a rule at its own measure, and at its condition', async () => {
  const more = withProblems([
    { problem: 'TooManyCases', conditionIds: [], measureId: 'm2' },
    { problem: 'Impossible', conditionIds: ['c1'], measureId: 'm1' },
  ])
  await show(sampleDeskPolicy({ measures: [measure('m1', { rule: RULE }), measure('m2')], ...more }))
  const of = (text: string) => screen.getByText(text).closest('.desk-measure')?.textContent
  expect(of('组合太多，没有逐一检查，请自己核对')).toContain('事项 m2')
  expect(of('这一条谁也满足不了')).toContain('事项 m1')
})

it('a document without measures is called a message; missing plain words are named', async () => {
  await show(sampleDeskPolicy({ measures: [] }))
  expect(screen.getByText(/^没有兑现事项：/)).toBeTruthy()
  render(<PlainCard policy={sampleDeskPolicy()} />)
  expect(screen.getByText('谁能享受').parentElement?.textContent).toContain('还没写，送审前要补上')
  expect(screen.getByText('问谁').parentElement?.textContent).toContain('没有写')
})

it('calls a contact, copies an address, and names the documents it is based on', async () => {
  render(
    <ReachCard
      policy={sampleDeskPolicy({
        links: ['https://example.cn/form'],
        lineage: [{ kind: 'replaces', title: '老办法', documentNumber: '沈高新发〔2018〕3号' }],
      })}
    />,
  )
  press('打电话 024-83780001', 'button')
  expect(calls.at(-1)).toEqual({ name: 'makePhoneCall', argument: { phoneNumber: '02483780001' } })
  press(/https:\/\/example\.cn\/form/)
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(calls.find(({ name }) => name === 'setClipboardData')?.argument).toMatchObject({
    data: 'https://example.cn/form',
  })
  expect(screen.getByText(/《老办法》$/)).toBeTruthy()
  cleanup()
  const { container } = render(<ReachCard policy={sampleDeskPolicy({ contacts: [] })} />)
  expect(container.textContent).toBe('')
})

it('leads a publisher to the push, one of a region below to the relay, and a reviewer only to the enterprises’ page', () => {
  const place = (role: 'publisher' | 'administrator', code: string): DeskPlaces => [
    { role, regionCode: regionCode(code), regionName: '高新区' },
  ]
  const city = sampleDeskPolicy({ regionCode: regionCode('CN2101') }, 'published')
  const rows = () => screen.queryAllByRole('link').map((one) => one.textContent.slice(0, 5))
  const { rerender } = render(<PushCard policy={city} places={place('publisher', 'CN2101')} />)
  press(/^推送给企业/)
  expect(openedUrls().at(-1)).toBe('/desk/push/index?policyId=p1')
  rerender(<PushCard policy={city} places={place('publisher', 'CN2101G1')} />)
  press(/^转给高新区的企业/)
  expect(openedUrls().at(-1)).toBe('/desk/push/index?policyId=p1&regionCode=CN2101G1')
  rerender(<PushCard policy={city} places={place('administrator', 'CN2101')} />)
  expect(rows()).toEqual(['企业看到的'])
  rerender(<PushCard policy={sampleDeskPolicy()} places={place('publisher', 'CN2101G1')} />)
  expect(rows()).toEqual([])
})
