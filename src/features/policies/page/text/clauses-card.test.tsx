import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { samplePolicy } from '@/cloud/testing/sample-policy'
import { ClausesCard } from './clauses-card'

const clause = (level: 1 | 2, path: string) => ({
  level,
  path,
  heading: `事项${path}`,
  paragraphs: [`${path}的一句话。`],
})
const clauses = [
  clause(1, '一'),
  clause(2, '一（二）'),
  clause(1, '二'),
  clause(2, '二（一）'),
  clause(2, '二（二）'),
]
const withdrawn = (path: string) => ({ path, at: Date.parse('2020-03-10T10:00:00+08:00'), reason: '停办' })
const open = (withdrawnClauses?: ReturnType<typeof withdrawn>[]) =>
  render(<ClausesCard policy={samplePolicy({ clauses, ...(withdrawnClauses && { withdrawnClauses }) })} />)
const chapters = () => screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))

afterEach(cleanup)

it('marks a withdrawn chapter while it is closed, and everything in it once it is open', () => {
  open([withdrawn('一')])
  expect(chapters()).toEqual(['展开 一　事项一，已撤回', '展开 二　事项二'])
  expect(screen.getAllByText('已撤回')).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: /^展开 一/ }))
  expect(screen.getByText('一（二）的一句话。')).toBeTruthy()
  expect(screen.getAllByText('已撤回')).toHaveLength(2)
})

it('marks one withdrawn clause, not its chapter and not its neighbour', () => {
  open([withdrawn('二（一）')])
  expect(screen.queryByText('已撤回')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '展开 二　事项二' }))
  expect(screen.getByText('已撤回').closest('.clause-heading')?.textContent).toContain('二（一）')
  expect(screen.getAllByText('已撤回')).toHaveLength(1)
})

it('marks nothing where everything is in force', () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: '展开 一　事项一' }))
  expect(screen.queryByText('已撤回')).toBeNull()
})
