import { fireEvent, render, screen } from '@testing-library/react'

import { MoreRow } from './more-row'

const onMore = jest.fn()
beforeEach(() => onMore.mockClear())

it('loads the next page', () => {
  render(<MoreRow more reading={false} onMore={onMore} />)
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(onMore).toHaveBeenCalledTimes(1)
})

it('says why the next page did not come, and tries again at a tap', () => {
  render(<MoreRow more reading={false} onMore={onMore} fault="网络不通" />)
  expect(screen.getByRole('alert').textContent).toContain('网络不通')
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(onMore).toHaveBeenCalledTimes(1)
})

it('is empty at the end, except for the element that WeChat needs', () => {
  const { container } = render(<MoreRow more={false} reading={false} onMore={onMore} />)
  expect([container.textContent, container.childElementCount]).toEqual(['', 1])
})
