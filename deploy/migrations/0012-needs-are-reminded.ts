import type { Migration } from './migration'

const HOUR_MS = 3_600_000
/** The instant that functions store when no reminder is due. */
const NEVER = 8.64e15

/** Gives older open needs the instant at which housekeeping first checks their reminders. */
export const needsAreReminded: Migration = {
  version: 12,
  says: 'open needs say when to look whether their promise is kept',
  collection: 'needs',
  forgets: 'how far a need has climbed the ladder of reminders',
  up(need) {
    if ('remindAt' in need || need['open'] !== true) return need
    const dueAt = Number(need['dueAt'])
    return { ...need, remindAt: dueAt < NEVER ? dueAt - HOUR_MS : NEVER }
  },
  down({ remindAt: _remindAt, climb: _climb, ...need }) {
    return { ...need, _id: need._id }
  },
}
