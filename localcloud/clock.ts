/** The one clock of a local cloud: real time plus an offset that tests and demos move. Instants are epoch ms. */
export interface LocalClock {
  now(): number
  /** Moves forward by `ms` (backwards when negative). */
  advance(ms: number): void
  /** Makes the present `instant` (epoch ms); time goes on from there. */
  set(instant: number): void
  /** Real time + offset = local time; function workers are told this with every call. */
  offsetMs(): number
  /** Calls back after every jump; returns the way to stop. */
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
