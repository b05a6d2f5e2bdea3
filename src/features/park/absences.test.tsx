import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import type { DutyView } from '@/shared/contract/park'
import { NOTHING_HANDLED } from '@/shared/domain/need/handled'
import { Absences } from './absences'

const ZHOU = {
  personId: 'zhou',
  name: '周敏',
  role: 'agent',
  openNeeds: 2,
  late: 1,
  dueToday: 0,
  solvedThisWeek: 0,
  ratings: NOTHING_HANDLED.ratings,
  enterprises: 0,
} as const
const away = (kind: DutyView['absences'][number]['kind']): DutyView => ({
  version: 1,
  regionName: '沈阳高新区',
  weekly: [],
  dates: [],
  officers: [ZHOU],
  absences: [
    {
      id: 'a1',
      personId: 'zhou',
      name: '周敏',
      kind,
      fromOn: '2020-03-10',
      untilOn: '2020-03-12',
      cover: { personId: 'sun', name: '孙杰' },
    },
  ],
})

let fake: FakeTransport
beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  forgetTaro()
  jest.useRealTimers()
})

const handOver = async (kind: Parameters<typeof away>[0]) => {
  render(
    <Absences
      regionCode="CN2101G1"
      duty={away(kind)}
      onlyFor={undefined}
      readerId="lin"
      onChanged={() => undefined}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '2 件都交给孙杰' }))
  await act(() => jest.advanceTimersByTimeAsync(0))
}

it.each([
  ['leave', '周敏休假'],
  ['trip', '周敏出差'],
  ['sick', '周敏这几天不在岗'],
  ['other', '周敏这几天不在岗'],
] as const)(
  'absence %s: the enterprises read a reason, and never that somebody is ill',
  async (kind, text) => {
    fake.answer('needs.handOver', () => ok({ needs: 2, enterprises: 0 }))
    await handOver(kind)
    expect(fake.to('needs.handOver').map(({ input }) => input.text)).toEqual([text])
  },
)

it('when two hand over at once, the second reads that nothing was done by that press', async () => {
  fake.answer('needs.handOver', () => no('HandedOverMeanwhile'))
  await handOver('leave')
  expect(screen.getByText(/刚才已有人在移交他的诉求，您这次没有移交/)).toBeTruthy()
})

it.each([
  ['sun', '2020-03-10T12:00:00+08:00', true],
  ['sun', '2020-03-13T09:00:00+08:00', false],
  ['liu', '2020-03-10T12:00:00+08:00', false],
])('%s at %s takes over open needs: %s', async (readerId, now, may) => {
  jest.setSystemTime(Date.parse(now))
  fake.answer('needs.handOver', () => ok({ needs: 2, enterprises: 0 }))
  const duty = away('sick')
  render(
    <Absences
      regionCode="CN2101G1"
      duty={duty}
      onlyFor={readerId}
      readerId={readerId}
      onChanged={() => undefined}
    />,
  )
  const button = screen.queryByRole('button', { name: '2 件都由我接着办' })
  expect(button !== null).toBe(may)
  if (!button) return
  fireEvent.click(button)
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(fake.to('needs.handOver').map(({ input }) => [input.fromId, input.toId])).toEqual([['zhou', 'sun']])
})
