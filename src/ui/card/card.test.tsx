import { fireEvent, render, screen } from '@testing-library/react'

import { Card } from './card'

it('has its title as a heading, with what stands beside it', () => {
  render(
    <Card title="我的诉求" aside="3 件">
      内容
    </Card>,
  )
  expect(screen.getByRole('heading', { level: 2, name: '我的诉求' })).toBeTruthy()
  expect(screen.getByText('3 件')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

it('has no heading without a title', () => {
  render(<Card>内容</Card>)
  expect(screen.getByText('内容')).toBeTruthy()
  expect(screen.queryByRole('heading')).toBeNull()
})

it('is one button when it can be pressed', () => {
  const onPress = jest.fn()
  render(
    <Card label="打开诉求" onPress={onPress}>
      内容
    </Card>,
  )
  fireEvent.click(screen.getByRole('button', { name: '打开诉求' }))
  expect(onPress).toHaveBeenCalledTimes(1)
})
