import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { emptyFigures } from '@/shared/domain/need/figures'
import { Board } from './board'
import { toBoardCsv } from './board-words'

const AT = Date.parse('2020-03-10T10:00:00+08:00')
const none = emptyFigures()
const LABOUR = {
  ...none,
  posted: 4,
  standing: { ...none.standing, waiting: 1, solved: 2, declined: 1 },
  answeredInTime: 2,
  answeredLate: 1,
  ratings: { ...none.ratings, very_satisfied: 1 },
  resolvedInTime: 2,
  unrated: 1,
}
const BOARD = {
  regionName: '沈阳高新区',
  countedUntil: AT,
  fromOn: '2020-03-09',
  untilOn: '2020-03-15',
  categories: [{ category: 'labour' as const, figures: LABOUR }],
  total: LABOUR,
  postedBefore: 7,
  lateNow: 2,
  pushes: [{ id: 'ps1', title: '稳岗返还', at: AT, people: 200, readers: 50 }],
} satisfies AnswerData<'park.board'>

afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
})

it('shows each number with its parts, reads the chosen span, and repeats the picture as a table', async () => {
  const fake = new FakeTransport().connect().answer('park.board', () => ok(BOARD))
  render(<Board regionCode="CN2101G1" />)
  await act(async () => undefined)
  screen.getByText('上周 7')
  screen.getByText('2 / 3 件到期')
  screen.getByText('另 0 件无人应答后关闭，1 件不受理')
  screen.getByText('1 次评价，1 件没有评价')
  screen.getByText('应知 200 人 · 已读 50 人（25%）')
  const table = within(screen.getByRole('table', { name: '各类诉求办到哪里' }))
  expect(table.getAllByRole('row')[1]?.textContent).toBe('返岗用工待受理 1 · 企业确认办结 2 · 不受理 1466.7%')
  fireEvent.click(screen.getByRole('radio', { name: '本月' }))
  await act(async () => undefined)
  expect(fake.to('park.board').map(({ input }) => input.span)).toEqual(['week', 'month'])
})

it('is saved as a table in which no cell runs as a formula', () => {
  const lines = toBoardCsv({ ...BOARD, regionName: '=1+1' }).split('\r\n')
  expect(lines[0]).toBe("'=1+1 2020-03-09 至 2020-03-15 提交的诉求")
  expect(lines[2]).toBe('返岗用工,4,1,0,0,2,0,1,0,2,1,0,2,0,1,0,0,0,0,1')
  expect(lines).toHaveLength(5)
})
