import { render, screen } from '@testing-library/react'

import { SplitView } from './split-view'

afterEach(() => {
  window.innerWidth = 1024
})
const show = (width: number) => {
  window.innerWidth = width
  render(<SplitView list="列表" detail="详情" />)
}

it('shows list and detail on a wide screen', () => {
  show(1024)
  expect(screen.getByText('列表')).toBeTruthy()
  expect(screen.getByText('详情')).toBeTruthy()
})

it('shows the list alone on a phone', () => {
  show(390)
  expect(document.body.textContent).toBe('列表')
})
