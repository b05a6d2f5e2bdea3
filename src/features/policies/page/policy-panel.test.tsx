import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { STAFF, VISITOR } from '@/cloud/testing/sample-me'
import { clearCache } from '@/cloud/query/answer-cache'
import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'
import { NOW, sampleCheck, samplePolicy } from '@/cloud/testing/sample-policy'
import { PolicyPanel } from './policy-panel'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport().connect()
  fake.answer('accounts.me', () => ok(STAFF))
  fake.answer('bookmarks.opened', () => ok({ marks: { openedAt: NOW }, follows: [] }))
  fake.answer('bookmarks.followed', () => ok({ follows: [] }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = async (name: string | RegExp) => {
  fireEvent.click(button(name))
  await pass()
}
const open = async (policy = samplePolicy()) => {
  fake.answer('policies.read', () => ok({ policy }))
  render(<PolicyPanel policyId="p1" />)
  await pass()
}
/** The cloud keeps what it is told. */
const remembering = (start: EnterpriseProfile) => {
  let profile = start
  fake.answer('policies.check', () => ok(sampleCheck(profile)))
  fake.answer('policies.tell', ({ input }) => {
    profile = { ...profile, [input.fact]: input.value }
    return ok(sampleCheck(profile))
  })
}
const KNOWN = { staff: 86, establishedOn: '2015-01-01' } as const

it('says what one gets, whether one qualifies, how, by when and whom to ask', async () => {
  remembering(KNOWN)
  await open()
  for (const text of [
    '在孵企业房租可减免',
    '先向所在载体提出',
    '2020年3月19日',
    '政策兑现窗口',
    '您的情况：86 人',
  ])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText('只差一项信息：在孵企业。填上马上知道结果。')).toBeTruthy()
  expect(screen.getAllByText('还有 9 天').length).toBeGreaterThan(0)
  await press('打电话给窗口 · 陈立，024-83780021')
  expect(calls.at(-1)).toEqual({ name: 'makePhoneCall', argument: { phoneNumber: '02483780021' } })
  expect(fake.to('bookmarks.opened').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e1', policyId: 'p1' },
  ])
})

it('asks the one fact in its place, takes the answer, and says what it changed', async () => {
  remembering(KNOWN)
  await open()
  await press('在孵企业：是')
  expect(fake.to('policies.tell')[0]?.input).toEqual({
    enterpriseId: 'e1',
    policyId: 'p1',
    fact: 'custom:tenant',
    value: true,
  })
  expect(screen.getByText('“在孵企业”：符合了；现在看，您的企业符合全部条件。')).toBeTruthy()
  expect(screen.getByText('您的企业符合全部条件，可以去办。')).toBeTruthy()
  // Taken back by changing it.
  await press('改在孵企业')
  await press('在孵企业：不是')
  expect(screen.getByText('“在孵企业”：不符合；现在看，您的企业暂不符合。')).toBeTruthy()
})

it('says how long to wait and what is over the limit, and lets the number be changed', async () => {
  remembering({ staff: 512, establishedOn: '2019-04-22', 'custom:tenant': true })
  await open()
  expect(screen.getByText('再过 43 天满一年（2020-04-22）')).toBeTruthy()
  expect(screen.getByText('职工人数须不超过 500 人，超出 12 人')).toBeTruthy()
  await press('改职工人数')
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: '职工人数（人）' })
  expect(box.value).toBe('512')
  fireEvent.change(box, { target: { value: '四百' } })
  await press('保存，看结果')
  expect(screen.getByText('职工人数请填整数，如 86')).toBeTruthy()
  expect(fake.to('policies.tell')).toHaveLength(0)
  fireEvent.change(box, { target: { value: '４９９' } })
  await press('保存，看结果')
  expect(fake.to('policies.tell')[0]?.input).toMatchObject({ fact: 'staff', value: 499 })
  expect(screen.getByText('“职工人数不超过 500 人”：符合了')).toBeTruthy()
  expect(screen.getByText(/再过 43 天（4月22日）会变为符合/)).toBeTruthy()
})

it('an answer that does not arrive is said and can be given again', async () => {
  remembering(KNOWN)
  await open()
  fake.answer('policies.tell', () => no('FactWrong', { value: '在孵企业填得不对' }))
  await press('在孵企业：是')
  expect(screen.getByText('在孵企业填得不对')).toBeTruthy()
  expect(button('在孵企业：不是')).toBeTruthy()
})

it('looking up a clause shows its words and counts as having checked', async () => {
  remembering(KNOWN)
  await open()
  await press('看依据 二（四）')
  expect(screen.getByText(/职工不超过五百人的企业。/)).toBeTruthy()
  expect(fake.to('bookmarks.opened').at(-1)?.input).toMatchObject({ checked: true })
})

it('is kept and let go, and says where one has asked about it', async () => {
  remembering(KNOWN)
  fake.answer('bookmarks.opened', () =>
    ok({ marks: { openedAt: NOW, consultedAt: NOW, needId: 'n7' }, follows: [] }),
  )
  fake.answer('bookmarks.keep', ({ input }) =>
    ok({ marks: { openedAt: NOW, ...(input.kept && { keptAt: NOW }) } }),
  )
  await open()
  fireEvent.click(screen.getByText('您已咨询过这项政策'))
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/pages/need/index?needId=n7' } })
  await press('收藏')
  await press('已收藏')
  expect(fake.to('bookmarks.keep').map(({ input }) => input.kept)).toEqual([true, false])
})

it('consulting opens the form with the policy named', async () => {
  remembering(KNOWN)
  await open()
  await press('去咨询')
  expect(decodeURIComponent(openedUrls().at(-1) ?? '')).toBe(
    '/pages/post-need/index?category=policy&policyId=p1&policyTitle=租金减免与续贷支持',
  )
})

it('a visitor reads everything, sees the conditions and is offered to register', async () => {
  fake.answer('accounts.me', () => ok(VISITOR))
  await open()
  expect(screen.getByText('职工人数不超过 500 人')).toBeTruthy()
  expect(screen.getByText(/登记企业后，逐条告诉您/)).toBeTruthy()
  await press('登记企业，看符不符合')
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/pages/register/index' } })
  expect(fake.to('bookmarks.opened')).toEqual([])
  expect(fake.to('policies.check')).toEqual([])
})

it('shares by a code and a link', async () => {
  remembering(KNOWN)
  await open()
  await press('分享')
  const code = screen.getByRole('img', { name: '租金减免与续贷支持的二维码' })
  const picture = code.getAttribute('src') ?? ''
  expect(picture).toMatch(/^data:image\/svg\+xml/)
  // All of it travels to WeChat's screen at once.
  expect(picture.length).toBeLessThan(32_000)
  await press('复制链接')
  expect(calls.find(({ name }) => name === 'setClipboardData')?.argument).toMatchObject({
    data: expect.stringContaining('/pages/policy/index?policyId=p1'),
  })
})

it('opens one chapter of the text at a time', async () => {
  remembering(KNOWN)
  await open()
  await press('展开 一　总体要求')
  expect(screen.getByText('稳住企业。')).toBeTruthy()
  await press('展开 二　支持内容')
  expect(screen.queryByText('稳住企业。')).toBeNull()
  expect(screen.getByText('职工不超过五百人的企业。')).toBeTruthy()
})

it('a policy that was recalled says so, and nothing of it is shown', async () => {
  fake.answer('policies.read', () => no('PolicyRecalled'))
  render(<PolicyPanel policyId="p1" />)
  await pass()
  expect(screen.getByText('这项政策已经撤回')).toBeTruthy()
  expect(screen.queryByText('您能得到')).toBeNull()
})

it('one that has run out or was replaced can be read but not acted on', async () => {
  await open(samplePolicy({ state: 'replaced', replacedBy: { policyId: 'p2', title: '新办法' } }))
  expect(screen.getByText('已被新的文件替代：新办法。请按新的办理。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '去咨询' })).toBeNull()
  expect(fake.to('policies.check')).toEqual([])
  await press('看新的')
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/pages/policy/index?policyId=p2' } })
})

it('for everybody where nothing is asked', async () => {
  fake.answer('policies.check', () => ok({ policyId: 'p1' }))
  const { rule: _rule, ...policy } = samplePolicy()
  await open(policy)
  expect(screen.getByText('这项政策没有限定条件，本地企业都可以办。')).toBeTruthy()
})

it('each of its themes can be followed from here', async () => {
  remembering(KNOWN)
  fake.answer('bookmarks.follow', () => ok({ follows: ['rent'] }))
  await open()
  await press('主题：租金减免，可以关注')
  await press('关注租金减免，有新政策时提醒我')
  expect(fake.to('bookmarks.follow')[0]?.input).toEqual({
    enterpriseId: 'e1',
    theme: 'rent',
    following: true,
  })
  expect(screen.getByText('已关注“租金减免”')).toBeTruthy()
})
