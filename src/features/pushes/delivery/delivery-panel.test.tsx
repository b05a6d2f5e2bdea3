import { render, screen } from '@testing-library/react'
import { calls } from '../../../../config/jest.taro'
import { no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { NOW, pass, press, push, withRehearsedCloud } from '../testing/rehearsed-cloud'
import { CallList } from './call-list'
import { DeliveryPanel } from './delivery-panel'

type Delivery = AnswerData<'pushes.delivery'>

const cloud = withRehearsedCloud()
const counts = { targets: 10, sent: 5, suppressed: 3, failed: 1, pending: 1 }
const DELIVERY: Delivery = {
  push: { ...push, state: 'done' },
  funnel: { ...counts, read: 2, opened: 1, checked: 0, consulted: 0 },
  reasons: [],
  zones: [],
}
const open = async (more: Partial<Delivery> = {}) => {
  cloud.fake.answer('pushes.delivery', () => ok({ ...DELIVERY, ...more }))
  render(<DeliveryPanel pushId="push1" />)
  await pass()
}

it('says who sent it to how many, when more leaves, and how each ring and zone stands', async () => {
  await open({
    push: { ...push, urgent: true },
    nextAt: NOW + 3_600_000,
    reasons: [{ reason: 'notified_before', people: 2 }],
    rings: [
      { ...counts, ring: 'fit' },
      { ...counts, ring: 'one_fact', targets: 4, sent: 1 },
    ],
    zones: [
      { ...counts, regionCode: 'CN2101G1', name: '浑南园区' },
      { ...counts, regionCode: 'CN2101G2', name: '铁西园区', targets: 0, sent: 0, pending: 0 },
    ],
  })
  for (const text of [
    '陈莉 今天 10:00 推送给 3 家企业 · 紧急',
    '下一批 今天 11:00 发出',
    '其中 2 人之前已经收到过，这次没有再发；其他人的“消息”里都有这一条',
    '4 人，发出 1',
    '10 人，发出 5，还在等 1',
    '0 人，发出 0',
  ])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText('铁西园区').parentElement?.textContent).toBe('铁西园区—')
})

it('leaves out the tables of rings and zones for a push to one ring and one zone', async () => {
  await open({
    rings: [{ ...counts, ring: 'fit' }],
    zones: [{ ...counts, regionCode: 'CN2101G1', name: '浑南园区' }],
  })
  for (const text of ['按适合程度', '各园区', '没有收到微信提醒的原因', '到此为止'])
    expect(screen.queryByText(text)).toBeNull()
  expect(screen.queryByText(/^下一批/)).toBeNull()
})

it('a press ends a lasting push; after a refusal the push goes on', async () => {
  const going = { ...push, state: 'done' as const, lasting: { open: true, untilOn: '2020-03-31' } }
  await open({ push: going, later: 4 })
  expect(screen.getByText('一直告诉到2020年3月31日')).toBeTruthy()
  expect(screen.getByText(/^推送之后又告诉了 4 人。之后新来的、新符合的企业也会告诉/)).toBeTruthy()
  cloud.fake.answer('pushes.endLasting', () => no('NotAllowedNow'))
  await press('到此为止')
  expect(screen.getByText(/^现在不能这样做/)).toBeTruthy()
  const ended = { ...going, lasting: { ...going.lasting, open: false } }
  cloud.fake
    .answer('pushes.endLasting', () => ok({ push: ended }))
    .answer('pushes.delivery', () => ok({ ...DELIVERY, push: ended, later: 4 }))
  await press('到此为止')
  expect(cloud.fake.to('pushes.endLasting').map(({ input }) => input)).toEqual([
    { pushId: 'push1' },
    { pushId: 'push1' },
  ])
  expect(screen.getByText('不再告诉新来的企业')).toBeTruthy()
  expect(screen.getByText('推送之后又告诉了 4 人。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '到此为止' })).toBeNull()
})

it('an export that is refused halfway saves nothing, and can be tried again from the first part', async () => {
  cloud.fake.answer('pushes.export', ({ input }) =>
    input.cursor === undefined ? ok({ csv: '企业\n', nextCursor: '0.1' }) : no('Forbidden'),
  )
  await open()
  await press('导出')
  expect(screen.getByText(/^您的身份不能办这件事/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '保存文件' })).toBeNull()
  cloud.fake.answer('pushes.export', () => ok({ csv: '企业\n恒拓机械\n' }))
  await press('导出')
  expect(screen.queryByText(/^您的身份不能办这件事/)).toBeNull()
  expect(screen.getByRole('button', { name: '保存文件' })).toBeTruthy()
  expect(cloud.fake.to('pushes.export').map(({ input }) => input.cursor)).toEqual([
    undefined,
    '0.1',
    undefined,
  ])
})

it('the call list opens at once when it was asked for, dials, and says why a call was not recorded', async () => {
  const person = {
    personId: 'a',
    name: '李娜',
    phone: '13800001234',
    enterpriseId: 'e1',
    enterpriseName: '恒拓机械',
    reason: 'fatigue',
  } as const
  cloud.fake
    .answer('pushes.unreached', () => ok({ people: [person] }))
    .answer('pushes.called', () => no('NotOnList'))
  render(<CallList pushId="push1" regionCode="CN2101G1" isOpen />)
  await pass()
  expect(cloud.fake.to('pushes.unreached').map(({ input }) => input)).toEqual([
    { regionCode: 'CN2101G1', pushId: 'push1' },
  ])
  expect(screen.getByText('13800001234 · 由值班人员联系 · 一周内提醒已到上限')).toBeTruthy()
  await press('给李娜打电话')
  expect(calls.at(-1)).toEqual({ name: 'makePhoneCall', argument: { phoneNumber: '13800001234' } })
  await press('李娜已打过')
  expect(cloud.fake.to('pushes.called')[0]?.input).toMatchObject({ personId: 'a', called: true })
  expect(screen.getByText(/^这个人不在这份电话名单上/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '李娜已打过' })).toBeTruthy()
})

it('says that everybody was told when the call list is empty', async () => {
  cloud.fake.answer('pushes.unreached', () => ok({ people: [] }))
  render(<CallList pushId="push1" regionCode="CN2101G1" />)
  await press('看电话名单')
  expect(screen.getByText('每个人都通知到了')).toBeTruthy()
})
