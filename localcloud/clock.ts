/** The one clock of a local cloud: real time plus an offset that tests and demos move. Instants are epoch ms. */
export interface LocalClock {
  now(): number
  /** Moves forward by `ms` (backwards when negative). */
  advance(ms: number): void
  /** Sets the clock to `instant` (epoch ms); time runs on from there. */
  set(instant: number): void
  /** Local time minus real time. Function workers get it with every call. */
  offsetMs(): number
  /** Calls `listener` after every jump. @returns a function that removes the listener */
  onJump(listener: () => void): () => void
}

/** Starts a clock at `startAt`, or at real time when absent. */
export function createClock(startAt?: number): LocalClock {
  let offset = startAt === undefined ? 0 : startAt - Date.now()
  const listeners = new Set<() => void>()
  const jump = (nextOffset: number) => {
    offset = nextOffset
    for (const listener of listeners) listener()
  }
  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    advance: (ms) => jump(offset + ms),
    set: (instant) => jump(instant - Date.now()),
    onJump: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
