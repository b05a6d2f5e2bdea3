import { cloud } from './sdk'

/** Functions whose timer looks for work, and that are woken when there is some. */
export type SleeperName = 'notices' | 'pushes'

/**
 * How long a call waits for those that it wakes, ms. They go on when the caller has left; the platform only has to take the request. When
 * it does not, or a function dies at its work, the timer finds the work some minutes later.
 */
const PATIENCE_MS = 120

const due = new Set<SleeperName>()

/** Notes in this call that a function has something to do now. A transaction that is rolled back afterwards costs a call for nothing. */
export function noteWork(name: SleeperName): void {
  due.add(name)
}

/** Calls the functions that have something to do, where the deployment wants it so (WAKE=on). Never fails. */
export async function wakeSleepers(): Promise<void> {
  const names = [...due]
  due.clear()
  if (names.length === 0 || process.env['WAKE'] !== 'on') return
  const calls = names.map(async (name) => cloud.callFunction({ name, data: { wake: true } }))
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([Promise.allSettled(calls), patience])
  clearTimeout(timer)
}

/** Whether this event is such a call. Only another function makes one; what a client sends is never one, whatever it says. */
export function isWake(event: unknown, fromFunction: boolean): boolean {
  return fromFunction && typeof event === 'object' && event !== null && 'wake' in event && event.wake === true
}
