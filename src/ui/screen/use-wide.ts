import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on, list and detail stand side by side. The style sheets repeat the number. */
const WIDE_PX = 900

function isWide(fromPx: number): boolean {
  if (process.env.TARO_ENV === 'h5') return window.innerWidth >= fromPx
  return Taro.getWindowInfo().windowWidth >= fromPx
}

/** Whether the screen is wide (a browser window, or WeChat on a computer). It follows the size of the window. */
export function useWide(fromPx = WIDE_PX): boolean {
  const [wide, setWide] = useState(() => isWide(fromPx))
  useEffect(() => {
    const measure = () => setWide(isWide(fromPx))
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('resize', measure)
      return () => window.removeEventListener('resize', measure)
    }
    Taro.onWindowResize(measure)
    return () => Taro.offWindowResize(measure)
  }, [fromPx])
  return wide
}
