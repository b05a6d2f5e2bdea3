import { render, screen } from '@testing-library/react'

import { Chip } from '../chip/chip'
import { ChipStrip } from './chip-strip'

it('shows its chips in their order', () => {
  render(
    <ChipStrip>
      <Chip text="一" />
      <Chip text="二" />
    </ChipStrip>,
  )
  expect(screen.getAllByText(/^[一二]$/).map(({ textContent }) => textContent)).toEqual(['一', '二'])
})
