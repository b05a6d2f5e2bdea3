import { renderHook } from '@testing-library/react'
import { forgetTaro, openedWith } from '../../config/jest.taro'
import { useQueries } from './route-parameters'

afterEach(forgetTaro)

it.each([
  ['encoded', '%E7%A7%9F%E9%87%91', '租金'],
  ['decoded', '租金', '租金'],
  ['with a per cent sign', '减免 50%', '减免 50%'],
  ['cut short', '%E7%A7', '%E7%A7'],
])('reads a query that comes %s', (_case, text, expected) => {
  openedWith({ text })
  expect(renderHook(() => useQueries<'text'>()).result.current.text).toBe(expected)
})
