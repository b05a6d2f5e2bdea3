import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls } from '../../../config/jest.taro'
import { no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { RINGS } from '@/shared/domain/push/rings'
import { formatShare } from '@/ui/funnel/funnel'
import { DeliveryPanel } from './delivery/delivery-panel'
import { RehearsalPanel } from './rehearsal/rehearsal-panel'
import { NOW, pass, press, push, rehearsal, withRehearsedCloud } from './testing/rehearsed-cloud'

const cloud = withRehearsedCloud()
const rehearse = async () => {
  render(<RehearsalPanel policyId="p1" />)
  await pass()
}

it('shows exactly who would get it, how, and why', async () => {
  await rehearse()
  expect(screen.getByText('人，符合条件的企业有 2 家')).toBeTruthy()
  expect(screen.getByText('3 人没有同意接收提醒，或次数已用完')).toBeTruthy()
  expect(screen.getByText('浑南园区 · 承租园区用房')).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: /差一个条件/ }))
  await pass()
  expect(cloud.fake.to('pushes.rehearse').at(-1)?.input).toMatchObject({
    policyId: 'p1',
    version: 4,
    list: 'narrow',
  })
})

it('sends what was rehearsed after one confirmation, and opens the delivery', async () => {
  cloud.fake.answer('pushes.send', () => ok({ push }))
  await rehearse()
  await press('发送给 7 人')
  expect(screen.getByText(/4 人会收到微信提醒，3 人在“消息”里看到/)).toBeTruthy()
  await press('发送')
  expect(cloud.fake.to('pushes.send').map(({ input }) => input)).toEqual([
    { policyId: 'p1', version: 4, digest: 'a1b2c3d4e5f60718', urgent: false, rings: [...RINGS] },
  ])
  expect(calls.at(-1)?.argument).toMatchObject({ url: '/desk/delivery/index?pushId=push1' })
})

it('needs a second confirmation when it goes to everybody', async () => {
  cloud.fake
    .answer('pushes.rehearse', () => ok(rehearsal({ confirm: 'everybody' })))
    .answer('pushes.send', () => ok({ push }))
  await rehearse()
  await press('发送给 7 人')
  await press('发送')
  expect(cloud.fake.to('pushes.send')).toHaveLength(0)
  expect(screen.getByText(/真的要发给全部企业吗/)).toBeTruthy()
  await press('发给全部企业')
  expect(cloud.fake.to('pushes.send')[0]?.input).toMatchObject({ confirmed: 'everybody' })
})

it('sends nothing that WeChat would refuse', async () => {
  const line = { name: 'title', label: '政策名称', value: '', problem: '不能是空的' }
  const { message } = rehearsal()
  cloud.fake.answer('pushes.rehearse', () => ok(rehearsal({ message: { ...message, lines: [line] } })))
  await rehearse()
  expect(screen.getByText('微信不会接受：不能是空的')).toBeTruthy()
  await press('发送给 7 人')
  expect(screen.queryByText(/发出的提醒收不回来/)).toBeNull()
})

it('rehearses again when the audience has changed meanwhile', async () => {
  cloud.fake.answer('pushes.send', () => no('AudienceChanged'))
  await rehearse()
  const before = cloud.fake.to('pushes.rehearse').length
  await press('发送给 7 人')
  await press('发送')
  expect(screen.getByText(/受众刚刚有变化/)).toBeTruthy()
  expect(cloud.fake.to('pushes.rehearse').length).toBe(before + 1)
})

it('accounts for every person and reads the figures again while messages are being sent', async () => {
  const funnel = (sent: number) => ({
    ...{ targets: 10, sent, suppressed: 3, failed: 1, pending: 6 - sent },
    ...{ read: 2, opened: 1, checked: 0, consulted: 0 },
  })
  let sent = 2
  cloud.fake.answer('pushes.delivery', () =>
    ok({
      push: { ...push, state: sent < 6 ? 'sending' : 'done' },
      funnel: funnel(sent),
      reasons: [{ reason: 'no_quota', people: 3 }],
      zones: [],
    }),
  )
  render(<DeliveryPanel pushId="push1" />)
  await pass()
  expect(screen.getByText('10 人 = 已发出 2 + 没有发 3 + 没送到 1 + 还在等 4')).toBeTruthy()
  sent = 6
  await pass(5_000)
  expect(screen.getByText('10 人 = 已发出 6 + 没有发 3 + 没送到 1 + 还在等 0')).toBeTruthy()
  const reads = cloud.fake.to('pushes.delivery').length
  await pass(30_000)
  expect(cloud.fake.to('pushes.delivery').length).toBe(reads)
})

it('shows the call list only on request, and calls only complete numbers', async () => {
  cloud.fake
    .answer('pushes.delivery', () =>
      ok({
        push: { ...push, state: 'done' },
        funnel: {
          targets: 2,
          sent: 0,
          suppressed: 2,
          failed: 0,
          pending: 0,
          read: 0,
          opened: 0,
          checked: 0,
          consulted: 0,
        },
        reasons: [],
        zones: [],
      }),
    )
    .answer('pushes.unreached', () =>
      ok({
        people: [
          {
            personId: 'a',
            name: '李娜',
            phone: '13800001234',
            enterpriseId: 'e1',
            enterpriseName: '恒拓机械',
            steward: '周敏',
          },
          {
            personId: 'b',
            name: '张伟',
            phone: '138****5678',
            enterpriseId: 'e1',
            enterpriseName: '恒拓机械',
            reason: 'no_quota',
          },
        ],
      }),
    )
  render(<DeliveryPanel pushId="push1" />)
  await pass()
  expect(cloud.fake.to('pushes.unreached')).toHaveLength(0)
  await press('看电话名单')
  expect(screen.getByText('13800001234 · 专员 周敏')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '给张伟打电话' })).toBeNull()
  expect(screen.getByRole('button', { name: '给李娜打电话' })).toBeTruthy()
  const calledAt = Date.now()
  cloud.fake.answer('pushes.called', ({ input }) => ok(input.called ? { calledAt, calledBy: '周敏' } : {}))
  await press('李娜已打过')
  expect(screen.getByText(/^周敏 今天 .*已打过$/)).toBeTruthy()
  await press('李娜还没打')
  expect(screen.queryByText(/^周敏 .*已打过$/)).toBeNull()
})

it('reads the ledger part by part and offers the file', async () => {
  cloud.fake
    .answer('pushes.delivery', () =>
      ok({
        push,
        funnel: {
          targets: 1,
          sent: 1,
          suppressed: 0,
          failed: 0,
          pending: 0,
          read: 0,
          opened: 0,
          checked: 0,
          consulted: 0,
        },
        reasons: [],
        zones: [],
      }),
    )
    .answer('pushes.export', ({ input }) =>
      input.cursor === undefined ? ok({ csv: '企业\n', nextCursor: '0.1' }) : ok({ csv: '恒拓机械\n' }),
    )
  render(<DeliveryPanel pushId="push1" />)
  await pass()
  await press('导出')
  expect(cloud.fake.to('pushes.export')).toHaveLength(2)
  expect(screen.getByRole('button', { name: '保存文件' })).toBeTruthy()
})

it('never rounds a few to none, nor nearly all to all', () => {
  expect([0, 1 / 5000, 0.5, 14705 / 16081, 4999 / 5000, 1].map(formatShare)).toEqual([
    '0%',
    '0.1%',
    '50%',
    '91.4%',
    '99.9%',
    '100%',
  ])
})

it('says 休息时间 by the time of the cloud, whatever the clock of this page shows', async () => {
  const evening = Date.parse('2020-03-10T22:00:00+08:00')
  const morning = Date.parse('2020-03-11T08:00:00+08:00')
  cloud.fake.answer('pushes.rehearse', () => ok(rehearsal({ at: evening, firstMessageAt: morning })))
  render(<RehearsalPanel policyId="p1" />)
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByText('现在是休息时间，第一条微信提醒 明天 08:00 发出')).toBeTruthy()
  cleanup()
  act(() => clearCache())
  // The device's clock is a day behind; for the cloud it is daytime.
  const noon = NOW + 26 * 3_600_000
  cloud.fake.answer('pushes.rehearse', () => ok(rehearsal({ at: noon, firstMessageAt: noon })))
  render(<RehearsalPanel policyId="p1" />)
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByText('点发送后，几十秒内开始发出')).toBeTruthy()
})

it('says how many are meant while the ledger is being written, instead of a funnel of nobody', async () => {
  const nobody = { targets: 0, sent: 0, suppressed: 0, failed: 0, pending: 0 }
  cloud.fake.answer('pushes.delivery', () =>
    ok({
      push: { ...push, state: 'planning', people: 17 },
      funnel: { ...nobody, read: 0, opened: 0, checked: 0, consulted: 0 },
      reasons: [],
      zones: [],
    }),
  )
  render(<DeliveryPanel pushId="push1" />)
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByText(/要告诉 17 人，名单已写好 0 人/)).toBeTruthy()
  expect(screen.queryByText('从发出到行动')).toBeNull()
})
