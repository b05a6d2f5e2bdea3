import { render, screen } from '@testing-library/react'

import { Skeleton } from './skeleton'

it.each([
  [undefined, 3],
  [5, 5],
])('says that it loads, with %p rows', (rows, shown) => {
  render(<Skeleton {...(rows !== undefined && { rows })} />)
  expect(screen.getByRole('status', { name: '正在加载' }).childElementCount).toBe(shown)
})
