import { TIMERS, type TimerName } from '@/shared/domain/time/timers'
import { HOUR_MS } from '@/shared/domain/time/units'
import { database, type Document, type Session } from './database'
import { heartbeats } from './heartbeats'

/** The work of housekeeping, apart from the needs themselves, which carry their own instants. */
export type ChoreName =
  | 'pictures'
  | 'reminders'
  | 'mornings'
  | 'figures'
  | 'recounts'
  | 'erasures'
  | 'takeovers'
  | 'retention'
  | 'leftFiles'
  | 'roster'

/** The next instant at which housekeeping must look, by chore, epoch ms; and when it last looked at everything. */
export interface Agenda {
  version: number
  lookedAt: number
  /** A chore without an instant waits for the next whole look. */
  dueAt: Readonly<Partial<Record<ChoreName, number>>>
  /** All changes of needs before this instant are counted in the figures, epoch ms. */
  countedUntil: number
}

const EMPTY: Agenda = { version: 0, lookedAt: 0, dueAt: {}, countedUntil: 0 }
/** The agenda is part of the timer's heartbeat, so that a firing reads one document. */
const ID: TimerName = 'housekeeping'
/** Housekeeping looks at everything this often, whatever the agenda says. So work that nobody noted waits no longer. */
const WHOLE_LOOK_MS = HOUR_MS
/** Work that is due later than this needs no note, because a whole look finds it in time. */
const NEAR_MS = WHOLE_LOOK_MS + TIMERS.housekeeping.everyMs
/** Session of a transaction → chores that it has noted already. One note of each is enough. */
const noted = new WeakMap<Session, Set<ChoreName>>()

/** The note by which a firing knows what it must look at. */
export const agenda = {
  async read(): Promise<Agenda | undefined> {
    return toAgenda(await heartbeats.read(ID))
  },

  /** True when housekeeping must look at everything: once an hour, after a clock that went back, and when nothing is stored. */
  isWholeLookDue(stored: Agenda | undefined, now: number): boolean {
    return !stored || now < stored.lookedAt || now - stored.lookedAt >= WHOLE_LOOK_MS
  },

  isDue(stored: Agenda | undefined, chore: ChoreName, now: number): boolean {
    return (stored?.dueAt[chore] ?? Infinity) <= now
  },

  /** The instant until which a chore has to know what is due. The next whole look finds later work. */
  horizon: (now: number): number => now + NEAR_MS,

  /**
   * Notes when work is due, in the transaction that makes the work. Writes even if an earlier instant is stored: the new version keeps a look that
   * began before, and does not see the work, from removing the note.
   */
  async note(session: Session, chores: readonly ChoreName[], at: number): Promise<void> {
    const done = noted.get(session) ?? new Set()
    const missing = chores.filter((chore) => !done.has(chore))
    if (missing.length === 0 || at >= Date.now() + NEAR_MS) return
    noted.set(session, new Set([...done, ...missing]))
    const stored = await session.get('heartbeats', ID)
    const before = toAgenda(stored) ?? EMPTY
    const earlier = missing.map((chore) => [chore, Math.min(at, before.dueAt[chore] ?? at)])
    const dueAt = { ...before.dueAt, ...Object.fromEntries(earlier) }
    const next: Agenda = { ...before, version: before.version + 1, dueAt }
    await session.replace('heartbeats', { ...stored, _id: ID, agenda: next })
  },

  /** Notes after a look when to look again. Does nothing if other work was noted since the look began. */
  async noteLook(seen: Agenda | undefined, next: Omit<Agenda, 'version'>): Promise<void> {
    await database.transaction(
      async (session) => {
        const stored = await session.get('heartbeats', ID)
        const { version } = toAgenda(stored) ?? EMPTY
        if (version !== (seen ?? EMPTY).version) return false
        const agenda: Agenda = { ...next, version: version + 1 }
        await session.replace('heartbeats', { ...stored, _id: ID, agenda })
        return true
      },
      (isNoted) => isNoted,
    )
  },
}

function toAgenda(stored: Document | undefined): Agenda | undefined {
  return stored?.['agenda'] as Agenda | undefined
}
