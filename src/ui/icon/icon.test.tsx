import { render } from '@testing-library/react'

import { Icon } from './icon'

it('is a picture that is not read aloud', () => {
  const { container } = render(<Icon name="phone" size="small" />)
  expect(container.querySelector('.icon-phone')?.getAttribute('aria-hidden')).toBe('true')
})
