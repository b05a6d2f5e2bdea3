import { HEARTBEAT_MS, type TimerName } from '@/shared/domain/time/timers'
import { database, type Document } from './database'
import { forgettable } from './instance-memory'

interface Beat {
  at: number
  ok: boolean
}

/** The last heartbeats, as far as this instance has read or written them. */
const known = forgettable(new Map<string, Beat>())

/** One document for each timer: when it fired last, and its notes for its next firing. */
export const heartbeats = {
  async read(name: TimerName | (string & {})): Promise<Document | undefined> {
    const stored = await database.get('heartbeats', name)
    if (stored) known.set(name, { at: Number(stored['at']), ok: stored['ok'] === true })
    return stored
  },

  /** Notes that a timer fired: each quarter of an hour, and always when it fails or recovers. Reads first, because a read is cheaper. */
  async beat(name: string, at: number, ok: boolean): Promise<void> {
    if (!known.has(name)) await this.read(name)
    const last = known.get(name)
    if (ok && last?.ok === true && Math.abs(at - last.at) < HEARTBEAT_MS) return
    known.set(name, { at, ok })
    const fields = { at, ok, durationMs: Date.now() - at }
    if (!last || (await database.update('heartbeats', name, fields)) === 0)
      await database.replace('heartbeats', { _id: name, ...fields })
  },
}
