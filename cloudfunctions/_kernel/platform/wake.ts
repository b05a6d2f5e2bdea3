import { cloud } from './sdk'
import { forgettable } from '../data/instance-memory'

/** Functions whose timer looks for work. Other functions wake them when there is some. */
export type SleeperName = 'notices' | 'pushes'

/**
 * How long a call waits for the functions that it wakes, ms. They go on after the caller has left; the platform only has to accept the request.
 * If it does not, or if a function dies at its work, that function's timer finds the work some minutes later.
 */
const PATIENCE_MS = 120

/** Most documents that one call names. If there are more, the woken function looks for its work by itself. */
const NAMED_MAX = 50

/** The documents that each function is to work on; `any`: the function looks for its work by itself. */
const due = forgettable(new Map<SleeperName, Set<string> | 'any'>())

/**
 * Notes that a function has work now; the call wakes it at its end. If the transaction is rolled back afterwards, the function is woken for nothing.
 * @param id the document to work on, so that instances woken at once do not all take the same work; undefined: all work that is due
 */
export function noteWork(name: SleeperName, id?: string): void {
  const noted = due.get(name) ?? new Set()
  if (id === undefined || noted === 'any' || (noted.size >= NAMED_MAX && !noted.has(id))) due.set(name, 'any')
  else due.set(name, noted.add(id))
}

/** Calls the functions that have work, if the deployment switched this on (WAKE=on). Never fails. */
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

/** True when the event wakes this function. Only another function can do that: an event from a client is never one, whatever it holds. */
export function isWake(event: unknown, fromFunction: boolean): boolean {
  return fromFunction && typeof event === 'object' && event !== null && 'wake' in event && event.wake === true
}

/** Ids of the documents that the function was woken for; empty when it looks for its work by itself. */
export function wokenFor(event: unknown): string[] {
  if (typeof event !== 'object' || event === null || !('ids' in event) || !Array.isArray(event.ids)) return []
  return event.ids.slice(0, NAMED_MAX).filter((id): id is string => typeof id === 'string' && id !== '')
}
