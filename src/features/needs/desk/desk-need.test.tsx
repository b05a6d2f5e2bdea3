import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { NEED_STATES, type NeedState } from '@/shared/domain/need/need'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import { HOUR_MS } from '@/shared/domain/time/units'
import { DeskNeed } from './desk-need'
import { deskButtons, STEP_KINDS, stepDraftKey } from './step-kinds'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    for (const kind of STEP_KINDS) storeOnDevice(stepDraftKey('n1', kind), undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const deskNeed = (state: NeedState, isResponsible = true, more: Parameters<typeof sampleNeed>[1] = {}) =>
  sampleNeed(state, { side: 'park', steps: agentSteps(state, isResponsible), ...more })

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const open = async (need: NeedView) => {
  fake.answer('needs.read', () => ok({ need }))
  render(<DeskNeed needId="n1" />)
  await pass()
}
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })

it.each([
  ['submitted', false, { claim: true, more: ['forward'], decline: 'decline' }],
  [
    'in_progress',
    true,
    {
      claim: false,
      primary: 'reply',
      secondary: 'propose',
      more: ['ask', 'forward'],
      decline: 'proposeDecline',
    },
  ],
  ['in_progress', false, { claim: false, more: ['forward'] }],
  [
    'awaiting_info',
    true,
    { claim: false, primary: 'reply', secondary: 'propose', more: [], decline: 'proposeDecline' },
  ],
  ['forwarded', false, { claim: true, more: ['forward'], decline: 'decline' }],
  ['awaiting_confirmation', true, { claim: false, primary: 'reply', more: [] }],
  [
    'reopened',
    true,
    {
      claim: false,
      primary: 'reply',
      secondary: 'propose',
      more: ['ask', 'forward'],
      decline: 'proposeDecline',
    },
  ],
  ['reopened', false, { claim: true, more: ['forward'] }],
] as const)('offers in %s, responsible: %s', (state, isResponsible, buttons) => {
  expect(deskButtons({ steps: agentSteps(state, isResponsible) })).toEqual(buttons)
})

it.each(NEED_STATES.filter((state) => ['resolved', 'declined', 'withdrawn', 'merged'].includes(state)))(
  'offers nothing once it is %s',
  async (state) => {
    await open(deskNeed(state))
    for (const name of ['认领', '回复', '提出办结', '更多办法'])
      expect(screen.queryByRole('button', { name })).toBeNull()
  },
)

it('claims a need and goes on with it at once', async () => {
  await open(deskNeed('submitted', false))
  fake.answer('needs.claim', () => ok({ need: deskNeed('in_progress') }))
  await press('认领')
  await press('先认领，稍后答复')
  expect(fake.to('needs.claim').map(({ input }) => input)).toEqual([{ needId: 'n1', edits: 0 }])
  expect(screen.queryByRole('button', { name: '认领' })).toBeNull()
  expect(screen.getByRole('button', { name: '回复' })).toBeTruthy()
})

it('says that somebody else was faster and shows the need as it is now', async () => {
  await open(deskNeed('submitted', false))
  fake.answer('needs.claim', () => no('ChangedMeanwhile'))
  fake.answer('needs.read', () => ok({ need: deskNeed('in_progress', false) }))
  await press('认领')
  await press('先认领，稍后答复')
  expect(screen.getByText(/刚刚有人改动过/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '认领' })).toBeNull()
})

it('stores a half written reply when the page is left', async () => {
  await open(deskNeed('in_progress'))
  await press('回复')
  write('回复企业', '已约好银行')
  cleanup()
  render(<DeskNeed needId="n1" />)
  await pass()
  await press('回复')
  expect(box('回复企业').value).toBe('已约好银行')
})

it('sends a reply whose answer was lost again as the same intent, even after the sheet was closed', async () => {
  await open(deskNeed('in_progress'))
  fake.answer('needs.reply', () => ok({ need: deskNeed('in_progress') }))
  await press('回复')
  write('回复企业', '已约好银行')
  fake.losesAnswers = true
  await press('发送回复')
  await pass(5_000)
  expect(screen.getByText(/没有送出.*连上网会自动再送/)).toBeTruthy()
  await press('关闭')
  fake.losesAnswers = false
  await press('回复')
  await press('再发一次')
  const sent = fake.to('needs.reply')
  expect(sent.length).toBeGreaterThan(1)
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('does not send an empty text, and shows beside the text what the cloud finds wrong', async () => {
  await open(deskNeed('in_progress'))
  fake.answer('needs.ask', () => no('InvalidInput', { text: '需要补充什么最多 1000 字' }))
  fake.answer('needs.quickReplies', () =>
    ok({
      own: [{ id: 'r1', step: 'ask', text: '请补充具体数量和最晚时间。' }],
      shared: [{ id: 'r2', step: 'reply', text: '已联系{单位}' }],
      mayShare: false,
    }),
  )
  await press('更多办法')
  fireEvent.click(screen.getByRole('link', { name: /^请补充/ }))
  await press('请企业补充')
  expect(fake.to('needs.ask')).toHaveLength(0)
  expect(screen.getByText('请填写需要补充什么')).toBeTruthy()
  await press('请补充具体数量和最晚时间。')
  await press('请企业补充')
  expect(fake.to('needs.ask')[0]?.input).toEqual({ needId: 'n1', text: '请补充具体数量和最晚时间。' })
  expect(screen.getByText('需要补充什么最多 1000 字')).toBeTruthy()
  expect(box('需要补充什么').value).toBe('请补充具体数量和最晚时间。')
})

it('keeps the text and disables sending when the step is no longer possible', async () => {
  await open(deskNeed('in_progress'))
  fake.answer('needs.propose', () => no('NotAllowedNow'))
  fake.answer('needs.read', () => ok({ need: deskNeed('withdrawn') }))
  await press('提出办结')
  write('办理结果', '两家银行都可续贷')
  await press('请企业确认')
  expect(screen.getByText(/现在不能这样做/)).toBeTruthy()
  expect(box('办理结果').value).toBe('两家银行都可续贷')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '再发一次' }).disabled).toBe(true)
})

it('answers an unclaimed need with a service: claims it, then begins the reply, over a lost network too', async () => {
  const matches: NonNullable<Parameters<typeof sampleNeed>[1]>['matches'] = [
    {
      serviceId: 's1',
      name: '续贷过桥资金',
      organizationName: '高新区金融服务中心',
      phone: '024-83780002',
      score: 8,
      why: [{ kind: 'words', words: ['续贷'] }],
    },
  ]
  await open(deskNeed('submitted', false, { matches }))
  fake.answer('needs.claim', () => ok({ need: deskNeed('in_progress', true, { matches }) }))
  fake.losesAnswers = true
  await press('认领并用这项答复')
  await pass(10_000)
  fake.losesAnswers = false
  fireEvent(window, new Event('online'))
  await pass()
  expect(new Set(fake.to('needs.claim').map(({ requestId }) => requestId)).size).toBe(1)
  expect(box('回复企业').value).toContain(
    '为您找到“续贷过桥资金”，由高新区金融服务中心提供，电话 024-83780002',
  )
  expect(fake.to('needs.reply')).toHaveLength(0)
})

it('asks an administrator whether a need may be declined: a ground of the list, why, and where to go instead', async () => {
  await open(deskNeed('in_progress'))
  fake.answer('needs.proposeDecline', () => ok({ need: deskNeed('in_progress') }))
  await press('更多办法')
  fireEvent.click(screen.getByRole('link', { name: /^申请不受理/ }))
  await press('请管理员决定')
  expect(screen.getByText('请选择理由')).toBeTruthy()
  expect(fake.to('needs.proposeDecline')).toHaveLength(0)
  await press(/理由/)
  fireEvent.click(screen.getByRole('radio', { name: /员工个人事务/ }))
  await pass()
  expect(box('企业可以找谁、怎么办').value).toBe('请员工本人拨打 12345，或到所在社区办理。')
  write('对企业说清楚', '是员工的房租纠纷')
  await press('请管理员决定')
  expect(fake.to('needs.proposeDecline')[0]?.input).toEqual({
    needId: 'n1',
    ground: 'personal_matter',
    text: '是员工的房租纠纷',
    pointer: '请员工本人拨打 12345，或到所在社区办理。',
  })
})

it('lets an administrator decide what was asked, with a reason, and shows others only by when', async () => {
  const ruling = { kind: 'decline', text: '企业之间的买卖', decideBy: Date.now(), mayRule: true } as const
  await open(deskNeed('in_progress', false, { ruling }))
  fake.answer('needs.rule', () => ok({ need: deskNeed('declined') }))
  await press('同意不受理')
  expect(screen.getByText('请写一句理由')).toBeTruthy()
  write('决定的理由', '核实过')
  await press('同意不受理')
  expect(fake.to('needs.rule')[0]?.input).toEqual({ needId: 'n1', granted: true, text: '核实过' })
  cleanup()
  act(() => clearCache())
  await open(deskNeed('in_progress', false, { ruling: { ...ruling, mayRule: false } }))
  expect(screen.queryByRole('button', { name: '同意不受理' })).toBeNull()
  expect(screen.getByText(/由管理员在 .* 前决定/)).toBeTruthy()
})

it('takes a need up with a sentence and the time of the next word in one step', async () => {
  const now = Date.parse('2020-03-06T13:00:00+08:00')
  jest.setSystemTime(now)
  const [noon, five, monday] = [now - HOUR_MS, now + 4 * HOUR_MS, now + 69 * HOUR_MS]
  await open(deskNeed('submitted', false, { nextWord: [noon, five, monday] }))
  fake.answer('needs.claim', () => ok({ need: deskNeed('in_progress') }))
  await press('认领')
  expect(screen.getByText('按承诺，最晚 3月9日 10:00 前要再说一次')).toBeTruthy()
  await press('认领并答复')
  expect(screen.getByText('请写一句答复')).toBeTruthy()
  expect(fake.to('needs.claim')).toHaveLength(0)
  write('对企业说一句', '下午联系三家机构')
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
    '今天 17:00 前',
    '3月9日 10:00 前',
  ])
  fireEvent.click(screen.getByRole('radio', { name: '今天 17:00 前' }))
  await press('认领并答复')
  expect(fake.to('needs.claim')[0]?.input).toEqual({
    needId: 'n1',
    edits: 0,
    text: '下午联系三家机构',
    updateBy: five,
  })
})
