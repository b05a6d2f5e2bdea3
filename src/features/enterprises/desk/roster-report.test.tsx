import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { RosterRehearsal } from '@/shared/contract/enterprise-roster'
import { RosterColumns } from './roster-columns'
import { RosterRows, RosterSummary } from './roster-report'

afterEach(cleanup)

const REHEARSAL: RosterRehearsal = {
  headings: ['户名', '2019年纳税额（万元）'],
  columns: [null, { key: 'taxYuan:2019', label: '2019 年纳税额' }],
  missing: [{ key: 'name', label: '企业名称' }],
  counts: { added: 300, changed: 1, unchanged: 0, wrong: 1 },
  checkDigits: 2,
  rows: [{ line: 7, name: '', outcome: 'wrong', faults: ['没有企业名称'] }],
}

it('says which column is missing, and takes the one that the person chooses', () => {
  const onMatch = jest.fn()
  render(<RosterColumns rehearsal={REHEARSAL} onMatch={onMatch} />)
  expect(screen.getByRole('alert').textContent).toContain('没有找到“企业名称”这一列')
  expect(screen.getByRole('button', { name: '2019年纳税额（万元）：2019 年纳税额' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '户名：不导入这一列' }))
  fireEvent.click(screen.getByRole('radio', { name: '企业名称' }))
  expect(onMatch.mock.calls).toEqual([[0, 'name']])
})

it('counts every row, lists the wrong ones and says how many are not listed', () => {
  render(
    <>
      <RosterSummary rehearsal={REHEARSAL} />
      <RosterRows rehearsal={REHEARSAL} />
    </>,
  )
  expect(screen.getByText('新增 300 家，更新 1 家，有错 1 家')).toBeTruthy()
  expect(screen.getByText('第 7 行 · 没有企业名称')).toBeTruthy()
  expect(screen.getByText('其余 301 行不一一列出。')).toBeTruthy()
  expect(screen.getByText(/有 2 家的信用代码校验位对不上/)).toBeTruthy()
  expect(screen.getByText(/^不导入的列：户名。/)).toBeTruthy()
})
