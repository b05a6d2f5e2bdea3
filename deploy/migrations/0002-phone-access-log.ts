import type { Migration } from './migration'

/** `looks` said nothing of what is kept there. The originals go: they name people, and nothing would remove them any more. */
export const phoneAccessLogIsNamed: Migration = {
  version: 2,
  says: 'looks is called phone_access_log',
  collection: 'looks',
  renamed: { to: 'phone_access_log', originals: 'removed' },
  up: (entry) => entry,
  down: (entry) => entry,
}
