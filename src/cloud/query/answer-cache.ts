import Taro from '@tarojs/taro'
import { CONTRACT_MARK } from '../rpc/environment'

/** An answer of the cloud, cached on the device so that it can be read without a network. */
export interface CachedAnswer<Data> {
  data: Data
  /** When it came, epoch ms. */
  at: number
}

/** Devices have stored the answers under this key since the first version. A plain list of entries comes from a version without contract mark. */
const STORE_KEY = 'seen'
/** Beyond this many answers the oldest are dropped. */
const ANSWERS_MAX = 40
/** WeChat stores at most 1,048,576 bytes under a key; some are left for keys and mark. */
const BYTES_MAX = 1_000_000

type Entry = readonly [key: string, answer: CachedAnswer<unknown>]

let memory: Map<string, CachedAnswer<unknown>> | undefined
const sizes = new WeakMap<CachedAnswer<unknown>, number>()
let generation = 0
const listeners = new Set<() => void>()

function answers(): Map<string, CachedAnswer<unknown>> {
  if (memory) return memory
  const stored: unknown = Taro.getStorageSync(STORE_KEY)
  memory = new Map(isOfThisContract(stored) ? stored.entries.filter(isEntry) : [])
  return memory
}

/** Whether the answers were stored under this contract. Others may lack what this version shows, so they are not used. */
function isOfThisContract(stored: unknown): stored is { contract: string; entries: unknown[] } {
  if (typeof stored !== 'object' || stored === null) return false
  if (!('contract' in stored) || !('entries' in stored)) return false
  return stored.contract === CONTRACT_MARK && Array.isArray(stored.entries)
}

function isEntry(stored: unknown): stored is Entry {
  return Array.isArray(stored) && typeof stored[0] === 'string' && typeof stored[1] === 'object'
}

/** The last answer under this key. The same code writes and reads a key, so the caller knows the type of its data. */
export function readCached<Data>(key: string): CachedAnswer<Data> | undefined {
  return answers().get(key) as CachedAnswer<Data> | undefined
}

export function writeCached<Data>(key: string, answer: CachedAnswer<Data>): void {
  const all = answers()
  all.delete(key)
  all.set(key, answer)
  for (const oldest of all.keys()) {
    if (all.size <= ANSWERS_MAX) break
    all.delete(oldest)
  }
  try {
    Taro.setStorageSync(STORE_KEY, { contract: CONTRACT_MARK, entries: newestThatFit([...all]) })
  } catch {
    // The device's storage is full: memory still has the answer.
  }
  for (const listener of listeners) listener()
}

/** The answers that the device can store, oldest first. An answer without room beside the newer ones stays in memory only. */
function newestThatFit(entries: readonly Entry[]): Entry[] {
  let left = BYTES_MAX
  const fitting = [...entries].reverse().filter(([, answer]) => {
    const size = sizeOf(answer)
    if (size > left) return false
    left -= size
    return true
  })
  return fitting.reverse()
}

/** Bytes of an answer as it is stored, counted once. */
function sizeOf(answer: CachedAnswer<unknown>): number {
  const known = sizes.get(answer)
  if (known !== undefined) return known
  const size = countBytes(JSON.stringify(answer))
  sizes.set(answer, size)
  return size
}

/** Bytes of a text in UTF-8, or a few more; WeChat has no TextEncoder for an exact count. */
function countBytes(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) bytes += 2
  return bytes
}

/** Forgets every answer, because another person signs in. What is on the screen is read again. */
export function clearCache(): void {
  memory = new Map()
  Taro.removeStorageSync(STORE_KEY)
  generation += 1
  for (const listener of listeners) listener()
}

/** Grows with every `clearCache`. */
export function cacheGeneration(): number {
  return generation
}

/** Calls back after every change. @returns ends the subscription */
export function subscribeToCache(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
