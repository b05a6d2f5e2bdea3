import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const KEY = 'elder-mode'

/** standard: body text of 15 px; elder: 1.3 times that, larger buttons; largest: 30 px, for people with low vision. */
export type TextSize = 'standard' | 'elder' | 'largest'

const CLASSES: Readonly<Record<TextSize, string>> = {
  standard: '',
  elder: 'elder',
  largest: 'elder largest',
}

const listeners = new Set<(size: TextSize) => void>()

/** The size of texts and buttons on this device; the device stores it. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(readTextSize)
  useEffect(() => {
    listeners.add(setSize)
    return () => {
      listeners.delete(setSize)
    }
  }, [])
  return [size, storeTextSize]
}

/** Class name for the root of a screen or a sheet; all sizes in the style sheets depend on it. */
export function useSizeClass(): string {
  const [size] = useTextSize()
  return CLASSES[size]
}

function readTextSize(): TextSize {
  const value = Taro.getStorageSync<unknown>(KEY)
  if (value === 'largest') return value
  // Earlier versions had one larger size and stored it as `true`.
  return value === true || value === 'elder' ? 'elder' : 'standard'
}

function storeTextSize(size: TextSize): void {
  Taro.setStorageSync(KEY, size)
  for (const listener of listeners) listener(size)
}
