import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const KEY = 'elder-mode'
const listeners = new Set<(on: boolean) => void>()

/** Elder mode of this device: larger text and buttons everywhere, kept from visit to visit. */
export function useElder(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => Taro.getStorageSync<unknown>(KEY) === true)
  useEffect(() => {
    listeners.add(setOn)
    return () => {
      listeners.delete(setOn)
    }
  }, [])
  return [on, setElder]
}

function setElder(on: boolean): void {
  Taro.setStorageSync(KEY, on)
  for (const listener of listeners) listener(on)
}
