import type { Migration } from './migration'

/**
 * People are packed for pushes. A release that does not know of it notes no changes for the pack: going back marks it, and whoever comes
 * forward again packs everybody anew.
 */
export const peopleRosterIsBelieved: Migration = {
  version: 14,
  says: 'the packed roster of people is believed only where nobody wrote past it',
  collection: 'rosters',
  up: (roster) => roster,
  down: (roster) => (roster._id === 'people' && !('stale' in roster) ? { ...roster, stale: true } : roster),
}
