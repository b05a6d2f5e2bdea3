import { TIMERS, type TimerName } from '@/shared/domain/time/timers'
import { HOUR_MS } from '@/shared/domain/time/units'
import { database, type Document, type Session } from './database'
import { heartbeats } from './heartbeats'

/** What housekeeping looks after beside the needs themselves, which carry their own instants. */
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

/** When housekeeping has to look next, by chore, epoch ms; and when it last looked at everything. */
export interface Agenda {
  version: number
  lookedAt: number
  /** A chore without an instant waits for the next look at everything. */
  dueAt: Readonly<Partial<Record<ChoreName, number>>>
  /** All changes of needs before this instant are counted in the figures, epoch ms. */
  countedUntil: number
}

const EMPTY: Agenda = { version: 0, lookedAt: 0, dueAt: {}, countedUntil: 0 }
/** It stands in the heartbeat of the timer, so that a firing reads one document. */
const ID: TimerName = 'housekeeping'
/** However the agenda reads, everything is looked at so often: nothing that was not noted is hidden for longer. */
const WHOLE_LOOK_MS = HOUR_MS
/** Work that is due later than this is found by a look at everything, and needs no note. */
const NEAR_MS = WHOLE_LOOK_MS + TIMERS.housekeeping.everyMs
/** Sessions of transactions that have noted a chore: once is enough. */
const noted = new WeakMap<Session, Set<ChoreName>>()

/** What a firing reads before it looks at anything. */
export const agenda = {
  async read(): Promise<Agenda | undefined> {
    return toAgenda(await heartbeats.read(ID))
  },

  /** Whether everything is to be looked at, whatever was noted: once an hour, after a clock that went back, and where nothing was noted. */
  isWholeLookDue(stored: Agenda | undefined, now: number): boolean {
    return !stored || now < stored.lookedAt || now - stored.lookedAt >= WHOLE_LOOK_MS
  },

  isDue(stored: Agenda | undefined, chore: ChoreName, now: number): boolean {
    return (stored?.dueAt[chore] ?? Infinity) <= now
  },

  /** Until when a chore has to know what is due: what comes later is found by the next look at everything. */
  horizon: (now: number): number => now + NEAR_MS,

  /**
   * Notes in the transaction that makes work when it is due. It is written even where an earlier instant stands, so that a look that began
   * before and does not see the work cannot take the note away.
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

  /** Notes when to look again, after a look; not where something was noted since the look began. */
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
