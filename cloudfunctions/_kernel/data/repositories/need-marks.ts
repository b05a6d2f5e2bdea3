import { MINUTE_MS } from '@/shared/domain/time/units'
import { NEVER } from '@/shared/domain/need/need'
import { command } from '../database'
import type { Checked } from '../../platform/content-check'
import { systemTransaction } from '../system-transaction'
import { collection } from './repository'

/** A reply that is written and waits for its time. */
export interface LaterReply {
  text: string
  /** Epoch ms; an instant at which the park is open. */
  sendAt: number
  /** The platform's verdict when the words were written. Two hours after the writer has left, the platform gives none any more. */
  check: Checked
}

/** What one officer has stored for one need: when they last opened it, a reminder, and a reply that is sent later. */
export interface NeedMark {
  id: string
  version: number
  needId: string
  personId: string
  name: string
  /** Epoch ms; 0 before it was opened. */
  openedAt: number
  /** The day of the reminder, YYYY-MM-DD; absent without one. */
  remindOn?: string
  /** When the park opens on that day. Absent without a reminder, and in marks from before later replies existed. */
  dayAt?: number
  later?: LaterReply
  /** The earlier instant of reminder and reply, at which the timer acts. `NEVER` without either. */
  remindAt: number
  /** The latest instant of opening, reminder and reply. Old marks are removed by it. */
  at: number
}

const rows = collection<NeedMark>('need_marks', {
  audited: false,
  timed: { chores: ['reminders'], dueAt: ({ remindAt }) => remindAt },
})

/** Most colleagues shown as having opened a need. */
const SHOWN_MAX = 3
/** Opening it again within this time changes nothing. */
const FRESH_MS = 2 * MINUTE_MS

interface Opener {
  personId: string
  name: string
}

export const needMarks = {
  ...rows,

  idFor: (needId: string, personId: string) => `${needId}_${personId}`,

  /** The mark of an officer who has none yet. */
  create(needId: string, { personId, name }: Opener): NeedMark {
    const id = needMarks.idFor(needId, personId)
    return { id, version: 1, needId, personId, name, openedAt: 0, remindAt: NEVER, at: 0 }
  },

  /** The instant of the officer's reminder; `NEVER` without one. */
  reminderAt({ remindOn, dayAt, remindAt }: NeedMark): number {
    return remindOn === undefined ? NEVER : (dayAt ?? remindAt)
  },

  /** The mark with `remindAt` and `at` computed from its reminder and reply. */
  withAlarm(mark: NeedMark, now: number): NeedMark {
    const dayAt = needMarks.reminderAt(mark)
    const due = [dayAt, mark.later?.sendAt ?? NEVER].filter((at) => at < NEVER)
    return {
      ...mark,
      ...(dayAt < NEVER && { dayAt }),
      remindAt: Math.min(NEVER, ...due),
      at: Math.max(mark.openedAt, now, ...due),
    }
  },

  /** The latest openers of a need, the latest first. Gives one more than is shown, because the caller may be among them. */
  openersOf(needId: string): Promise<NeedMark[]> {
    const where = { needId, openedAt: command.gt(0) }
    return rows.find({ where, orderBy: [['openedAt', 'desc']], limit: SHOWN_MAX + 1 })
  },

  /** Notes that an officer opened a need. */
  async noteOpened(before: NeedMark | undefined, needId: string, opener: Opener, now: number): Promise<void> {
    if (before && now - before.openedAt < FRESH_MS) return
    await systemTransaction(async (tx) => {
      const marks = tx.use(needMarks)
      const mark = await marks.byId(needMarks.idFor(needId, opener.personId))
      if (!mark) return marks.insert({ ...needMarks.create(needId, opener), openedAt: now, at: now })
      await marks.update(
        { ...mark, name: opener.name, openedAt: now, at: Math.max(now, mark.at) },
        mark.version,
      )
    })
  },

  /** Marks whose reminder or reply is due by an instant, the first due first. */
  toRemind(until: number, limit: number): Promise<NeedMark[]> {
    return rows.find({ where: { remindAt: command.lte(until) }, orderBy: [['remindAt', 'asc']], limit })
  },
}
