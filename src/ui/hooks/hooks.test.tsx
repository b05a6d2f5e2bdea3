import { act, renderHook } from '@testing-library/react'

import Taro, { forgetTaro } from '../../../config/jest.taro'
import { useAfterPause } from './use-after-pause'
import { useNow } from './use-now'
import { isOnDevice, readVisitorText, storeOnDevice, useStored, VISITOR } from './use-stored'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')

beforeEach(() => jest.useFakeTimers({ now: NOW }))
afterEach(() => {
  act(() => storeOnDevice('draft', undefined))
  forgetTaro()
  jest.restoreAllMocks()
  jest.useRealTimers()
})
const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms))

it('takes a text over after a pause in typing, an empty one at once', () => {
  const { result, rerender } = renderHook(({ text }) => useAfterPause(text), { initialProps: { text: '租' } })
  rerender({ text: '租金' })
  pass(299)
  expect(result.current).toBe('租')
  rerender({ text: '租金减' })
  pass(299)
  expect(result.current).toBe('租')
  pass(1)
  expect(result.current).toBe('租金减')
  rerender({ text: '' })
  pass(0)
  expect(result.current).toBe('')
})

it('follows the clock', () => {
  const { result } = renderHook(() => useNow())
  expect(result.current).toBe(NOW)
  pass(60_000)
  expect(result.current).toBe(NOW + 60_000)
})

describe('a value stored on the device', () => {
  it('gives each reader its own empty value, whoever has read before', () => {
    const empty = { text: '', more: [] }
    expect(readVisitorText()).toBe('')
    const { result } = renderHook(() => useStored(`need-draft:${VISITOR}`, empty))
    expect(result.current[0]).toBe(empty)
  })

  it('is shared by all that use its key, and is empty again once it is deleted', () => {
    const first = renderHook(() => useStored('draft', ''))
    const second = renderHook(() => useStored('draft', ''))
    act(() => first.result.current[1]((before) => `${before}缺人`))
    expect([second.result.current[0], Taro.getStorageSync('draft')]).toEqual(['缺人', '缺人'])
    act(() => second.result.current[2]())
    expect([first.result.current[0], Taro.getStorageSync('draft')]).toEqual(['', ''])
  })

  it('stays in memory when the storage is full, and counts as not stored on the device', () => {
    const { result } = renderHook(() => useStored('draft', ''))
    act(() => result.current[1](() => '短'))
    expect(isOnDevice('draft')).toBe(true)
    jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('full')
    })
    act(() => result.current[1](() => '很长'))
    expect([result.current[0], isOnDevice('draft')]).toEqual(['很长', false])
  })
})
