import { fireEvent, render, screen } from '@testing-library/react'

import { SearchBox } from './search-box'

const onChange = jest.fn()
beforeEach(() => onChange.mockClear())
const show = (value: string) =>
  render(
    <SearchBox label="找政策" placeholder="搜政策、文号" maxLength={200} value={value} onChange={onChange} />,
  )

it('hands on what is typed', () => {
  show('')
  fireEvent.change(screen.getByRole('textbox', { name: '找政策' }), { target: { value: '租金' } })
  expect(onChange.mock.calls).toEqual([['租金']])
  expect(screen.queryByRole('button', { name: '清空' })).toBeNull()
})

it('is cleared by a press', () => {
  show('租金')
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  expect(onChange.mock.calls).toEqual([['']])
})
