import Taro from '@tarojs/taro'

/** An answer as it was last seen, kept on the device so that it stays readable without a network. */
export interface CachedAnswer<Data> {
  data: Data
  /** When it came, epoch ms. */
  at: number
}

const STORE_KEY = 'seen'
/** The oldest are dropped beyond this many. */
const KEPT_MAX = 40

let memory: Map<string, CachedAnswer<unknown>> | undefined
let generation = 0
const listeners = new Set<() => void>()

function shelf(): Map<string, CachedAnswer<unknown>> {
  if (memory) return memory
  const stored: unknown = Taro.getStorageSync(STORE_KEY)
  memory = new Map(Array.isArray(stored) ? (stored as [string, CachedAnswer<unknown>][]) : [])
  return memory
}

/** What was last seen under this key. The caller wrote it under the same key, so it knows the type. */
export function readCached<Data>(key: string): CachedAnswer<Data> | undefined {
  return shelf().get(key) as CachedAnswer<Data> | undefined
}

export function writeCached<Data>(key: string, seen: CachedAnswer<Data>): void {
  const all = shelf()
  all.delete(key)
  all.set(key, seen)
  for (const oldest of all.keys()) {
    if (all.size <= KEPT_MAX) break
    all.delete(oldest)
  }
  try {
    Taro.setStorageSync(STORE_KEY, [...all])
  } catch {
    // The device's storage is full: memory still has it.
  }
  for (const listener of listeners) listener()
}

/** Another person is coming: nothing of the one before may be seen, and what is on the screen is read anew. */
export function clearCache(): void {
  memory = new Map()
  Taro.removeStorageSync(STORE_KEY)
  generation += 1
  for (const listener of listeners) listener()
}

/** Grows whenever everything was forgotten. */
export function cacheGeneration(): number {
  return generation
}

/** Calls back after every change; gives the way to stop. */
export function subscribeToCache(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
