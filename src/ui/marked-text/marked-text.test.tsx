import { render } from '@testing-library/react'

import { MarkedText } from './marked-text'

it('marks the words and leaves the text as it is', () => {
  const { container } = render(<MarkedText text="返岗工人包车" words={['包车', '返岗']} />)
  expect(container.textContent).toBe('返岗工人包车')
  expect([...container.querySelectorAll('.marked')].map(({ textContent }) => textContent)).toEqual([
    '返岗',
    '包车',
  ])
})
