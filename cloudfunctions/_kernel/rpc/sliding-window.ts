import { WINDOW_MS } from '@/shared/contract/action'

interface Counted {
  /** Number of the window since 1970. */
  window: number
  current: number
  previous: number
}

const KEYS_MAX = 5_000

/**
 * Counts the calls of the last minute with two numbers per key. The count of the previous window loses weight evenly as the present window
 * passes. Memory is bounded: beyond `keysMax` the least recently used key is forgotten.
 */
export class SlidingWindow {
  private readonly counted = new Map<string, Counted>()
  constructor(private readonly keysMax = KEYS_MAX) {}

  /** Counts one and answers 0, or counts nothing and answers how many milliseconds to wait. */
  take(key: string, limit: number, now: number): number {
    const window = Math.floor(now / WINDOW_MS)
    const { current, previous } = moved(this.counted.get(key), window)
    this.counted.delete(key)
    const passed = (now % WINDOW_MS) / WINDOW_MS
    const full = current + previous * (1 - passed) + 1 > limit
    this.counted.set(key, { window, current: full ? current : current + 1, previous })
    if (this.counted.size > this.keysMax) this.forgetOldest()
    return full ? waitMs(current, previous, limit, passed) : 0
  }

  /** Forgets all counts. */
  clear(): void {
    this.counted.clear()
  }

  private forgetOldest(): void {
    for (const oldest of this.counted.keys()) {
      this.counted.delete(oldest)
      return
    }
  }
}

function moved(held: Counted | undefined, window: number): Omit<Counted, 'window'> {
  if (held?.window === window) return held
  return { current: 0, previous: held?.window === window - 1 ? held.current : 0 }
}

/** Milliseconds until one more call fits: later in this window, or in the next one, in which the current count loses weight. */
function waitMs(current: number, previous: number, limit: number, passed: number): number {
  const room = limit - 1
  const wait =
    current <= room ? 1 - (room - current) / previous - passed : 1 - passed + Math.max(0, 1 - room / current)
  return Math.max(1, Math.ceil(wait * WINDOW_MS))
}
