import { cleanup, render, screen } from '@testing-library/react'
import { OneNeed } from './one-need'

afterEach(cleanup)

it('shows the need that the address names', () => {
  render(<OneNeed needId="n1">{(id) => id}</OneNeed>)
  expect(screen.getByText('n1')).toBeTruthy()
})

it.each([undefined, ''])('says that a link was cut and leads to the list: %j', (needId) => {
  render(<OneNeed needId={needId}>{(id) => `诉求${id}`}</OneNeed>)
  expect(screen.getByText('链接不完整')).toBeTruthy()
  expect(screen.getByRole('button', { name: '看我的诉求' })).toBeTruthy()
  expect(screen.queryByText(/^诉求/)).toBeNull()
})
