import { render, screen } from '@testing-library/react'

import { PagedList, type PagedListProps } from './paged-list'

type Row = { id: string }
const NEXT = { more: false, reading: false, onMore: () => undefined }
const show = (props: Partial<PagedListProps<Row>>) =>
  render(
    <PagedList<Row>
      items={undefined}
      render={({ id }) => <div>{id}</div>}
      empty="还没有"
      next={NEXT}
      pending={false}
      onRetry={() => undefined}
      {...props}
    >
      说明
    </PagedList>,
  )

it('is a skeleton before the first answer', () => {
  show({ pending: true })
  expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
  expect(screen.queryByText('还没有')).toBeNull()
})

it('shows its rows in order, below what is said above them', () => {
  const { container } = show({ items: [{ id: '甲' }, { id: '乙' }] })
  expect(container.textContent).toBe('说明甲乙')
})

it('says so when there is nothing', () => {
  show({ items: [] })
  expect(screen.getByText('还没有')).toBeTruthy()
})

it('ends with the way to the next page', () => {
  show({ items: [{ id: '甲' }], next: { ...NEXT, more: true } })
  expect(screen.getByRole('button', { name: '再看一些' })).toBeTruthy()
})
