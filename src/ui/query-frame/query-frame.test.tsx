import { fireEvent, render, screen } from '@testing-library/react'

import { QueryFrame, type QueryFrameProps } from './query-frame'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const onRetry = jest.fn()
beforeEach(() => {
  onRetry.mockClear()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())
const show = (props: Partial<QueryFrameProps>) =>
  render(
    <QueryFrame loaded pending={false} onRetry={onRetry} {...props}>
      内容
    </QueryFrame>,
  )

it.each([{ pending: true }, { pending: false }, { pending: true, fault: '网络不通' }])(
  'is a skeleton before the first answer: %j',
  (props) => {
    show({ loaded: false, ...props })
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
    expect(screen.queryByText('内容')).toBeNull()
  },
)

it('says why nothing came and tries again', () => {
  show({ loaded: false, fault: '网络不通' })
  expect(screen.getByText('网络不通')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

it.each([
  [
    true,
    { at: NOW, format: (now: number) => (now === NOW ? '今天 09:00' : '') },
    '现在连不上，下面是 今天 09:00 的内容',
  ],
  [true, undefined, '现在连不上，下面是上次的内容'],
  [false, undefined, '操作太频繁了。下面是上次的内容'],
])('keeps the last content, and says how old it is', (isOffline, age, text) => {
  show({ fault: '操作太频繁了。', isOffline, age })
  expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText('内容')).toBeTruthy()
})

it('says nothing about the network while it works', () => {
  show({ age: { at: NOW, format: () => '刚刚' } })
  expect(screen.queryByRole('alert')).toBeNull()
})
