import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import type { PolicyView } from '@/shared/contract/policy-view'
import { regionCode } from '@/shared/domain/access/region'
import {
  nextPolicySteps,
  POLICY_STATES,
  type PolicyLife,
  type PolicyState,
} from '@/shared/domain/policy/life'
import { parseInChina } from '@/shared/domain/time/china-time'
import type { DeskPlaces } from '../places'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { foldRows } from './cards/history-card'
import { policyButtons } from './steps/policy-buttons'
import { DeskPolicyPanel } from './policy-panel'

const NOW = Date.parse('2020-03-10T17:40:00+08:00')
const place = (role: 'publisher' | 'administrator', code = 'CN2101G1'): DeskPlaces => [
  { role, regionCode: regionCode(code), regionName: '沈阳高新区' },
]
const publisher = place('publisher')
const administrator = place('administrator')

/** A policy with the next steps that the domain allows: for its author, or for somebody else. */
const at = (state: PolicyState, wrote: boolean, more: Partial<PolicyView> = {}) => {
  const life: PolicyLife = { state, editorIds: [wrote ? 'me' : 'other'], history: [] }
  const steps = nextPolicySteps(life, { side: 'park', personId: 'me', name: '我' }, NOW)
  const { desk } = sampleDeskPolicy()
  return sampleDeskPolicy({ ...(desk && { desk: { ...desk, steps } }), ...more }, state)
}

let fake: FakeTransport
beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport().connect().answer('accounts.zones', () => ok({ zones: [] }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = async (policy: PolicyView, places = publisher) => {
  fake.answer('policies.read', () => ok({ policy }))
  render(<DeskPolicyPanel policyId="p1" places={places} />)
  await pass()
}
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) ?? document.body)
  await pass()
}
const names = () => screen.queryAllByRole('button').map((button) => button.textContent)

it.each([
  ['draft', publisher, true, ['submit', 'edit']],
  ['draft', administrator, false, []],
  ['in_review', publisher, true, ['pullBack']],
  ['in_review', publisher, false, ['approve', 'sendBack']],
  ['in_review', administrator, false, ['approve', 'sendBack']],
  ['approved', publisher, true, ['publish', 'schedule', 'edit']],
  ['approved', administrator, false, []],
  ['scheduled', publisher, true, ['publish', 'unschedule']],
  ['published', publisher, true, ['recall']],
  ['published', administrator, false, ['recall']],
  ['recalled', publisher, true, []],
] as const)('in %s', (state, places, wrote, buttons) => {
  expect(policyButtons(at(state, wrote), places)).toEqual(buttons)
})

it.each(POLICY_STATES)('offers nothing outside one’s own region in %s', (state) => {
  expect(policyButtons(at(state, false), place('publisher', 'CN2102G1'))).toEqual([])
})

it('a reviewer sees content, where it is from and the rule in words, and approves the version that was looked at', async () => {
  const rule = {
    version: 1,
    root: { id: 'a', test: 'number', fact: 'staff', is: 'at_most', value: 300, clause: { path: '一' } },
  } as const
  await open(at('in_review', false, { rule }), administrator)
  expect(screen.getByText('设备款补一成')).toBeTruthy()
  expect(screen.getByText('职工人数不超过 300 人')).toBeTruthy()
  expect(screen.getByText('原文：“请于6月底前提出”')).toBeTruthy()
  expect(screen.getByText('请核对')).toBeTruthy()
  fake.answer('policies.approve', () => ok({ policy: at('approved', false) }))
  await press('审核通过')
  await press('审核通过')
  expect(fake.to('policies.approve')[0]?.input).toEqual({ policyId: 'p1', version: 3 })
  expect(screen.getByText(/审核通过了，可以发布/)).toBeTruthy()
})

it('lost approvals and returns are sent again by themselves; a return with changed words waits', async () => {
  await open(at('in_review', false), administrator)
  const back = async () => {
    fake.losesAnswers = false
    fireEvent(window, new Event('online'))
    await pass(10_000)
  }
  const lose = async (button: string) => {
    fake.losesAnswers = true
    await press(button)
    await pass(10_000)
    screen.getByText(/没有送出.*连上网会自动再送/)
  }
  fake.answer('policies.sendBack', () => ok({ policy: at('in_review', false) }))
  await press('退回')
  const reason = () => screen.getByLabelText('哪里要改')
  fireEvent.change(reason(), { target: { value: '日期不一致' } })
  await lose('退回')
  fireEvent.change(reason(), { target: { value: '日期和金额不一致' } })
  expect(screen.queryByText(/没有送出/)).toBeNull()
  const before = fake.to('policies.sendBack').length
  await back()
  expect(fake.to('policies.sendBack')).toHaveLength(before)
  await press('先不')
  fake.answer('policies.approve', () => ok({ policy: at('approved', false) }))
  await press('审核通过')
  await lose('审核通过')
  await back()
  expect(new Set(fake.to('policies.approve').map(({ requestId }) => requestId)).size).toBe(1)
  expect(screen.getByText(/审核通过了，可以发布/)).toBeTruthy()
})

it('a withdrawal that was lost is not sent late by itself', async () => {
  await open(at('published', false))
  fake.answer('policies.recall', () => ok({ policy: at('recalled', false) }))
  await press('撤回政策')
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '标准有误' } })
  await press('下一步')
  fake.losesAnswers = true
  await press('确定撤回')
  await pass(10_000)
  screen.getByText(/没有送出.*不会自动再送/)
  const before = fake.to('policies.recall').length
  fake.losesAnswers = false
  fireEvent(window, new Event('online'))
  await pass(10_000)
  expect(fake.to('policies.recall')).toHaveLength(before)
})

it('a reviewer sees what changed since an earlier version, word by word', async () => {
  const who = (version: number, name: string) => ({ version, name, at: NOW - version * 60_000 })
  fake.answer('policies.revisions', () => ok({ revisions: [who(3, '韩梅'), who(2, '陈立'), who(1, '陈立')] }))
  fake.answer('policies.compare', () =>
    ok({
      from: who(2, '陈立'),
      to: who(3, '韩梅'),
      fields: [
        {
          field: 'shortTitle',
          label: '短标题',
          pieces: [
            { kind: 'removed', text: '购置' },
            { kind: 'added', text: '添置' },
            { kind: 'same', text: '设备补贴' },
          ],
        },
      ],
      clauses: [
        {
          change: 'renumbered',
          before: { path: '三', heading: '附则' },
          after: { path: '二', heading: '附则' },
          pieces: [],
        },
      ],
    }),
  )
  await open(at('in_review', false), administrator)
  expect(fake.to('policies.compare')[0]?.input).toEqual({ policyId: 'p1', from: 2, to: 3 })
  expect(screen.getByLabelText('删去：购置').textContent).toBe('购置')
  expect(screen.getByLabelText('加上：添置')).toBeTruthy()
  expect(screen.getByText('只改了编号：二 附则')).toBeTruthy()
  await press(/和哪一版比/)
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /17:39/ }))
  await pass()
  expect(fake.to('policies.compare').at(-1)?.input).toEqual({ policyId: 'p1', from: 1, to: 3 })
})

it('the author reads why somebody else must approve, and can pull the policy back', async () => {
  await open(at('in_review', true))
  expect(screen.getByText(/自己写过的政策要由另一位同事审核/)).toBeTruthy()
  expect(names()).toContain('撤回修改')
  expect(names()).not.toContain('审核通过')
})

it('sends back only with a reason', async () => {
  await open(at('in_review', false), administrator)
  await press('退回')
  await press('退回')
  expect(fake.to('policies.sendBack')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('哪里要改'), { target: { value: '截止日期不对' } })
  fake.answer('policies.sendBack', () => ok({ policy: at('draft', false) }))
  await press('退回')
  expect(fake.to('policies.sendBack')[0]?.input).toEqual({
    policyId: 'p1',
    version: 3,
    reason: '截止日期不对',
  })
})

it('publishes after asking once', async () => {
  await open(at('approved', true))
  fake.answer('policies.publish', () => ok({ policy: at('published', true) }))
  await press('立即发布')
  expect(fake.to('policies.publish')).toHaveLength(0)
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '立即发布' }))
  await pass()
  expect(fake.to('policies.publish')[0]?.input).toEqual({ policyId: 'p1', version: 3 })
})

it('publishes and goes on to the rehearsal of its push with one press', async () => {
  await open(at('approved', true))
  fake.answer('policies.publish', () => ok({ policy: at('published', true) }))
  await press('立即发布')
  await press('发布，接着推送')
  expect(fake.to('policies.publish').map(({ input }) => input)).toEqual([{ policyId: 'p1', version: 3 }])
  expect(openedUrls().at(-1)).toBe('/desk/push/index?policyId=p1')
})

it('schedules for a moment in China’s time that is still to come', async () => {
  await open(at('approved', true))
  await press('定时发布')
  await press('就这个时间')
  expect(screen.getByText('请选日期和时间')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('发布日期'), { target: { value: '2020-03-10' } })
  expect(screen.getByText('要晚于现在')).toBeTruthy()
  fake.answer('policies.publish', () => ok({ policy: at('scheduled', true) }))
  fireEvent.click(screen.getByRole('radio', { name: '明天 14:00' }))
  await press('就这个时间')
  expect(fake.to('policies.publish')[0]?.input).toMatchObject({
    publishAt: Date.parse('2020-03-11T14:00:00+08:00'),
  })
})

it('withdraws after asking twice, with a reason', async () => {
  await open(at('published', true))
  await press('撤回政策')
  await press('下一步')
  expect(screen.getByText('请写一句原因，对方看得到')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '标准有误' } })
  await press('下一步')
  expect(fake.to('policies.recall')).toHaveLength(0)
  fake.answer('policies.recall', () => ok({ policy: at('recalled', true) }))
  await press('确定撤回')
  expect(fake.to('policies.recall')[0]?.input).toEqual({ policyId: 'p1', version: 3, reason: '标准有误' })
})

it('shows the cloud’s refusal when a draft is not ready, and reads it again when somebody was faster', async () => {
  await open(at('draft', true))
  fake.answer('policies.submit', () => no('NotExplained', { 'content.plain.who': '请填写谁能享受' }))
  await press('提交审核')
  expect(screen.getByText(/还没有说清企业能得到什么.*请填写谁能享受/)).toBeTruthy()
  fake.answer('policies.submit', () => no('ChangedMeanwhile'))
  const read = fake.to('policies.read').length
  await press('提交审核')
  expect(fake.to('policies.read').length).toBe(read + 1)
})

it('counts edits in a row by one person as one line', () => {
  const entry = (type: 'edited' | 'submitted', name: string) => ({ type, name, at: NOW })
  const rows = foldRows([
    entry('edited', '陈立'),
    entry('edited', '陈立'),
    entry('edited', '韩梅'),
    entry('submitted', '韩梅'),
  ])
  expect(rows.map(({ entry: { name }, times }) => `${name}${times}`)).toEqual(['陈立2', '韩梅1', '韩梅1'])
})

it('a wall time is meant in China wherever the device is', () => {
  expect(parseInChina('2020-03-11', '09:00')).toBe(Date.parse('2020-03-11T01:00:00Z'))
  expect(parseInChina('', '09:00')).toBeUndefined()
})

it.each([
  ['unchecked', /图片审核中/],
  ['refused', /未通过审核，读者看不到/],
] as const)('a picture that readers do not get says why: %s', async (review, words) => {
  const attachments = [{ fileId: 'cloud://a/b.png', name: '现场.png', sizeBytes: 8, url: '', review }]
  await open(at('published', true, { attachments }))
  expect(screen.getByRole('button', { name: /打开 现场/ }).getAttribute('aria-label')).toMatch(words)
})
