import { fireEvent, render, screen } from '@testing-library/react'

import { RefusalNote } from './refusal-note'

it('is announced, and offers the next step', () => {
  const onPress = jest.fn()
  render(<RefusalNote text="没有办成" action={{ text: '再试一次', onPress }} />)
  expect(screen.getByRole('alert').textContent).toContain('没有办成')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(onPress).toHaveBeenCalledTimes(1)
})

it('waits while the step is running', () => {
  render(<RefusalNote text="没有办成" action={{ text: '再试一次', onPress: () => undefined, busy: true }} />)
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true)
})

it('offers nothing where nothing can be done', () => {
  render(<RefusalNote text="没有办成" />)
  expect(screen.queryByRole('button')).toBeNull()
})
