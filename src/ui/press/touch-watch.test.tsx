import { fireEvent, render, screen } from '@testing-library/react'
import { Press } from './press'
import { TouchWatch } from './touch-watch'

it('hears a press before the pressed element acts', () => {
  const heard: string[] = []
  render(
    <TouchWatch onTouch={() => heard.push('inside')}>
      <Press onPress={() => heard.push('pressed')}>收藏</Press>
    </TouchWatch>,
  )
  fireEvent.click(screen.getByRole('button', { name: '收藏' }))
  expect(heard).toEqual(['inside', 'pressed'])
})
