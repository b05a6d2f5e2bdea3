import { WINDOW_MS, type Action } from '@/shared/contract/action'
import { command, database } from '../data/database'
import { DuplicateKey, TooMany } from './action-error'
import { SlidingWindow } from './sliding-window'
import { forgettable } from '../data/instance-memory'

/**
 * Calls are limited in two places. Every call is counted in the memory of its instance: this costs nothing, and no instance lets more calls
 * through than the budget. Calls that write or are expensive are also counted in the database, so that the budget holds across instances;
 * this costs one write and no read.
 */
const calls = forgettable(new SlidingWindow())
/** Counter → the minute in which this instance has last counted. Its document exists then, so the first attempt is an update. */
const begun = forgettable(new Map<string, number>())
const BEGUN_MAX = 5_000
/** Reads with a budget of at most this are expensive enough to be counted across instances. */
const EXPENSIVE_PER_MINUTE = 20

/** Counts the call in this instance. Called before anything is read for the caller. @throws TooMany */
export function limitHere(openid: string, path: string, { perMinute }: Action, now: number): void {
  const waitMs = calls.take(`${openid}:${path}`, perMinute, now)
  if (waitMs > 0) throw new TooMany(waitMs)
}

/** Counts the call in the database, if its action writes or is expensive. Called before the handler. @throws TooMany */
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
