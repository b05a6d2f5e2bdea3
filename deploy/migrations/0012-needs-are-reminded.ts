import type { Migration } from './migration'

const HOUR_MS = 3_600_000
/** What the functions store where nothing is owed. */
const NEVER = 8.64e15

/** Open needs of before get the instant at which their ladder of reminders is first looked at. */
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
