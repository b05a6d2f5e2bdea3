import Taro from '@tarojs/taro'
import { useCallback, useSyncExternalStore } from 'react'

/** What was read or written; undefined: there is nothing under this key. */
const values = new Map<string, unknown>()
const listeners = new Set<() => void>()
/** Keys whose newest value did not fit into the device's storage. */
const unstored = new Set<string>()

function read<T>(key: string, empty: T): T {
  if (!values.has(key)) {
    const stored: unknown = Taro.getStorageSync(key)
    values.set(key, stored === '' || stored === null ? undefined : stored)
  }
  // The caller wrote the value under this key, so it knows the type. What stands for nothing is each reader's own.
  return (values.get(key) as T | undefined) ?? empty
}

/** Stands in keys for whoever is not known yet. */
export const VISITOR = 'visitor'

/** What somebody wrote before they registered; empty when nothing waits. */
export function readVisitorText(): string {
  const { text = '' } = read<{ text?: string }>(`need-draft:${VISITOR}`, {})
  return text.trim()
}

/** The words have become somebody's: they are no visitor's any more. */
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
      // The device's storage is full: memory has the value while the app is open.
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

/** What is stored under several keys, each as JSON in their order: for whoever counts over them. `empty` as for one of them. */
export function useStoredTexts<T>(keys: readonly string[], empty: T): readonly string[] {
  const text = useSyncExternalStore(subscribe, () =>
    keys.map((key) => JSON.stringify(read(key, empty))).join('\n'),
  )
  return text.split('\n')
}
