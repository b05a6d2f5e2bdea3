import Taro from '@tarojs/taro'

/** An answer as it was last seen, kept on the device so that it stays readable without a network. */
export interface Seen<Data> {
  data: Data
  /** When it came, epoch ms. */
  at: number
}

const STORE_KEY = 'seen'
/** The oldest are dropped beyond this many. */
const KEPT_MAX = 40

let memory: Map<string, Seen<unknown>> | undefined
let generation = 0
const listeners = new Set<() => void>()

function shelf(): Map<string, Seen<unknown>> {
  if (memory) return memory
  const stored: unknown = Taro.getStorageSync(STORE_KEY)
  memory = new Map(Array.isArray(stored) ? (stored as [string, Seen<unknown>][]) : [])
  return memory
}

/** What was last seen under this key. The caller wrote it under the same key, so it knows the type. */
export function recall<Data>(key: string): Seen<Data> | undefined {
  return shelf().get(key) as Seen<Data> | undefined
}

export function remember<Data>(key: string, seen: Seen<Data>): void {
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
export function forgetSeen(): void {
  memory = new Map()
  Taro.removeStorageSync(STORE_KEY)
  generation += 1
  for (const listener of listeners) listener()
}

/** Grows whenever everything was forgotten. */
export function seenGeneration(): number {
  return generation
}

/** Calls back after every change; gives the way to stop. */
export function watchSeen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
