import { fireEvent, render, screen, within } from '@testing-library/react'

import { ChoiceField, type ChoiceFieldProps } from './choice-field'

const CHOICES = [
  { key: 'C35', title: '专用设备制造业', group: '制造业' },
  { key: 'C36', title: '汽车制造业', group: '制造业' },
  { key: 'I65', title: '软件和信息技术服务业', text: '开发、集成', group: '信息' },
] as const
type Key = (typeof CHOICES)[number]['key']

const onChange = jest.fn<void, [Key]>()
beforeEach(() => onChange.mockClear())
const show = (props: Partial<ChoiceFieldProps<Key>> = {}) =>
  render(<ChoiceField label="行业" choices={CHOICES} value="" onChange={onChange} {...props} />)
const open = () => {
  fireEvent.click(screen.getByRole('button', { name: /^行业：/ }))
  return within(screen.getByRole('dialog', { name: '行业' }))
}

it('names its value, or what to do while nothing is chosen', () => {
  show()
  expect(screen.getByRole('button', { name: '行业：请选择' })).toBeTruthy()
  show({ value: 'C36' })
  expect(screen.getByRole('button', { name: '行业：汽车制造业' })).toBeTruthy()
})

it('offers its choices in a sheet and closes it with the choice', () => {
  show({ value: 'C36' })
  const sheet = open()
  expect(sheet.getAllByRole('radio').map((one) => one.getAttribute('aria-checked'))).toEqual([
    'false',
    'true',
    'false',
  ])
  fireEvent.click(sheet.getByRole('radio', { name: /^软件/ }))
  expect(onChange.mock.calls).toEqual([['I65']])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('writes each group once above its choices', () => {
  show()
  const sheet = open()
  expect([sheet.getAllByText('制造业'), sheet.getAllByText('信息')].map(({ length }) => length)).toEqual([
    1, 1,
  ])
})

it('narrows a long list by title, text and group, and says when nothing is left', () => {
  show({ search: '例如：软件' })
  const sheet = open()
  const box = sheet.getByRole('textbox', { name: '筛选行业' })
  fireEvent.change(box, { target: { value: ' 集成 ' } })
  expect(sheet.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
    '软件和信息技术服务业开发、集成',
  ])
  fireEvent.change(box, { target: { value: '养鱼' } })
  expect(sheet.queryAllByRole('radio')).toEqual([])
  expect(sheet.getByText('没有“养鱼”，换个说法试试')).toBeTruthy()
})

it('shows what is wrong with it', () => {
  show({ fault: '请选择行业' })
  expect(screen.getByRole('alert').textContent).toBe('请选择行业')
})
