import type { Migration } from './migration'

/** The name `looks` did not describe its content. The originals are removed: they name people, and nothing else would delete them. */
export const phoneAccessLogIsNamed: Migration = {
  version: 2,
  says: 'looks is called phone_access_log',
  collection: 'looks',
  renamed: { to: 'phone_access_log', originals: 'removed' },
  up: (entry) => entry,
  down: (entry) => entry,
}
