import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { samplePolicy } from '@/cloud/testing/sample-policy'
import { clearCache } from '@/cloud/query/answer-cache'
import type { Rehearsal } from '@/shared/contract/pushes'
import { type RINGS } from '@/shared/domain/push/rings'
import { RehearsalPanel } from './rehearsal-panel'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const push: AnswerData<'pushes.send'>['push'] = {
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
const rehearsal = (more: Partial<Rehearsal> = {}): Rehearsal => ({
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

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport()
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

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const rehearse = async () => {
  render(<RehearsalPanel policyId="p1" />)
  await pass()
}

it('shows each ring with what it reads, tells only those that are chosen, and at least one', async () => {
  const view = (ring: (typeof RINGS)[number], label?: string) => ({
    ring,
    chosen: true,
    enterprises: 2,
    people: 5,
    reachable: 1,
    asks: label === undefined ? [] : [{ label, enterprises: 2 }],
    lines: [],
    notice: { title: `${ring}的话`, text: '' },
  })
  fake
    .answer('pushes.rehearse', () => ok(rehearsal({ rings: [view('fit'), view('one_fact', '职工人数')] })))
    .answer('pushes.send', () => ok({ push }))
  await rehearse()
  expect(screen.getByText('补一项信息就知道的企业：2 家 5 人')).toBeTruthy()
  expect(screen.getByText('会看到“one_fact的话”，消息里直接问：职工人数 2 家')).toBeTruthy()
  const turn = async (name: RegExp) => {
    fireEvent.click(screen.getByRole('switch', { name }))
    await pass()
  }
  await turn(/^补一项信息/)
  expect(fake.to('pushes.rehearse').at(-1)?.input.rings).toEqual(['fit', 'may_fit', 'followers'])
  await press('发送给 7 人')
  await press('发送')
  expect(fake.to('pushes.send')[0]?.input.rings).toEqual(['fit', 'may_fit', 'followers'])
})

it('asks once more where nobody can apply any more, after what else is asked', async () => {
  fake
    .answer('pushes.rehearse', () => ok(rehearsal({ confirm: 'everybody', pastOn: '2020-03-01' })))
    .answer('pushes.send', () => ok({ push }))
  await rehearse()
  await press('发送给 7 人')
  await press('发送')
  await press('发给全部企业')
  expect(fake.to('pushes.send')).toHaveLength(0)
  expect(screen.getByText(/已经过了，收到的人办不了/)).toBeTruthy()
  await press('过期也发送')
  expect(fake.to('pushes.send')[0]?.input).toMatchObject({ confirmed: 'everybody', pastConfirmed: true })
})
