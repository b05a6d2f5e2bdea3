import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro } from '../../../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { DESK_WORDING } from '@/shared/contract/desk-wording'
import type { PolicyView } from '@/shared/contract/policy-view'
import { DeskClausesCard } from './clauses-card'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const clause = (path: string) => ({
  level: 1 as const,
  path,
  heading: `事项${path}`,
  paragraphs: ['一句话。'],
})
const published = (more: Partial<PolicyView> = {}) => sampleDeskPolicy(more, 'published')

let fake: FakeTransport
const onDone = jest.fn<void, [{ policy: PolicyView }]>()
const onOutdated = jest.fn<void, []>()
const outcome = { onDone, onOutdated }

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  onDone.mockClear()
  onOutdated.mockClear()
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = (policy: PolicyView) => render(<DeskClausesCard policy={policy} outcome={outcome} />)
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const why = (reason: string) =>
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: reason } })
const headings = () => screen.getAllByText(/^\d+ 事项\d+$/).length

it('shows the first six clauses and twenty more at each press', async () => {
  open(sampleDeskPolicy({ clauses: Array.from({ length: 30 }, (_, i) => clause(`${i + 1}`)) }))
  expect(screen.getByText('30 条')).toBeTruthy()
  expect(headings()).toBe(6)
  await press('再看 20 条（还有 24 条）')
  expect(headings()).toBe(26)
  await press('再看 4 条（还有 4 条）')
  expect(headings()).toBe(30)
  expect(screen.queryByRole('button')).toBeNull()
})

it('withdraws one clause of a published policy, with a reason', async () => {
  const after = published({ withdrawnClauses: [{ path: '一', at: NOW, reason: '补贴已经发完' }] })
  fake.answer('policies.withdrawClause', () => ok({ policy: after }))
  const { rerender } = open(published())
  await press('撤回一')
  await press('确定撤回')
  expect(screen.getByText('请写一句原因，对方看得到')).toBeTruthy()
  expect(fake.to('policies.withdrawClause')).toEqual([])
  why(' 补贴已经发完 ')
  await press('确定撤回')
  expect(fake.to('policies.withdrawClause').map(({ input }) => input)).toEqual([
    { policyId: 'p1', version: 3, path: '一', reason: '补贴已经发完' },
  ])
  expect(onDone.mock.calls).toEqual([[{ policy: after }]])
  expect(screen.queryByRole('dialog')).toBeNull()
  rerender(<DeskClausesCard policy={after} outcome={outcome} />)
  expect(screen.getByText(/^已在 .*10:00 撤回。原因：补贴已经发完$/)).toBeTruthy()
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual(['撤回二'])
})

it('says why a clause cannot be withdrawn, beside the words when these are refused', async () => {
  open(published())
  await press('撤回一')
  why('补贴已经发完')
  fake.answer('policies.withdrawClause', () => no('NothingLeft'))
  await press('确定撤回')
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(DESK_WORDING.NothingLeft)).toBeTruthy()
  fake.answer('policies.withdrawClause', () => no('TextRefused', { reason: '原因里有不能发的内容' }))
  await press('确定撤回')
  expect(dialog.getByText('原因里有不能发的内容')).toBeTruthy()
  why('补贴已经全部发完')
  expect(dialog.queryByText('原因里有不能发的内容')).toBeNull()
  expect(onDone).not.toHaveBeenCalled()
})

it('waits for another press when the answer was lost', async () => {
  open(published())
  fake.answer('policies.withdrawClause', () => ok({ policy: published() }))
  fake.offline = true
  await press('撤回一')
  why('补贴已经发完')
  await press('确定撤回')
  await pass(10_000)
  expect(screen.getByText(/没有送出.*不会自动再送/)).toBeTruthy()
  fake.offline = false
  fireEvent(window, new Event('online'))
  await pass(10_000)
  expect(fake.to('policies.withdrawClause')).toEqual([])
  await press('确定撤回')
  expect(fake.to('policies.withdrawClause')).toHaveLength(1)
})

it.each([
  ['a draft', sampleDeskPolicy()],
  ['a reader outside the desk', (({ desk: _desk, ...rest }: PolicyView) => rest)(published())],
  ['a clause without a number', published({ clauses: [clause('')] })],
])('offers no withdrawal for %s', (_what, policy) => {
  open(policy)
  expect(screen.getByText(/^\d+ 条$/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^撤回/ })).toBeNull()
})

it('says of a clause inside a withdrawn one that it went along, and of its neighbours nothing', () => {
  const clauses = [clause('一'), clause('一（二）'), clause('十一')]
  open(published({ clauses, withdrawnClauses: [{ path: '一', at: NOW, reason: '停办' }] }))
  expect(screen.getAllByText('已随“一”一起撤回。')).toHaveLength(1)
  expect(screen.getAllByText(/^已在 .* 撤回。原因：停办$/)).toHaveLength(1)
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual(['撤回十一'])
})

it('reads the page again when somebody else was faster', async () => {
  fake.answer('policies.withdrawClause', () => no('ChangedMeanwhile'))
  open(published())
  await press('撤回一')
  why('补贴已经发完')
  await press('确定撤回')
  expect(onOutdated).toHaveBeenCalledTimes(1)
  expect(onDone).not.toHaveBeenCalled()
})
