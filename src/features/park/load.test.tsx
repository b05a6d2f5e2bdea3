import { cleanup, render, screen, within } from '@testing-library/react'
import type { DutyView } from '@/shared/contract/park'
import { NOTHING_HANDLED } from '@/shared/domain/need/handled'
import { Load } from './load'

afterEach(cleanup)

const ENDED = { solvedThisWeek: 0, ratings: NOTHING_HANDLED.ratings }

it('shows what everybody has in hand, the most first, with who is away', () => {
  const zhou = {
    personId: 'zhou',
    name: '周敏',
    role: 'agent',
    openNeeds: 2,
    late: 0,
    dueToday: 1,
    ...ENDED,
  } as const
  const lin = {
    personId: 'lin',
    name: '林悦',
    role: 'administrator',
    openNeeds: 5,
    late: 3,
    dueToday: 0,
    solvedThisWeek: 14,
    ratings: { ...NOTHING_HANDLED.ratings, very_satisfied: 3, satisfied: 2 },
  } as const
  const days = { fromOn: '2020-03-10', untilOn: '2020-03-12' }
  const duty: DutyView = {
    version: 1,
    regionName: '沈阳高新区',
    weekly: [],
    dates: [],
    officers: [
      { ...zhou, enterprises: 13 },
      { ...lin, enterprises: 0 },
    ],
    absences: [{ id: 'a1', personId: 'zhou', name: '周敏', kind: 'sick', ...days }],
  }
  render(<Load duty={duty} />)
  const rows = within(screen.getByRole('table', { name: '每个人手上多少' })).getAllByRole('row')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '专员在办超时今天到期本周办结评价',
    '林悦管理员530144.6',
    '周敏登记了不在岗2010—',
  ])
})
