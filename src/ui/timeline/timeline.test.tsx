import { render, screen, within } from '@testing-library/react'

import { Timeline } from './timeline'

it('lists what happened in the given order, with all that belongs to it', () => {
  render(
    <Timeline
      items={[
        {
          key: '2',
          title: '周敏 回复',
          at: '今天 14:05',
          text: '已约好银行',
          note: '审核中',
          below: '合同.pdf',
        },
        { key: '1', title: '李娜 提交了诉求', at: '昨天 09:10' },
      ]}
    />,
  )
  const items = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual([
    '周敏 回复今天 14:05已约好银行审核中合同.pdf',
    '李娜 提交了诉求昨天 09:10',
  ])
})
