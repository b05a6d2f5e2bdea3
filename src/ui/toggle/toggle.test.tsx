import { fireEvent, render, screen } from '@testing-library/react'

import { Toggle } from './toggle'

it.each([true, false])('tells that it is on: %p, and is switched by a press', (on) => {
  const onChange = jest.fn()
  render(<Toggle text="紧急" hint="今天就要" on={on} onChange={onChange} />)
  const toggle = screen.getByRole('switch', { name: '紧急' })
  expect(toggle.getAttribute('aria-checked')).toBe(String(on))
  expect(screen.getByText('今天就要')).toBeTruthy()
  fireEvent.click(toggle)
  expect(onChange.mock.calls).toEqual([[!on]])
})
