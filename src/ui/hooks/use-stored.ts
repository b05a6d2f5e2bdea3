import Taro from '@tarojs/taro'
import { useCallback, useSyncExternalStore } from 'react'

const values = new Map<string, unknown>()
const listeners = new Set<() => void>()
/** Keys whose newest value did not fit into the device's storage. */
const unstored = new Set<string>()

function read<T>(key: string, empty: T): T {
  if (!values.has(key)) {
    const stored: unknown = Taro.getStorageSync(key)
    values.set(key, stored === '' || stored === undefined || stored === null ? empty : stored)
  }
  // Written under the same key by the same caller, so it has this type.
  return values.get(key) as T
}

/** Keeps a value on the device; undefined forgets it. For what must be there after a restart: drafts. */
export function storeOnDevice<T>(key: string, value: T | undefined): void {
  if (value === undefined) {
    values.delete(key)
    Taro.removeStorageSync(key)
  } else {
    values.set(key, value)
    try {
      Taro.setStorageSync(key, value)
      unstored.delete(key)
    } catch {
      // The device's storage is full: as long as the app is open, memory has it.
      unstored.add(key)
    }
  }
  for (const listener of listeners) listener()
}

/** Whether the newest value under this key would be there after a restart. */
export function isOnDevice(key: string): boolean {
  return values.has(key) && !unstored.has(key)
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/**
 * A value that is kept on the device under `key` and shared by everything that shows it. `empty` must be a constant.
 * @returns the value, a way to change it, a way to forget it
 */
export function useStored<T>(
  key: string,
  empty: T,
): readonly [T, (update: (before: T) => T) => void, () => void] {
  const value = useSyncExternalStore(watch, () => read(key, empty))
  const change = useCallback(
    (update: (before: T) => T) => storeOnDevice(key, update(read(key, empty))),
    [key, empty],
  )
  const forget = useCallback(() => storeOnDevice(key, undefined), [key])
  return [value, change, forget]
}
