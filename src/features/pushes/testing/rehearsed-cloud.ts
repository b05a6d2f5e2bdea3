import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { samplePolicy } from '@/cloud/testing/sample-policy'
import { clearCache } from '@/cloud/query/answer-cache'
import type { Rehearsal } from '@/shared/contract/pushes'

export const NOW = Date.parse('2020-03-10T10:00:00+08:00')
/** A push that is being sent. */
export const push: AnswerData<'pushes.send'>['push'] = {
  id: 'push1',
  policyId: 'p1',
  policyVersion: 4,
  title: '租金减免',
  regionCode: 'CN2101G1',
  urgent: false,
  state: 'sending',
  byName: '陈莉',
  at: NOW,
  enterprises: 3,
}
/** Three enterprises fit, and four people can be reached; `more` overrides fields. */
export const rehearsal = (more: Partial<Rehearsal> = {}): Rehearsal => ({
  digest: 'a1b2c3d4e5f60718',
  enterprises: { fit: 2, oneFact: 1, open: 0, narrow: 1, unmet: 4 },
  people: {
    targets: 7,
    followers: 1,
    reachable: 4,
    waiting: 0,
    inboxOnly: [{ reason: 'no_quota', people: 3 }],
  },
  firstMessageAt: NOW,
  message: {
    title: '新政策提醒',
    lines: [{ name: 'title', label: '政策名称', value: '租金减免' }],
    page: 'pages/policy/index?policyId=p1',
  },
  notice: { title: '有一项政策适合您', text: '租金减免' },
  rows: [
    {
      enterpriseId: 'e1',
      name: '恒拓机械',
      regionName: '浑南园区',
      people: 3,
      reachable: 2,
      reasons: ['承租园区用房'],
    },
  ],
  ...more,
})

/** Gives each test of a file a connected cloud with one policy and its rehearsal. The clock stands still. */
export function withRehearsedCloud(): { readonly fake: FakeTransport } {
  const held = { fake: new FakeTransport() }
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW })
    held.fake = new FakeTransport()
      .connect()
      .answer('policies.read', () =>
        ok({ policy: samplePolicy({ title: '关于减免租金的通知', shortTitle: '租金减免' }) }),
      )
      .answer('pushes.rehearse', () => ok(rehearsal()))
  })
  afterEach(() => {
    cleanup()
    act(() => clearCache())
    forgetTaro()
    jest.useRealTimers()
  })
  return held
}

/** Runs everything that waits, and lets `ms` pass. */
export const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))

/** Presses a button, and waits for the immediate effects. */
export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
