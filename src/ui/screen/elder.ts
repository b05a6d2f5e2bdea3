import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const KEY = 'elder-mode'

/** standard: body text of 15 px; elder: ×1.3, larger buttons; largest: 30 px, for those who see little. */
export type TextSize = 'standard' | 'elder' | 'largest'

const CLASSES: Readonly<Record<TextSize, string>> = {
  standard: '',
  elder: 'elder',
  largest: 'elder largest',
}

const listeners = new Set<(size: TextSize) => void>()

/** How large words and buttons are on this device: everywhere, kept from visit to visit. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(kept)
  useEffect(() => {
    listeners.add(setSize)
    return () => {
      listeners.delete(setSize)
    }
  }, [])
  return [size, keep]
}

/** The class that the root of a screen or a sheet carries: every size in the style sheets follows from it. */
export function useSizeClass(): string {
  const [size] = useTextSize()
  return CLASSES[size]
}

function kept(): TextSize {
  const value = Taro.getStorageSync<unknown>(KEY)
  if (value === 'largest') return value
  // `true` is how it was kept while there was one larger size.
  return value === true || value === 'elder' ? 'elder' : 'standard'
}

function keep(size: TextSize): void {
  Taro.setStorageSync(KEY, size)
  for (const listener of listeners) listener(size)
}
