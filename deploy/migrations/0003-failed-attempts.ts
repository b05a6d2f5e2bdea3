import type { Migration } from './migration'

/** Counters of one hour, named by openids: the originals go. */
export const failedAttemptsAreNamed: Migration = {
  version: 3,
  says: 'guesses is called failed_attempts',
  collection: 'guesses',
  renamed: { to: 'failed_attempts', originals: 'removed' },
  up: (counter) => counter,
  down: (counter) => counter,
}
