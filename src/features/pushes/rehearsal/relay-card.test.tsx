import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { samplePolicy } from '@/cloud/testing/sample-policy'
import { clearCache } from '@/cloud/query/answer-cache'
import type { Rehearsal } from '@/shared/contract/pushes'
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

it('relays with the words of the region: rehearsed and sent as they are, once somebody is named to ask', async () => {
  fake
    .answer('pushes.rehearseRelay', () => ok(rehearsal()))
    .answer('pushes.relay', () => ok({ push: { ...push, regionCode: 'CN2101G1' } }))
  render(<RehearsalPanel policyId="p1" regionCode="CN2101G1" />)
  await pass()
  await press('预演，看会告诉谁')
  expect(screen.getByText('请写清企业在本区问谁')).toBeTruthy()
  expect(fake.to('pushes.rehearseRelay')).toHaveLength(0)
  const type = (label: RegExp, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value }, detail: { value } })
  type(/本区的说明/, '到 2 号窗口交材料')
  type(/本区咨询谁/, '服务中心 024-1')
  await press('预演，看会告诉谁')
  const words = { regionCode: 'CN2101G1', explanation: '到 2 号窗口交材料', contact: '服务中心 024-1' }
  expect(fake.to('pushes.rehearseRelay').at(-1)?.input).toMatchObject({ policyId: 'p1', ...words })
  await press('发送给 7 人')
  await press('发送')
  expect(fake.to('pushes.relay')[0]?.input).toMatchObject({ digest: 'a1b2c3d4e5f60718', ...words })
  expect(fake.to('pushes.send')).toHaveLength(0)
})
