import { render, screen } from '@testing-library/react'

import { Avatar } from './avatar'

it.each([
  ['李娜', '李'],
  ['𠮷田', '𠮷'],
  ['', '?'],
])('shows for “%s” the whole first character', (name, shown) => {
  render(<Avatar name={name} />)
  expect(screen.getByText(shown).getAttribute('aria-hidden')).toBe('true')
})
