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
/** The fake saves the facts that it is sent. */
const answerChecks = (start: EnterpriseProfile) => {
  let profile = start
  fake.answer('policies.check', () => ok(sampleCheck(profile)))
  fake.answer('policies.tell', ({ input }) => {
    profile = { ...profile, [input.fact]: input.value }
    return ok(sampleCheck(profile))
  })
}
const KNOWN = { staff: 86, establishedOn: '2015-01-01' } as const

it('shows the benefit, eligibility, how and by when to apply, and whom to ask', async () => {
  answerChecks(KNOWN)
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

it('asks for the missing fact below its condition, saves the answer, and says what changed', async () => {
  answerChecks(KNOWN)
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
  // The answer can be changed.
  await press('改在孵企业')
  await press('在孵企业：不是')
  expect(screen.getByText('“在孵企业”：不符合；现在看，您的企业暂不符合。')).toBeTruthy()
})

it('says how long to wait and by how much a limit is exceeded, and lets the number be changed', async () => {
  answerChecks({ staff: 512, establishedOn: '2019-04-22', 'custom:tenant': true })
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

it('shows why an answer was refused, and the question can be answered again', async () => {
  answerChecks(KNOWN)
  await open()
  fake.answer('policies.tell', () => no('FactWrong', { value: '在孵企业填得不对' }))
  await press('在孵企业：是')
  expect(screen.getByText('在孵企业填得不对')).toBeTruthy()
  expect(button('在孵企业：不是')).toBeTruthy()
})

it('opening a clause shows its text and counts as checking the conditions', async () => {
  answerChecks(KNOWN)
  await open()
  await press('看依据 二（四）')
  expect(screen.getByText(/职工不超过五百人的企业。/)).toBeTruthy()
  expect(fake.to('bookmarks.opened').at(-1)?.input).toMatchObject({ checked: true })
})

it('is added to the favourites and removed, and links to the person’s need about it', async () => {
  answerChecks(KNOWN)
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

it('the consult button opens the need form with the policy filled in', async () => {
  answerChecks(KNOWN)
  await open()
  await press('去咨询')
  expect(decodeURIComponent(openedUrls().at(-1) ?? '')).toBe(
    '/enterprise/post-need/index?category=policy&policyId=p1&policyTitle=租金减免与续贷支持',
  )
})

it('a visitor reads everything, sees the conditions without verdicts, and is offered to register', async () => {
  fake.answer('accounts.me', () => ok(VISITOR))
  await open()
  expect(screen.getByText('职工人数不超过 500 人')).toBeTruthy()
  expect(screen.getByText(/登记企业后，逐条告诉您/)).toBeTruthy()
  await press('登记企业，看符不符合')
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/enterprise/register/index' } })
  expect(fake.to('bookmarks.opened')).toEqual([])
  expect(fake.to('policies.check')).toEqual([])
})

it('can be shared by a QR code and a link', async () => {
  answerChecks(KNOWN)
  await open()
  await press('分享')
  const code = screen.getByRole('img', { name: '租金减免与续贷支持的二维码' })
  const picture = code.getAttribute('src') ?? ''
  expect(picture).toMatch(/^data:image\/svg\+xml/)
  // WeChat sends the whole picture to its view layer in one message, so it must stay small.
  expect(picture.length).toBeLessThan(32_000)
  await press('复制链接')
  expect(calls.find(({ name }) => name === 'setClipboardData')?.argument).toMatchObject({
    data: expect.stringContaining('/pages/policy/index?policyId=p1'),
  })
})

it('opens one chapter of the text at a time', async () => {
  answerChecks(KNOWN)
  await open()
  await press('展开 一　总体要求')
  expect(screen.getByText('稳住企业。')).toBeTruthy()
  await press('展开 二　支持内容')
  expect(screen.queryByText('稳住企业。')).toBeNull()
  expect(screen.getByText('职工不超过五百人的企业。')).toBeTruthy()
})

it('shows nothing of a recalled policy except that it was recalled', async () => {
  fake.answer('policies.read', () => no('PolicyRecalled'))
  render(<PolicyPanel policyId="p1" />)
  await pass()
  expect(screen.getByText('这项政策已经撤回')).toBeTruthy()
  expect(screen.queryByText('您能得到')).toBeNull()
})

it('a replaced policy can be read, but there is nothing to do with it', async () => {
  await open(samplePolicy({ state: 'replaced', replacedBy: { policyId: 'p2', title: '新办法' } }))
  expect(screen.getByText('已被新的文件替代：新办法。请按新的办理。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '去咨询' })).toBeNull()
  expect(fake.to('policies.check')).toEqual([])
  await press('看新的')
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/pages/policy/index?policyId=p2' } })
})

it('a policy without conditions says that nobody has entered any', async () => {
  fake.answer('policies.check', () => ok({ policyId: 'p1' }))
  const { rule: _rule, ...policy } = samplePolicy()
  await open(policy)
  expect(screen.getByText('这里没有给这项政策设条件，谁能办以原文为准。')).toBeTruthy()
})

it('each theme of the policy can be followed from its page', async () => {
  answerChecks(KNOWN)
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

it('says above everything else which clauses are withdrawn', async () => {
  answerChecks(KNOWN)
  await open(samplePolicy({ withdrawnClauses: [{ path: '第二条', at: NOW, reason: '省里已经停办' }] }))
  const note = screen.getByText(/“第二条”已在 .* 撤回，请不要再按它办理。原因：省里已经停办/)
  const gain = screen.getByText('您能得到')
  expect(note.compareDocumentPosition(gain) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
})
