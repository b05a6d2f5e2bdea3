import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { forgetTaro, openedUrls } from '../../../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { DESK_WORDING } from '@/shared/contract/desk-wording'
import type { PolicyView } from '@/shared/contract/policy-view'
import { WORDING } from '@/shared/contract/wording'
import { PolicyActions } from './policy-actions'
import type { PolicyButton } from './policy-buttons'
import { StepSheets, type OpenSheet } from './step-sheets'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const POLICY = sampleDeskPolicy()
const SEEN = { policyId: 'p1', version: 3 }

let fake: FakeTransport
const onDone = jest.fn<void, [{ policy: PolicyView }]>()
const onOutdated = jest.fn<void, []>()

function Desk({ buttons }: { buttons: readonly PolicyButton[] }) {
  const [open, setOpen] = useState<OpenSheet>()
  const outcome = { onDone, onOutdated }
  return (
    <>
      <PolicyActions policy={POLICY} buttons={buttons} onOpen={setOpen} {...outcome} />
      <StepSheets policy={POLICY} now={NOW} open={open} onOpen={setOpen} {...outcome} />
    </>
  )
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  onDone.mockClear()
  onOutdated.mockClear()
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = (...buttons: PolicyButton[]) => render(<Desk buttons={buttons} />)
const press = async (name: string) => {
  const dialog = screen.queryByRole('dialog')
  fireEvent.click((dialog ? within(dialog) : screen).getByRole('button', { name }))
  await pass()
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const done = () => ok({ policy: sampleDeskPolicy({ version: 4 }) })

it('names the policy; nothing happens before the confirmation, or without it', async () => {
  fake.answer('policies.approve', done)
  open('approve')
  await press('审核通过')
  const dialog = within(screen.getByRole('dialog', { name: '审核通过？' }))
  expect(dialog.getByText('企业添置设备补贴')).toBeTruthy()
  expect(dialog.getByText('沈高新发〔2020〕9号 · 沈阳高新区管委会')).toBeTruthy()
  await press('先不')
  expect([screen.queryByRole('dialog'), fake.sent.length]).toEqual([null, 0])
  await press('审核通过')
  await press('审核通过')
  expect(fake.to('policies.approve').map(({ input }) => input)).toEqual([SEEN])
  expect(onDone.mock.calls.map(([{ policy }]) => policy.version)).toEqual([4])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('keeps the sheet open where a step is refused; a page that is out of date is read again', async () => {
  open('publish')
  await press('立即发布')
  fake.answer('policies.publish', () => no('FileChanged'))
  await press('发布，接着推送')
  expect(screen.getByText(DESK_WORDING.FileChanged)).toBeTruthy()
  expect([onOutdated.mock.calls.length, openedUrls()]).toEqual([0, []])
  fake.answer('policies.publish', () => no('ChangedMeanwhile'))
  await press('立即发布')
  expect(within(screen.getByRole('dialog')).getByText(WORDING.ChangedMeanwhile)).toBeTruthy()
  expect(onOutdated).toHaveBeenCalledTimes(1)
  expect(onDone).not.toHaveBeenCalled()
})

it('withdraws only after a reason and a second confirmation, and shows the fault of the reason', async () => {
  open('recall')
  await press('撤回政策')
  await press('下一步')
  expect(screen.getByText('请写一句原因，对方看得到')).toBeTruthy()
  write('为什么撤回', ' 标准有误 ')
  await press('下一步')
  expect(screen.getByText(/^“企业添置设备补贴”马上从企业那里消失/)).toBeTruthy()
  expect(fake.sent).toEqual([])
  fake.answer('policies.recall', () => no('TextRefused', { reason: '原因里有不能发的内容' }))
  await press('确定撤回')
  expect(fake.to('policies.recall').map(({ input }) => input)).toEqual([{ ...SEEN, reason: '标准有误' }])
  expect(screen.getByText('原因里有不能发的内容')).toBeTruthy()
  write('为什么撤回', '标准写错了')
  expect(screen.queryByText('原因里有不能发的内容')).toBeNull()
})

it('schedules in China’s time, never in the past; choosing another time removes the refusal', async () => {
  open('schedule')
  await press('定时发布')
  write('发布日期', '2020-03-10')
  await press('就这个时间')
  expect(screen.getByText('要晚于现在')).toBeTruthy()
  expect(fake.sent).toEqual([])
  write('发布时刻', '14:30')
  fake.answer('policies.publish', () => no('WrongMoment'))
  await press('就这个时间')
  const publishAt = Date.parse('2020-03-10T14:30:00+08:00')
  expect(fake.to('policies.publish').map(({ input }) => input)).toEqual([{ ...SEEN, publishAt }])
  expect(screen.getByText(DESK_WORDING.WrongMoment)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '后天 9:00' }))
  expect(screen.queryByText(DESK_WORDING.WrongMoment)).toBeNull()
  fake.answer('policies.publish', done)
  await press('就这个时间')
  expect(fake.to('policies.publish')[1]?.input.publishAt).toBe(Date.parse('2020-03-12T09:00:00+08:00'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('submits, pulls back and unschedules at one press, the primary button last; says why it did not work', async () => {
  open('submit', 'unschedule', 'pullBack', 'edit')
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual([
    '修改',
    '撤回修改',
    '取消定时',
    '提交审核',
  ])
  fake.answer('policies.pullBack', done).answer('policies.unschedule', () => no('NotAllowedNow'))
  await press('撤回修改')
  await press('取消定时')
  expect(fake.sent.map(({ action, input }) => [action, input])).toEqual([
    ['pullBack', SEEN],
    ['unschedule', SEEN],
  ])
  expect([onDone.mock.calls.length, onOutdated.mock.calls.length]).toEqual([1, 1])
  expect(screen.getByText(WORDING.NotAllowedNow)).toBeTruthy()
  await press('修改')
  expect(openedUrls().at(-1)).toMatch(/policyId=p1/)
})

it('submits a policy again by itself, once, after the network failed', async () => {
  fake.answer('policies.submit', done)
  fake.losesAnswers = true
  open('submit')
  await press('提交审核')
  await pass(10_000)
  expect(screen.getByText(/没有送出.*连上网会自动再送/)).toBeTruthy()
  fake.losesAnswers = false
  fireEvent(window, new Event('online'))
  await pass(10_000)
  expect(onDone).toHaveBeenCalledTimes(1)
  expect(new Set(fake.to('policies.submit').map(({ requestId }) => requestId)).size).toBe(1)
})
