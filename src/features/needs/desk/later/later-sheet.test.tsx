import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import { HOUR_MS } from '@/shared/domain/time/units'
import { storeOnDevice, useStored } from '@/ui/hooks/use-stored'
import { useAround } from '../bench/use-around'
import { stepDraftKey } from '../step-kinds'
import { LaterLines } from './later-lines'
import { LaterSheet } from './later-sheet'

// The sample's next update is due at 12:00.
const NOW = Date.parse('2020-02-25T10:00:00+08:00')
const NEED = sampleNeed('in_progress', { side: 'park', steps: agentSteps('in_progress', true) })
const AROUND: AnswerData<'needs.around'> = {
  enterprise: { open: 1, solved: 0, rated: 0 },
  others: [],
  notes: [],
  openedBy: [],
  sendTimes: [NOW + HOUR_MS, NOW + 4 * HOUR_MS],
}
const TOO_LATE = '2020年2月25日 12:00 就该答复了。定时回复发出前不算答复，超时照样计。'
const UNCHOSEN = '请选发送的日期和时间'
const draftKey = stepDraftKey('n1', 'reply')
const outcome = { onStored: jest.fn(), onClose: jest.fn() }
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport()
    .connect()
    .answer('needs.around', () => ok(AROUND))
    .answer('needs.replyLater', ({ input: { sendAt } }) => ok({ sendAt }))
    .answer('needs.cancelLater', () => ok({ cancelled: true }))
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice(draftKey, undefined)
  })
  outcome.onStored.mockClear()
  outcome.onClose.mockClear()
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const toasts = () => calls.filter(({ name }) => name === 'showToast').map(({ argument }) => argument)

describe('the sheet that postpones a reply', () => {
  beforeEach(async () => {
    render(<LaterSheet need={NEED} text="明天到厂" {...outcome} />)
    await pass()
  })
  const choose = async (time: string) => {
    fireEvent.click(screen.getByRole('radio', { name: time }))
    await pass()
  }
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const sent = () => fake.to('needs.replyLater').map(({ input }) => input)

  it('takes a proposed time, and warns when the promise is due before it', async () => {
    await choose('今天 11:00')
    expect(screen.queryByLabelText('发送日期')).toBeNull()
    expect(screen.queryByText(TOO_LATE)).toBeNull()
    await choose('今天 14:00')
    screen.getByText(TOO_LATE)
    await press('到时间再发')
    expect(sent()).toEqual([{ needId: 'n1', text: '明天到厂', sendAt: NOW + 4 * HOUR_MS }])
    expect([outcome.onStored.mock.calls.length, outcome.onClose.mock.calls.length]).toEqual([1, 1])
    expect(toasts()).toMatchObject([{ title: '已定好，到时间才发给企业' }])
  })

  it('sends nothing without a day and a time, which one may choose oneself', async () => {
    await press('到时间再发')
    screen.getByText(UNCHOSEN)
    fill('发送日期', '2020-02-26')
    screen.getByText(UNCHOSEN)
    expect(sent()).toEqual([])
    fill('发送时间', '09:30')
    expect(screen.queryByText(UNCHOSEN)).toBeNull()
    await press('到时间再发')
    expect(sent().map(({ sendAt }) => sendAt)).toEqual([Date.parse('2020-02-26T09:30:00+08:00')])
  })

  it('stays open with its words when the time was refused', async () => {
    fake.answer('needs.replyLater', () => no('SendTimeUnfit'))
    await choose('今天 14:00')
    await press('到时间再发')
    screen.getByText(/^发送时间要在今后 14 天内/)
    screen.getByText('明天到厂')
    expect([outcome.onStored.mock.calls.length, outcome.onClose.mock.calls.length]).toEqual([0, 0])
    expect(toasts()).toEqual([])
  })
})

describe('replies that wait for their time', () => {
  function Lines() {
    const [draft] = useStored(draftKey, '')
    return (
      <>
        <LaterLines needId="n1" around={useAround('n1')} now={NOW} />
        <div data-testid="draft">{draft}</div>
      </>
    )
  }
  const later = [
    { by: '孙杰', text: '已约好银行', sendAt: NOW + HOUR_MS, mine: false },
    { by: '周敏', text: '明天到厂', sendAt: NOW + 4 * HOUR_MS, mine: true },
  ]
  const open = async () => {
    fake.answer('needs.around', () => ok({ ...AROUND, later }))
    render(<Lines />)
    await pass()
  }
  const draft = () => screen.getByTestId('draft').textContent

  it('only their author can take them back into the box', async () => {
    await open()
    screen.getByText('孙杰定于 今天 11:00 发出')
    screen.getByText('我定于 今天 14:00 发出')
    fake.answer('needs.around', () => ok({ ...AROUND, later: later.slice(0, 1) }))
    // There is one button for two replies: the colleague's reply has none.
    await press('撤回，先不发')
    expect(fake.to('needs.cancelLater').map(({ input }) => input)).toEqual([{ needId: 'n1' }])
    expect(draft()).toBe('明天到厂')
    expect(toasts()).toMatchObject([{ title: '已撤回，企业没有收到' }])
    expect(screen.queryByText('我定于 今天 14:00 发出')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('do not replace a text that stands in the box already', async () => {
    act(() => storeOnDevice(draftKey, '正在写的另一句'))
    await open()
    await press('撤回，先不发')
    expect(fake.to('needs.cancelLater')).toHaveLength(1)
    expect(draft()).toBe('正在写的另一句')
  })

  it('are not shown as taken back when they were sent meanwhile', async () => {
    await open()
    fake.answer('needs.cancelLater', () => no('NotAllowedNow'))
    await press('撤回，先不发')
    screen.getByText(/^现在不能这样做/)
    expect(draft()).toBe('')
    expect(toasts()).toEqual([])
  })
})
