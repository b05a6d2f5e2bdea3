import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed, sampleNeedCard } from '@/cloud/testing/sample-need'
import { HOUR_MS } from '@/shared/domain/time/units'
import { COLUMNS_PX } from '@/ui/columns/columns'
import { QueuePanel } from './queue-panel'
import type { QueuePlace } from './use-queue'

const NOW = Date.parse('2020-02-25T10:00:00+08:00')
const ZONE = { regionCode: 'CN2101G1', regionName: '沈阳高新区' }
const CARDS = [
  sampleNeedCard('submitted', {
    id: 'n1',
    title: '缺口 200 万',
    suggestion: '续贷过桥资金',
    leftMs: HOUR_MS,
    spent: 0.5,
    due: 'in_time',
    dueAt: NOW + 2 * HOUR_MS,
  }),
  sampleNeedCard('in_progress', {
    id: 'n2',
    title: '招二十名钳工',
    urgent: false,
    category: 'labour',
    leftMs: -HOUR_MS,
    spent: 1,
    due: 'overdue',
    dueAt: NOW - HOUR_MS,
    last: { at: NOW - 2 * HOUR_MS, type: 'replied', name: '周敏', text: '下午联系' },
  }),
]
let fake: FakeTransport

beforeAll(() => {
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = () => undefined
})
beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  window.innerWidth = 390
  Taro.setStorageSync('session-token', 'zhou-min')
  const memberships = [{ role: 'agent', ...ZONE }] as const
  const person = { personId: 'me', name: '周敏', phone: '13000000201', memberships }
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () => ok({ unread: 0, person }))
    .answer('park.today', () => ok({ todo: 2, late: 1, awaiting: 0 }))
    .answer('needs.queuePage', () => ok({ needs: CARDS }))
    .answer('needs.read', ({ input: { needId: id } }) =>
      ok({ need: sampleNeed('in_progress', { id, side: 'park', steps: agentSteps('in_progress', true) }) }),
    )
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  window.innerWidth = 1024
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp, role = 'button') => {
  fireEvent.click(screen.getByRole(role, { name }))
  await pass()
}
const open = async (places: readonly [QueuePlace, ...QueuePlace[]] = [ZONE], show?: string) => {
  render(<QueuePanel places={places} show={show} />)
  await pass()
}
const asked = () => fake.to('needs.queuePage').map(({ input }) => input)

it('says of each need whose it is, what is due when, and a suggestion or the last words', async () => {
  await open()
  const [first, second] = [...document.querySelectorAll<HTMLElement>('.card')]
  expect(first?.textContent).toContain('剩 1 小时沈阳恒拓精密机械有限公司 · 融资 · 紧急今天 12:00 前首次答复')
  expect(first?.textContent).toContain('建议：续贷过桥资金')
  expect(second?.textContent).toContain(
    '超时 1 小时沈阳恒拓精密机械有限公司 · 返岗用工 · 我应在今天 09:00 前再答复',
  )
  expect(second?.textContent).toContain('今天 08:00 周敏：下午联系')
  expect(screen.getAllByRole('button', { name: /^认领/ })).toHaveLength(1)
  await press(/^招二十名钳工/, 'link')
  expect(openedUrls()).toEqual(['/desk/need/index?needId=n2'])
})

it('claims a need in the list, says by when to answer again, and leads to it', async () => {
  fake.answer('needs.claim', ({ input: { needId: id } }) =>
    ok({ need: sampleNeed('in_progress', { id, title: '缺口 200 万' }) }),
  )
  await open()
  fake.answer('needs.queuePage', () => ok({ needs: CARDS.slice(1) }))
  await press('认领：缺口 200 万')
  expect(fake.to('needs.claim').map(({ input }) => input)).toEqual([{ needId: 'n1' }])
  screen.getByText('已认领“缺口 200 万”，由您负责，今天 12:00 前再答复')
  expect(screen.queryByRole('button', { name: /^认领/ })).toBeNull()
  await press('去办理')
  expect(openedUrls()).toEqual(['/desk/need/index?needId=n1'])
})

it('says that somebody else was faster, and shows the queue as it is now', async () => {
  fake.answer('needs.claim', () => no('ChangedMeanwhile'))
  await open()
  fake.answer('needs.queuePage', () => ok({ needs: CARDS.slice(1) }))
  await press('认领：缺口 200 万')
  screen.getByText(/^刚刚有人改动过/)
  expect(screen.queryByText(/^已认领/)).toBeNull()
  expect(screen.queryByText('缺口 200 万')).toBeNull()
})

it('shows a tab and a region at a press, each with its counts; an empty tab offers the way back', async () => {
  await open([ZONE, { regionCode: 'CN2101G2', regionName: '浑南园' }], 'late')
  expect(asked()).toEqual([{ regionCode: 'CN2101G1', show: 'late' }])
  expect(screen.getByRole('tab', { name: /超时/ }).textContent).toBe('超时1')
  fake.answer('needs.queuePage', () => ok({ needs: [] }))
  await press('浑南园', 'radio')
  expect(asked().at(-1)).toEqual({ regionCode: 'CN2101G2', show: 'late' })
  screen.getByText('没有超时的')
  await press('看待办')
  expect(asked().at(-1)).toEqual({ regionCode: 'CN2101G2', show: 'todo' })
  screen.getByText('都办完了')
})

it('puts above the queue what waits beside it: needs to take over, calls, papers', async () => {
  const enterpriseName = '恒拓'
  fake.answer('needs.offers', () =>
    ok({ offers: [{ needId: 'n4', title: '找仓库', enterpriseName, by: '孙杰', until: NOW + HOUR_MS }] }),
  )
  const call = { title: '换变压器', enterpriseName, level: 'dissatisfied', dueAt: NOW - HOUR_MS } as const
  fake.answer('needs.callBacks', () =>
    ok({
      callBacks: [
        { ...call, needId: 'n5', mine: true },
        { ...call, needId: 'n6', officer: '孙杰', mine: false },
      ],
    }),
  )
  const paper = { title: '研发补助', enterpriseName, dueOn: '2020-02-28', late: false }
  fake.answer('needs.papers', () =>
    ok({
      papers: [
        { ...paper, needId: 'n7', name: '营业执照', words: '交来了，等核对', toCheck: true },
        { ...paper, needId: 'n8', name: '审计报告', words: '2月28日前补', toCheck: false },
      ],
    }),
  )
  await open()
  const card = (title: string) =>
    within(screen.getByText(title).closest<HTMLElement>('.card') ?? document.body)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  expect(card('请您接手 1 件')).toEqual(['找仓库恒拓 · 孙杰 转来 · 今天 11:00 前答复'])
  expect(card('要回访 1 家')).toEqual(['恒拓：不满意换变压器 · 我 · 今天 09:00 前，已超时'])
  expect(card('后补的材料 1 份')).toEqual(['营业执照：交来了，等核对恒拓 · 研发补助'])
  for (const row of [/^找仓库/, /^恒拓：不满意/, /^营业执照/]) await press(row, 'link')
  expect(openedUrls()).toEqual(['n4', 'n5', 'n7'].map((id) => `/desk/need/index?needId=${id}`))
})

it('shows the most urgent need beside it on a wide screen, after a press the chosen one, on a wider screen in columns', async () => {
  window.innerWidth = COLUMNS_PX - 1
  await open()
  expect(fake.to('needs.read').map(({ input }) => input.needId)).toEqual(['n1'])
  await press(/^招二十名钳工/, 'link')
  expect(fake.to('needs.read').at(-1)?.input.needId).toBe('n2')
  expect(openedUrls()).toEqual([])
  expect(screen.queryByRole('button', { name: '发送并看下一件' })).toBeNull()
  window.innerWidth = COLUMNS_PX
  fireEvent(window, new Event('resize'))
  await pass()
  screen.getByRole('button', { name: '发送并看下一件' })
})
