import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { regionCode } from '@/shared/domain/access/region'
import { SIGNS } from '@/shared/domain/need/signs/signs'
import { Signs } from './signs'

const ZONE = { regionCode: regionCode('CN2101G1'), regionName: '沈阳高新区', role: 'administrator' as const }
const counts = Object.fromEntries(SIGNS.map((one) => [one, 0])) as Record<(typeof SIGNS)[number], number>

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2031-08-05T10:00:00+08:00') })
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})
const pass = () => act(() => jest.advanceTimersByTimeAsync(0))

it('opens on the cloud’s month, whatever the phone’s clock says, and offers no later month', async () => {
  const fake = new FakeTransport()
    .connect()
    .answer('park.signs', ({ input }) =>
      ok({ month: input.month ?? '2020-03', thisMonth: '2020-03', counts, rows: [], countedUntil: 0 }),
    )
  render(<Signs places={[ZONE]} />)
  await pass()
  expect(screen.getByText('2020年3月提交的诉求')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '下个月' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '上个月' }))
  await pass()
  expect(screen.getByText('2020年2月提交的诉求')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '下个月' }))
  await pass()
  expect(screen.queryByRole('button', { name: '下个月' })).toBeNull()
  expect(fake.to('park.signs').map(({ input }) => input.month)).toEqual([undefined, '2020-02', '2020-03'])
})

it('says the sign of each row; once a sign is chosen, only the count', async () => {
  const row = { sign: 'entered_by_solver', needId: 'n1', title: '仓库漏雨', enterpriseName: '恒拓' } as const
  const at = Date.parse('2020-03-03T09:30:00+08:00')
  new FakeTransport().connect().answer('park.signs', () =>
    ok({
      month: '2020-03',
      thisMonth: '2020-03',
      counts: { ...counts, entered_by_solver: 3 },
      rows: [{ ...row, officer: '周敏', at, count: 3 }],
      countedUntil: at,
    }),
  )
  render(<Signs places={[ZONE]} />)
  await pass()
  screen.getByText(/^自己登记自己办结 · 同一个人共 3 件 · 周敏 · 恒拓 · /)
  fireEvent.click(screen.getByRole('radio', { name: '自己登记自己办结 3' }))
  await pass()
  screen.getByText(/^同一个人共 3 件 · 周敏 · 恒拓 · /)
})
