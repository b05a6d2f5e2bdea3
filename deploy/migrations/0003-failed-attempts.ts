import type { Migration } from './migration'

/** The counters hold for one hour and their ids contain openids, so the originals are removed. */
export const failedAttemptsAreNamed: Migration = {
  version: 3,
  says: 'guesses is called failed_attempts',
  collection: 'guesses',
  renamed: { to: 'failed_attempts', originals: 'removed' },
  up: (counter) => counter,
  down: (counter) => counter,
}
