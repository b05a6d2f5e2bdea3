import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'

import Taro, { forgetTaro } from '../../../config/jest.taro'
import { PlacesProvider } from '../navigation/places'
import { Screen, type ScreenProps } from './screen'
import { useSizeClass, useTextSize } from './text-size'
import { useWide } from './use-wide'

const onBack = jest.fn()
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  forgetTaro()
  window.innerWidth = 1024
})
const show = (props: Partial<ScreenProps> = {}) =>
  render(
    <PlacesProvider value={{ title: '', tabs: [], main: [], more: [], onBack }}>
      <Screen title="我的诉求" {...props}>
        内容
      </Screen>
    </PlacesProvider>,
  )

it('in the browser has a heading, a way back and the places', () => {
  show({ aside: '7K2-418' })
  expect(screen.getByRole('heading', { level: 1, name: '我的诉求' })).toBeTruthy()
  expect(screen.getByText('7K2-418')).toBeTruthy()
  expect(screen.getAllByRole('navigation')).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(onBack).toHaveBeenCalledTimes(1)
})

it('as a tab also has the places at the lower edge, and no way back', () => {
  show({ tab: true })
  expect(screen.getAllByRole('navigation')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
})

it('leaves bars to WeChat there', () => {
  process.env.TARO_ENV = 'weapp'
  show()
  expect(document.body.textContent).toBe('内容')
})

describe('the size of texts', () => {
  it('holds everywhere at once, and for the next visit', () => {
    const size = renderHook(() => useTextSize())
    const className = renderHook(() => useSizeClass())
    expect([size.result.current[0], className.result.current]).toEqual(['standard', ''])
    act(() => size.result.current[1]('largest'))
    expect([size.result.current[0], className.result.current]).toEqual(['largest', 'elder largest'])
    expect(renderHook(() => useTextSize()).result.current[0]).toBe('largest')
  })

  it('is still read as earlier versions stored it', () => {
    Taro.setStorageSync('elder-mode', true)
    expect(renderHook(() => useTextSize()).result.current[0]).toBe('elder')
  })
})

it('knows whether the screen is wide, and follows the window', () => {
  window.innerWidth = 899
  const { result } = renderHook(() => useWide())
  expect(result.current).toBe(false)
  window.innerWidth = 900
  act(() => void window.dispatchEvent(new Event('resize')))
  expect(result.current).toBe(true)
})
