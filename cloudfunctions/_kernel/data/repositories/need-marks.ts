import { MINUTE_MS } from '@/shared/domain/time/units'
import { NEVER } from '@/shared/domain/need/need'
import { command } from '../database'
import { systemTransaction } from '../system-transaction'
import { collection } from './repository'

/** What one officer has with one need: when they opened it last, and a reminder. */
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
  /** When to remind; `NEVER` without a reminder. */
  remindAt: number
  /** By it old marks go: the later of opening and reminder. */
  at: number
}

const rows = collection<NeedMark>('need_marks', { audited: false })

/** Colleagues who are shown to have opened a need. */
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

  /** Those who opened a need last, the latest first; one more than is shown, because the caller may be among them. */
  openersOf(needId: string): Promise<NeedMark[]> {
    const where = { needId, openedAt: command.gt(0) }
    return rows.find({ where, orderBy: [['openedAt', 'desc']], limit: SHOWN_MAX + 1 })
  },

  /** Notes that an officer opened a need. Of two at once either stands. */
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

  /** Marks whose reminder is due. */
  toRemind(now: number, limit: number): Promise<NeedMark[]> {
    return rows.find({ where: { remindAt: command.lte(now) }, orderBy: [['remindAt', 'asc']], limit })
  },
}
