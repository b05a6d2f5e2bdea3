import { fireEvent, render, screen } from '@testing-library/react'

import { EmptyState } from './empty-state'

it('says what will be here and offers the first step', () => {
  const onPress = jest.fn()
  render(
    <EmptyState icon="needs" title="还没有诉求" text="有困难就说" action={{ text: '提一条诉求', onPress }} />,
  )
  expect(screen.getByText('还没有诉求')).toBeTruthy()
  expect(screen.getByText('有困难就说')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '提一条诉求' }))
  expect(onPress).toHaveBeenCalledTimes(1)
})

it('offers nothing where there is no step', () => {
  render(<EmptyState icon="needs" title="没有要处理的" />)
  expect(screen.queryByRole('button')).toBeNull()
})
