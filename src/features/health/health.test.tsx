import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { answerFetch } from '../../../config/jest.taro-fetch'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import type { HealthView } from '@/shared/contract/health'
import { findAdvice } from './advice'
import { Health } from './health'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const WELL: HealthView = {
  outbox: { waiting: 0 },
  timers: [{ name: 'notices', does: '发送消息和提醒', at: NOW - 30_000, state: 'well' }],
  failures: [],
  refused: [],
  quota: [{ template: 'need_progress', title: '办理进度', people: 80 }],
  people: 100,
  versions: { catalogue: 3, policies: 2 },
}

afterEach(() => {
  cleanup()
  act(() => clearCache())
  jest.useRealTimers()
})

const show = async (health: HealthView) => {
  jest.useFakeTimers({ now: NOW })
  new FakeTransport().connect().answer('health.read', () => ok(health))
  render(<Health regionCode="CN2101G1" />)
  await act(() => jest.advanceTimersByTimeAsync(0))
}

it('says that all is well when it is', async () => {
  await show(WELL)
  screen.getByText('一切正常，不用做什么。')
  screen.getByText('上次 刚刚')
})

it('says what has stopped and what to do, with the figures below', async () => {
  await show({
    ...WELL,
    outbox: { waiting: 12, since: NOW - 3_600_000 },
    timers: [{ name: 'notices', does: '发送消息和提醒', state: 'still' }],
    failures: [{ action: 'needs.post', count: 11 }],
  })
  screen.getByText(/“发送消息和提醒”的定时任务停了。请技术人员/)
  screen.getByText(/有 12 条提醒没有按时发出/)
  screen.getByText('还没有运行过')
  screen.getByText('needs.post')
  expect(screen.queryByText('一切正常，不用做什么。')).toBeNull()
})

it.each<[string, Partial<HealthView>, RegExp | undefined]>([
  ['messages that have just become due', { outbox: { waiting: 3, since: NOW - 60_000 } }, undefined],
  ['a few faults', { failures: [{ action: 'a', count: 3 }] }, undefined],
  [
    'many faults',
    {
      failures: [
        { action: 'a', count: 6 },
        { action: 'b', count: 6 },
      ],
    },
    /12 次没有办成/,
  ],
  [
    'a timer that failed',
    { timers: [{ name: 'housekeeping', does: '清理', at: NOW, state: 'failed' }] },
    /没有做完/,
  ],
  [
    'hardly anybody to be reached',
    { quota: [{ template: 't', title: '办理进度', people: 10 }] },
    /只有 10 人/,
  ],
])('%s', (_case, change, expected) => {
  const advice = findAdvice({ ...WELL, ...change }, NOW).map(({ what }) => what)
  if (expected === undefined) expect(advice).toEqual([])
  else expect(advice).toEqual([expect.stringMatching(expected)])
})

it('says which domain is missing when this device cannot fetch a file, and counts the phones that could not', async () => {
  const fake = new FakeTransport().connect().answer('health.read', () => ok({ ...WELL, downloads: 4 }))
  fake.answer('health.download', () => ok({ url: 'https://7465.tcb.qcloud.la/health/download.txt?sign=1' }))
  jest.useFakeTimers({ now: NOW })
  render(<Health regionCode="CN2101G1" />)
  await act(() => jest.advanceTimersByTimeAsync(0))
  screen.getByText(/最近一天有手机 4 次取不到园区文件/)
  answerFetch({ status: 403 })
  fireEvent.click(screen.getByRole('button', { name: '试一试下载' }))
  await act(() => jest.advanceTimersByTimeAsync(0))
  screen.getByText(/合法域名”里加上 https:\/\/7465\.tcb\.qcloud\.la，再试/)
})
