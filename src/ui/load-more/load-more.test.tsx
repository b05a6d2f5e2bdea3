import { act, fireEvent, render, screen } from '@testing-library/react'

import { LoadMore, type LoadMoreProps } from './load-more'

let reachEnd: () => void = () => undefined
const observer = { observe: jest.fn(), disconnect: jest.fn() }
const onMore = jest.fn()

beforeEach(() => {
  onMore.mockClear()
  Object.assign(globalThis, {
    IntersectionObserver: class {
      observe = observer.observe
      disconnect = observer.disconnect
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        reachEnd = () => callback([{ isIntersecting: true }])
      }
    },
  })
})
const show = (props: Partial<LoadMoreProps> = {}) =>
  render(<LoadMore more busy={false} onMore={onMore} end="没有更多了" {...props} />)

it('loads after a press and after scrolling to it', () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  act(() => reachEnd())
  expect(onMore).toHaveBeenCalledTimes(2)
})

it('loads nothing while it is loading', () => {
  show({ busy: true })
  act(() => reachEnd())
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '正在加载…' }).disabled).toBe(true)
  expect(onMore).not.toHaveBeenCalled()
})

it('says that nothing follows, and stops watching once it is removed', () => {
  const page = show({ more: false })
  act(() => reachEnd())
  expect(screen.getByText('没有更多了')).toBeTruthy()
  expect([screen.queryByRole('button'), onMore.mock.calls.length]).toEqual([null, 0])
  page.unmount()
  expect(observer.disconnect).toHaveBeenCalled()
})
