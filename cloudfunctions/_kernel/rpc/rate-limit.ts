import { WINDOW_MS, type Action } from '@/shared/contract/action'
import { command, database } from '../data/database'
import { DuplicateKey, TooMany } from './action-error'
import { SlidingWindow } from './sliding-window'
import { forgettable } from '../data/instance-memory'

/**
 * Two fences. Every call is counted in the memory of the instance it meets: costs nothing, and one instance never lets more through
 * than the budget. Calls that change something or are expensive are counted in the database as well, so that the budget holds across
 * instances: one write each, no read.
 */
const calls = forgettable(new SlidingWindow())
/** Minutes that this instance has counted in already, by counter: their document is there, so the first attempt is an update. */
const begun = forgettable(new Map<string, number>())
const BEGUN_MAX = 5_000
/** Reads with a budget this small are expensive enough to be counted across instances. */
const EXPENSIVE_PER_MINUTE = 20

/** Before anything is read for the caller. @throws TooMany */
export function limitHere(openid: string, path: string, { perMinute }: Action, now: number): void {
  const waitMs = calls.take(`${openid}:${path}`, perMinute, now)
  if (waitMs > 0) throw new TooMany(waitMs)
}

/** Before the handler of an action that writes or is expensive. @throws TooMany */
export async function limitEverywhere(
  openid: string,
  path: string,
  { perMinute, writes }: Action,
  now: number,
): Promise<void> {
  if (!writes && perMinute > EXPENSIVE_PER_MINUTE) return
  const minute = Math.floor(now / WINDOW_MS)
  const counter = `${openid}:${path}`
  const known = begun.get(counter) === minute
  if (begun.size >= BEGUN_MAX) begun.clear()
  begun.set(counter, minute)
  const _id = `${counter}:${minute}`
  if (!known && (await begin(_id, now))) return
  const room = { _id, count: command.lt(perMinute) }
  if ((await database.updateWhere('calls', room, { count: command.inc(1) })) > 0) return
  throw new TooMany((minute + 1) * WINDOW_MS - now)
}

async function begin(_id: string, at: number): Promise<boolean> {
  try {
    await database.insert('calls', { _id, at, count: 1 })
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}
