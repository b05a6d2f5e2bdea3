import { render, screen } from '@testing-library/react'

import { Funnel } from './funnel'

it('shows for each step count, share and meaning', () => {
  render(
    <Funnel
      unit="人"
      whole={200}
      steps={[
        { label: '应通知', count: 200 },
        { label: '已读', count: 50, note: '打开过消息' },
      ]}
    />,
  )
  for (const text of ['应通知', '200 人', '100%', '已读', '50 人', '25%', '打开过消息'])
    expect(screen.getByText(text)).toBeTruthy()
})

it('shows no share of a whole of 0', () => {
  render(<Funnel unit="人" whole={0} steps={[{ label: '应通知', count: 0 }]} />)
  expect(screen.getByText('—')).toBeTruthy()
})
