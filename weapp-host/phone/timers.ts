/** A timer due within this time belongs to the last interaction: a typing pause, a transition. Later timers are clocks and toasts. */
const SOON_MS = 500

const pending = new Set<number>()

/** Follows the window's timers from now on. Must be called before the mini-program's code is loaded. */
export function watchTimers(): void {
  const { setTimeout: set, clearTimeout: clear } = window
  const watched = (handler: TimerHandler, delayMs = 0, ...args: unknown[]): number => {
    const id = set(
      (...given: unknown[]) => {
        pending.delete(id)
        if (typeof handler === 'function') handler(...given)
      },
      delayMs,
      ...args,
    )
    if (delayMs <= SOON_MS) pending.add(id)
    return id
  }
  window.setTimeout = Object.assign(watched, set)
  window.clearTimeout = (id) => {
    if (typeof id === 'number') pending.delete(id)
    clear(id)
  }
}

/** Whether a timer is about to fire. */
export const isTimerDueSoon = (): boolean => pending.size > 0
