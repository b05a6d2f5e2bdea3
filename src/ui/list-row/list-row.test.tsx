import { fireEvent, render, screen } from '@testing-library/react'

import { ListRow } from './list-row'

it('is a link when it leads somewhere', () => {
  const onPress = jest.fn()
  render(<ListRow title="政策" text="3 项适合" icon="policies" onPress={onPress} />)
  fireEvent.click(screen.getByRole('link', { name: /政策.*3 项适合/ }))
  expect(onPress).toHaveBeenCalledTimes(1)
})

it('states a fact when it does not', () => {
  render(<ListRow title="统一社会信用代码" aside="91210100MA0000000X" />)
  expect(screen.getByText('91210100MA0000000X')).toBeTruthy()
  expect(screen.queryByRole('link')).toBeNull()
})
