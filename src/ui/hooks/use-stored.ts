import Taro from '@tarojs/taro'
import { useCallback, useSyncExternalStore } from 'react'

/** Values that were read or written, by key; undefined means that nothing is stored under the key. */
const values = new Map<string, unknown>()
const listeners = new Set<() => void>()
/** Keys whose newest value did not fit into the device's storage. */
const unstored = new Set<string>()

function read<T>(key: string, empty: T): T {
  if (!values.has(key)) {
    const stored: unknown = Taro.getStorageSync(key)
    values.set(key, stored === '' || stored === null ? undefined : stored)
  }
  // The caller wrote the value under this key, so it knows the type. Each reader says what an empty key means to it.
  return (values.get(key) as T | undefined) ?? empty
}

/** Stands in keys in place of the id of a person who has not registered. */
export const VISITOR = 'visitor'

/** The need that somebody wrote before they registered; empty when there is none. */
export function readVisitorText(): string {
  const { text = '' } = read<{ text?: string }>(`need-draft:${VISITOR}`, {})
  return text.trim()
}

/** Deletes the visitor's text, once it belongs to a registered person. */
export function forgetVisitorText(): void {
  storeOnDevice(`need-draft:${VISITOR}`, undefined)
}

/** Stores a value on the device, for drafts that must survive a restart; undefined deletes it. */
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
      // The device's storage is full: the value stays in memory while the app is open.
      unstored.add(key)
    }
  }
  for (const listener of listeners) listener()
}

/** Changes what is stored under `key`; `empty` as for `useStored`. */
export function changeOnDevice<T>(key: string, empty: T, update: (before: T) => T): void {
  storeOnDevice(key, update(read(key, empty)))
}

/** Whether the newest value under this key would survive a restart. */
export function isOnDevice(key: string): boolean {
  return values.get(key) !== undefined && !unstored.has(key)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/**
 * A value stored on the device under `key`, shared by every component that uses the key. `empty` must be a constant.
 * @returns the value, a function that changes it, a function that deletes it
 */
export function useStored<T>(
  key: string,
  empty: T,
): readonly [T, (update: (before: T) => T) => void, () => void] {
  const value = useSyncExternalStore(subscribe, () => read(key, empty))
  const change = useCallback((update: (before: T) => T) => changeOnDevice(key, empty, update), [key, empty])
  const forget = useCallback(() => storeOnDevice(key, undefined), [key])
  return [value, change, forget]
}

/**
 * The values under several keys, in the order of the keys, each as JSON. For callers that count over them. `empty` stands for each missing
 * value.
 */
export function useStoredTexts<T>(keys: readonly string[], empty: T): readonly string[] {
  const text = useSyncExternalStore(subscribe, () =>
    keys.map((key) => JSON.stringify(read(key, empty))).join('\n'),
  )
  return text.split('\n')
}
