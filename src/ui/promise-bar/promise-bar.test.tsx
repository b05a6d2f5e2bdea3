import { render, screen } from '@testing-library/react'

import { PromiseBar } from './promise-bar'

it('says who does what by when, and how much of the time has passed', () => {
  render(
    <PromiseBar
      tone="soon"
      spent={0.504}
      left="还剩 1 个工作小时"
      parts={{ who: '周敏', how: '联系银行续贷', when: '今天 15:00' }}
      note="转办不重算"
    />,
  )
  for (const text of ['周敏', '联系银行续贷', '今天 15:00', '还剩 1 个工作小时', '转办不重算'])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByRole('progressbar', { name: '已用去的时间' }).getAttribute('aria-valuenow')).toBe('50')
})

it.each([
  [-0.2, '0'],
  [1.7, '100'],
])('shows a share of %d within the bar', (spent, value) => {
  render(<PromiseBar tone="late" spent={spent} left="已超时" />)
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe(value)
})

it('has no bar while no clock runs', () => {
  render(<PromiseBar tone="done" left="已办结" />)
  expect(screen.getByText('已办结')).toBeTruthy()
  expect(screen.queryByRole('progressbar')).toBeNull()
})
