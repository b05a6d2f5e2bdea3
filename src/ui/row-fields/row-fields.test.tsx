import { fireEvent, render, screen } from '@testing-library/react'

import { RowFields } from './row-fields'

const COLUMNS = [
  { key: 'name', label: '姓名', maxLength: 20 },
  { key: 'phone', label: '电话', kind: 'phone', maxLength: 30 },
] as const
const LI = { name: '李主任', phone: '024-83780000' }
const WANG = { name: '王平', phone: '024-83780001' }

const onChange = jest.fn()
beforeEach(() => onChange.mockClear())
const show = (rows: (typeof LI)[], max = 3) =>
  render(
    <RowFields
      label="联系方式"
      what="联系人"
      columns={COLUMNS}
      rows={rows}
      onChange={onChange}
      max={max}
      fault={rows.length === 0 ? '至少一个联系电话' : undefined}
    />,
  )

it('changes one cell of one row', () => {
  show([LI, WANG])
  fireEvent.change(screen.getByLabelText('联系人 2 电话'), { target: { value: '110' } })
  expect(onChange.mock.calls).toEqual([[[LI, { ...WANG, phone: '110' }]]])
})

it('adds an empty row, and removes the one that is meant', () => {
  show([LI, WANG])
  fireEvent.click(screen.getByRole('button', { name: '加一个联系人' }))
  fireEvent.click(screen.getByRole('button', { name: '移走联系人 1' }))
  expect(onChange.mock.calls).toEqual([[[LI, WANG, { name: '', phone: '' }]], [[WANG]]])
})

it('adds no more rows than allowed', () => {
  show([LI, WANG], 2)
  expect(screen.queryByRole('button', { name: '加一个联系人' })).toBeNull()
})

it('says what is wrong', () => {
  show([])
  expect(screen.getByRole('alert').textContent).toBe('至少一个联系电话')
})
