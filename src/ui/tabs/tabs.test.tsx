import { fireEvent, render, screen } from '@testing-library/react'

import { Tabs } from './tabs'

it('names its choices, tells which one is chosen, and hands on another', () => {
  const onChange = jest.fn()
  render(
    <Tabs
      label="看哪些诉求"
      items={[
        { key: 'open', text: '办理中', count: 2 },
        { key: 'closed', text: '已办结' },
      ]}
      value="open"
      onChange={onChange}
    />,
  )
  expect(screen.getByRole('tablist', { name: '看哪些诉求' })).toBeTruthy()
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('办理中2')
  fireEvent.click(screen.getByRole('tab', { name: '已办结' }))
  expect(onChange.mock.calls).toEqual([['closed']])
})
