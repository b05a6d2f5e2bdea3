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
const write = (key: string, value: unknown) => localStorage.setItem(PREFIX + key, JSON.stringify({ value }))
const remove = (key: string) => localStorage.removeItem(PREFIX + key)
const clear = () => keys().forEach(remove)
const info = () => ({ keys: keys(), currentSize: 1, limitSize: 10_240 })

export const storage = {
  // What is absent reads as the empty text, as in WeChat.
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
