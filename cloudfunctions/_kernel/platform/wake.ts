import { cloud } from './sdk'
import { forgettable } from '../data/instance-memory'

/** Functions whose timer looks for work, and that are woken when there is some. */
export type SleeperName = 'notices' | 'pushes'

/**
 * How long a call waits for those that it wakes, ms. They go on when the caller has left; the platform only has to take the request. When
 * it does not, or a function dies at its work, the timer finds the work some minutes later.
 */
const PATIENCE_MS = 120

/** So many documents are named at most. Where there are more, whoever is woken looks for its work by itself. */
const NAMED_MAX = 50

/** The documents that each function is to work on; `any`: it looks for its work by itself. */
const due = forgettable(new Map<SleeperName, Set<string> | 'any'>())

/**
 * Notes in this call that a function has something to do now. A transaction that is rolled back afterwards costs a call for nothing.
 * @param id of the document to work on: many that are woken at once do not fall upon the same work. None: whatever is due
 */
export function noteWork(name: SleeperName, id?: string): void {
  const noted = due.get(name) ?? new Set()
  if (id === undefined || noted === 'any' || (noted.size >= NAMED_MAX && !noted.has(id))) due.set(name, 'any')
  else due.set(name, noted.add(id))
}

/** Calls the functions that have something to do, where the deployment wants it so (WAKE=on). Never fails. */
export async function wakeSleepers(): Promise<void> {
  const work = [...due]
  due.clear()
  if (work.length === 0 || process.env['WAKE'] !== 'on') return
  const calls = work.map(async ([name, noted]) =>
    cloud.callFunction({ name, data: { wake: true, ids: noted === 'any' ? [] : [...noted] } }),
  )
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

/** Ids of what a function was woken for; none: it looks for its work itself. */
export function wokenFor(event: unknown): string[] {
  if (typeof event !== 'object' || event === null || !('ids' in event) || !Array.isArray(event.ids)) return []
  return event.ids.slice(0, NAMED_MAX).filter((id): id is string => typeof id === 'string' && id !== '')
}
