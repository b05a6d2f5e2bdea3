import { fireEvent, render, screen } from '@testing-library/react'
import { QueryFrame } from '../query-frame/query-frame'
import { StaleScope } from './stale'

const at = (time: number, words: string) => ({ at: time, format: () => words })
const frame = { loaded: true, pending: false, fault: '没有连上。', isOffline: true }

it('says once a page that contents are old, names the oldest, and tries all of them again', () => {
  const retries = [jest.fn(), jest.fn(), jest.fn()]
  const frames = [
    { ...frame, age: at(2, '今天 10:00'), onRetry: () => void retries[0]?.() },
    { ...frame, age: at(1, '昨天 09:00'), onRetry: () => void retries[1]?.() },
    { ...frame, fault: undefined, age: at(0, '去年'), onRetry: () => void retries[2]?.() },
  ]
  render(
    <StaleScope>
      {frames.map((one, index) => (
        <QueryFrame key={index} {...one}>
          内容 {index}
        </QueryFrame>
      ))}
    </StaleScope>,
  )
  expect(screen.getAllByRole('alert')).toHaveLength(1)
  expect(screen.getByText('现在连不上，下面的内容最早是 昨天 09:00 的')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retries.map((retry) => retry.mock.calls.length)).toEqual([1, 1, 0])
})

it('goes when the content is new again or leaves the page, and shows another fault', () => {
  const page = (one: Partial<typeof frame> | undefined) => (
    <StaleScope>
      {one && (
        <QueryFrame {...frame} {...one} fault={one.fault} age={at(1, '昨天 09:00')} onRetry={jest.fn()}>
          内容
        </QueryFrame>
      )}
    </StaleScope>
  )
  const { rerender } = render(page({ fault: '操作太频繁了。', isOffline: false }))
  expect(screen.getByText('操作太频繁了。下面是 昨天 09:00 的内容')).toBeTruthy()
  rerender(page({}))
  expect(screen.queryByRole('alert')).toBeNull()
  rerender(page({ fault: '没有连上。' }))
  expect(screen.getByText('现在连不上，下面是 昨天 09:00 的内容')).toBeTruthy()
  rerender(page(undefined))
  expect(screen.queryByRole('alert')).toBeNull()
})
