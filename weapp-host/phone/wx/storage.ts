import { fieldsOf } from '../../record'
import { defineApi, text } from './api'

/** Each person of the demo has a phone of their own. */
const PREFIX = `mp:${new URLSearchParams(location.search).get('person') ?? ''}:`

const keys = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))

const read = (key: string): unknown => {
  const kept = localStorage.getItem(PREFIX + key)
  return kept === null ? undefined : fieldsOf(JSON.parse(kept))['value']
}
/** WeChat's limits: one value, and all together. */
const VALUE_MAX_BYTES = 1024 * 1024
const ALL_MAX_BYTES = 10 * VALUE_MAX_BYTES
const bytesOf = (value: string): number => new TextEncoder().encode(value).length
/** Stored bytes by key, counted at the start and updated with each change. */
const sizes = new Map(keys().map((key) => [key, bytesOf(localStorage.getItem(PREFIX + key) ?? '')]))
const bytesKept = (): number => [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)

/** @throws Error when a limit is exceeded, as on a phone; then it writes nothing */
function write(key: string, value: unknown): void {
  const kept = JSON.stringify({ value })
  const bytes = bytesOf(kept)
  if (bytes > VALUE_MAX_BYTES) throw new Error('setStorage:fail entry size limit reached')
  if (bytesKept() - (sizes.get(key) ?? 0) + bytes > ALL_MAX_BYTES)
    throw new Error('setStorage:fail the maximum size of the storage is exceeded')
  localStorage.setItem(PREFIX + key, kept)
  sizes.set(key, bytes)
}
function remove(key: string): void {
  localStorage.removeItem(PREFIX + key)
  sizes.delete(key)
}
const clear = () => keys().forEach(remove)
const info = () => ({
  keys: keys(),
  currentSize: Math.ceil(bytesKept() / 1024),
  limitSize: ALL_MAX_BYTES / 1024,
})

export const storage = {
  // An absent key reads as the empty text, as in WeChat.
  getStorageSync: (key: string) => read(key) ?? '',
  setStorageSync: write,
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorage: defineApi('getStorage', ({ key }) => {
    const data = read(text(key))
    if (data === undefined) throw new Error('data not found')
    return { data }
  }),
  setStorage: defineApi('setStorage', ({ key, data }) => write(text(key), data)),
  removeStorage: defineApi('removeStorage', ({ key }) => remove(text(key))),
  clearStorage: defineApi('clearStorage', clear),
  getStorageInfo: defineApi('getStorageInfo', info),
}
