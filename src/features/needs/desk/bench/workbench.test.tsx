import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import type { NeedView } from '@/shared/contract/need-view'
import { QueuePanel } from '../queue/queue-panel'

const AT = Date.parse('2020-03-10T10:00:00+08:00')
const HOUR = 3_600_000
let fake: FakeTransport

const need = (id: string): NeedView =>
  sampleNeed('in_progress', { id, title: `诉求 ${id}`, side: 'park', steps: agentSteps('in_progress', true) })

const card = (id: string): AnswerData<'needs.queuePage'>['needs'][number] => ({
  id,
  code: '7K2-418',
  title: `诉求 ${id}`,
  category: 'finance',
  urgent: false,
  state: 'in_progress',
  enterpriseName: '恒拓精密机械有限公司',
  responsible: '周敏',
  last: { at: AT, type: 'claimed', name: '周敏' },
  dueAt: AT + HOUR,
  leftMs: HOUR,
  spent: 0.2,
  createdAt: AT - HOUR,
})

const AROUND: AnswerData<'needs.around'> = {
  enterprise: { status: 'verified', steward: '周敏', open: 3, solved: 11, rated: 5, rating: 4.6 },
  others: [],
  notes: [{ id: 'nn1', at: AT, by: '孙杰', text: '勘察车周四被调走了', mentions: ['周敏'] }],
  openedBy: [{ name: '王浩', at: AT - 180_000 }],
}

beforeAll(() => {
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = () => undefined
})
beforeEach(async () => {
  jest.useFakeTimers({ now: AT })
  window.innerWidth = 1280
  fake = new FakeTransport().connect()
  fake.answer('needs.queuePage', () => ok({ needs: [card('n1'), card('n2'), card('n3')] }))
  fake.answer('park.today', () => ok({ todo: 3, late: 1, awaiting: 4 }))
  fake.answer('needs.read', ({ input }) => ok({ need: need(input.needId) }))
  fake.answer('needs.around', () => ok(AROUND))
  render(<QueuePanel places={[{ regionCode: 'CN2101G1', regionName: '沈阳高新区' }]} show={undefined} />)
  await pass()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  window.innerWidth = 1024
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const key = async (name: string) => {
  fireEvent.keyDown(document.body, { key: name })
  await pass()
}
const shown = () => screen.getByRole('link', { current: 'page' }).textContent

it('opens the first need beside the list, with its enterprise, notes and who opened it; counts stand on the filters', async () => {
  expect(shown()).toMatch(/^诉求 n1/)
  screen.getByText('孙杰 内部备注')
  screen.getByText('@周敏 勘察车周四被调走了')
  screen.getByText('王浩 3 分钟前打开')
  screen.getByText('4.6')
  screen.getByRole('button', { name: '待企业 4' })
  expect(screen.getByRole('button', { name: '待办 3' }).getAttribute('aria-pressed')).toBe('true')
})

it('moves between needs by keys, which type text while the officer writes', async () => {
  await key('j')
  expect(shown()).toMatch(/^诉求 n2/)
  await key('ArrowDown')
  await key('j')
  expect(shown()).toMatch(/^诉求 n3/)
  await key('k')
  expect(shown()).toMatch(/^诉求 n2/)
  fireEvent.keyDown(screen.getByLabelText('回复企业'), { key: 'j' })
  await pass()
  expect(shown()).toMatch(/^诉求 n2/)
  await key('?')
  screen.getByRole('dialog', { name: '快捷键' })
  await key('j')
  expect(shown()).toMatch(/^诉求 n2/)
})

it('answers in place and goes on to the next', async () => {
  fake.answer('needs.reply', ({ input }) => ok({ need: need(input.needId) }))
  fireEvent.click(screen.getByRole('button', { name: '发送并看下一件' }))
  await pass()
  screen.getByText('请填写回复企业')
  fireEvent.change(screen.getByLabelText('回复企业'), { target: { value: '周五上午到厂' } })
  fireEvent.click(screen.getByRole('button', { name: '发送并看下一件' }))
  await pass()
  expect(fake.to('needs.reply').map(({ input }) => input)).toEqual([{ needId: 'n1', text: '周五上午到厂' }])
  expect(shown()).toMatch(/^诉求 n2/)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('writes an internal note with a mention, and sets a reminder', async () => {
  fake.answer('accounts.officers', () =>
    ok({ people: [{ personId: 'sun-jie', name: '孙杰', phone: '1', role: 'agent', owner: false }] }),
  )
  fake.answer('needs.note', () => ok({ noteId: 'nn2' }))
  fake.answer('needs.remind', ({ input }) => ok(input.on === undefined ? {} : { remindOn: input.on }))
  await key('n')
  fireEvent.change(screen.getByLabelText('内部备注'), { target: { value: '再问一次供电所' } })
  fireEvent.click(screen.getByRole('checkbox', { name: '@孙杰' }))
  fireEvent.click(screen.getByRole('button', { name: '记下备注' }))
  await pass()
  expect(fake.to('needs.note').map(({ input }) => input)).toEqual([
    { needId: 'n1', text: '再问一次供电所', mentions: ['sun-jie'] },
  ])
  fireEvent.click(screen.getByRole('button', { name: '到某天提醒我' }))
  fireEvent.click(screen.getByRole('button', { name: '明天提醒我' }))
  await pass()
  expect(fake.to('needs.remind').map(({ input }) => input)).toEqual([{ needId: 'n1', on: '2020-03-11' }])
  screen.getByText(/3月11日上班时提醒我/)
})

it('postpones a reply, and takes it back into the box', async () => {
  const sendAt = AT + 4 * HOUR
  fake.answer('needs.around', () => ok({ ...AROUND, sendTimes: [sendAt] }))
  fake.answer('needs.replyLater', ({ input }) => {
    const later = [{ by: '周敏', text: input.text, sendAt: input.sendAt, mine: true }]
    // The answer comes late, as on a network, at a time when the sheet may have closed.
    fake.answer('needs.around', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return ok({ ...AROUND, later })
    })
    return ok({ sendAt: input.sendAt })
  })
  fake.answer('needs.cancelLater', () => ok({ cancelled: true }))
  await key('j')
  const box = () => screen.getByLabelText<HTMLTextAreaElement>('回复企业')
  fireEvent.change(box(), { target: { value: '明天到厂' } })
  fireEvent.click(screen.getByRole('button', { name: '定时发…' }))
  await pass()
  fireEvent.click(screen.getByRole('radio', { name: '今天 14:00' }))
  fireEvent.click(screen.getByRole('button', { name: '到时间再发' }))
  await pass()
  await pass(500)
  expect(fake.to('needs.replyLater').map(({ input }) => input)).toEqual([
    { needId: 'n2', text: '明天到厂', sendAt },
  ])
  screen.getByText('我定于 今天 14:00 发出')
  expect(box().value).toBe('')
  fireEvent.click(screen.getByRole('button', { name: '撤回，先不发' }))
  await pass()
  expect(fake.to('needs.cancelLater')).toHaveLength(1)
  expect(box().value).toBe('明天到厂')
})

it('records a call made by a tap, and accepts a sentence on it', async () => {
  fake.answer('needs.contact', () => ok({ contactId: 'ct1' }))
  fireEvent.click(screen.getByRole('button', { name: /^打电话给李娜/ }))
  await pass()
  fireEvent.change(screen.getByLabelText('已记下这次联系，可以加一句'), { target: { value: '下午再打' } })
  fireEvent.click(screen.getByRole('button', { name: '加上' }))
  await pass()
  expect(fake.to('needs.contact').map(({ input }) => input)).toEqual([
    { needId: 'n1', way: 'call' },
    { needId: 'n1', way: 'call', contactId: 'ct1', text: '下午再打' },
  ])
})

it('keeps a search on the device and runs it again by a tap', async () => {
  fake.answer('needs.find', () => ok({ needs: [card('n7')] }))
  fireEvent.change(screen.getByLabelText('找诉求'), { target: { value: '变压器' } })
  await pass(400)
  fireEvent.click(screen.getByRole('button', { name: '存为常用' }))
  fireEvent.click(screen.getByRole('button', { name: '回到待办' }))
  await pass(400)
  expect(shown()).toMatch(/^诉求 n1/)
  fireEvent.click(screen.getByRole('button', { name: '“变压器”' }))
  await pass(400)
  expect(fake.to('needs.find').at(-1)?.input).toEqual({ regionCode: 'CN2101G1', text: '变压器' })
  expect(shown()).toMatch(/^诉求 n7/)
  fireEvent.click(screen.getByRole('button', { name: '不再常用' }))
  expect(screen.queryByRole('button', { name: '“变压器”' })).toBeNull()
})

it('lists enterprises to call back, and removes a row after the call', async () => {
  const callBack = {
    needId: 'n2',
    title: '诉求 n2',
    enterpriseName: '恒拓',
    level: 'dissatisfied',
    dueAt: AT + HOUR,
  } as const
  const others = { ...callBack, needId: 'n9', officer: '王浩', mine: false }
  fake.answer('needs.callBacks', () =>
    ok({ callBacks: [others, { ...callBack, officer: '周敏', mine: true }] }),
  )
  fake.answer('needs.read', ({ input }) => {
    const { needId } = input
    const rating = { level: 'dissatisfied', reasons: [] } as const
    const owed = { officer: '周敏', dueAt: AT + HOUR, open: true }
    return ok({
      need: { ...need(needId), state: 'resolved', rating, callBack: owed, steps: ['called_back'] },
    })
  })
  cleanup()
  act(() => clearCache())
  render(<QueuePanel places={[{ regionCode: 'CN2101G1', regionName: '沈阳高新区' }]} show={undefined} />)
  await pass()
  screen.getByText('要回访 1 家')
  fireEvent.click(screen.getByRole('link', { name: /恒拓：不满意/ }))
  await pass(5_000)
  fake.answer('needs.callBacks', () => ok({ callBacks: [] }))
  fake.answer('needs.callBack', () => ok({ need: { ...need('n2'), state: 'resolved' } }))
  fireEvent.change(screen.getByLabelText('回访情况'), { target: { value: '已说清楚' } })
  fireEvent.click(screen.getByRole('button', { name: '已问清楚' }))
  await pass(10)
  expect(fake.to('needs.callBack')).toHaveLength(1)
  expect(screen.queryByText('要回访 1 家')).toBeNull()
})

it('while nobody has claimed the need the timeline has the room: the note opens at a press', async () => {
  const unclaimed = (id: string) =>
    sampleNeed('submitted', { id, side: 'park', steps: agentSteps('submitted', false) })
  fake.answer('needs.read', ({ input }) => ok({ need: unclaimed(input.needId) }))
  await key('j')
  await pass()
  screen.getByText('还没有人认领。认领后由您负责，企业会看到。')
  expect(screen.queryByLabelText('内部备注')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '内部备注' }))
  screen.getByLabelText('内部备注')
})
