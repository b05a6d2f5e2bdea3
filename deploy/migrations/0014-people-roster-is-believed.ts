import type { Migration } from './migration'

/**
 * Pushes read people from a packed roster. An older release does not keep the roster up to date. So `down` marks it as stale, and the
 * newer release then packs everybody anew.
 */
export const peopleRosterIsBelieved: Migration = {
  version: 14,
  says: 'the packed roster of people is believed only where nobody wrote past it',
  collection: 'rosters',
  up: (roster) => roster,
  down: (roster) => (roster._id === 'people' && !('stale' in roster) ? { ...roster, stale: true } : roster),
}
