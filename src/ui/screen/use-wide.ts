import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on list and detail stand side by side. The style sheets have the same number. */
const WIDE_PX = 900

function isWide(): boolean {
  if (process.env.TARO_ENV === 'h5') return window.innerWidth >= WIDE_PX
  return Taro.getWindowInfo().windowWidth >= WIDE_PX
}

/** Whether the screen is wide (a browser window, WeChat on a computer); changes with the window. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const measure = () => setWide(isWide())
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('resize', measure)
      return () => window.removeEventListener('resize', measure)
    }
    Taro.onWindowResize(measure)
    return () => Taro.offWindowResize(measure)
  }, [])
  return wide
}
