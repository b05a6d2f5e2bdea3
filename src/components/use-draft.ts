import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'

export interface Draft<Value> {
  value: Value
  /** True when something was found from an earlier visit. */
  restored: boolean
  change(value: Value): void
  /** The cloud has it: nothing is kept any more. */
  clear(): void
}

const PREFIX = 'draft:'

/**
 * Something half written, kept on the device until the cloud has it. `key` names it and whose it is; `isValue` checks what is found,
 * because an older version of the program may have written it. The key must not change while the component lives.
 */
export function useDraft<Value>(
  key: string,
  empty: Value,
  isValue: (found: unknown) => found is Value,
): Draft<Value> {
  const storeKey = PREFIX + key
  const start = useRef(empty)
  const [found] = useState(() => Taro.getStorageSync<unknown>(storeKey))
  const restored = isValue(found) && found !== ''
  const [value, setValue] = useState<Value>(restored ? found : empty)
  const change = useCallback(
    (next: Value) => {
      setValue(next)
      try {
        Taro.setStorageSync(storeKey, next)
      } catch {
        // The device's storage is full: the screen still has it.
      }
    },
    [storeKey],
  )
  const clear = useCallback(() => {
    setValue(start.current)
    Taro.removeStorageSync(storeKey)
  }, [storeKey])
  return { value, restored, change, clear }
}

/** For drafts that are one text. */
export function isText(found: unknown): found is string {
  return typeof found === 'string'
}
