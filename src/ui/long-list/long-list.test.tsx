import { act, render, screen } from '@testing-library/react'

import Taro from '../../../config/jest.taro'
import { LongList } from './long-list'

type OnCross = (crossing: { intersectionRatio: number; boundingClientRect?: { height: number } }) => void
const watched = new Map<string, OnCross>()

beforeEach(() => {
  watched.clear()
  Object.assign(Taro, {
    getCurrentInstance: () => ({ page: {} }),
    createIntersectionObserver: () => ({
      relativeToViewport: () => ({
        observe: (selector: string, onCross: OnCross) => void watched.set(selector, onCross),
      }),
      disconnect: () => undefined,
    }),
  })
})

afterEach(() => {
  process.env.TARO_ENV = 'h5'
})

const ROWS = Array.from({ length: 25 }, (_row, index) => `第${index + 1}行`)
const show = (platform: 'h5' | 'weapp', items = ROWS) => {
  process.env.TARO_ENV = platform
  render(<LongList items={items} getKey={(row) => row} render={(row) => <div>{row}</div>} />)
}
const shown = () => screen.queryAllByText(/^第\d+行$/).map(({ textContent }) => textContent)

it('draws every row in a browser', () => {
  show('h5')
  expect(shown()).toEqual(ROWS)
  expect(watched.size).toBe(0)
})

it('of more than two hundred rows a browser draws the first, and of the others those near the screen', () => {
  const heard: IntersectionObserverCallback[] = []
  class Observer {
    constructor(hear: IntersectionObserverCallback) {
      heard.push(hear)
    }
    observe = () => undefined
    disconnect = () => undefined
  }
  Object.assign(globalThis, { IntersectionObserver: Observer })
  try {
    const many = Array.from({ length: 215 }, (_row, index) => `第${index + 1}行`)
    show('h5', many)
    expect(heard).toHaveLength(2)
    const leave = [{ isIntersecting: false, boundingClientRect: { height: 640 } }]
    act(() => heard[0]?.(leave as never, undefined as never))
    expect(shown()).toEqual([...many.slice(0, 200), ...many.slice(210)])
    expect(document.querySelector<HTMLElement>('.long-list-part')?.style.height).toBe('640px')
  } finally {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver')
  }
})

it('draws in WeChat only what is near the screen, and holds the place of the rest', () => {
  show('weapp')
  expect(shown()).toEqual(ROWS)
  const [[selector, cross] = ['', () => undefined]] = [...watched]
  act(() => cross({ intersectionRatio: 0, boundingClientRect: { height: 640 } }))
  expect(shown()).toEqual(ROWS.slice(10))
  expect(document.querySelector<HTMLElement>(selector)?.style.height).toBe('640px')
  act(() => cross({ intersectionRatio: 0.1 }))
  expect(shown()).toEqual(ROWS)
  expect(document.querySelector<HTMLElement>(selector)?.style.height).toBe('')
})
