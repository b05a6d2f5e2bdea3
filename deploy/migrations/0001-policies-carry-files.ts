import type { Migration } from './migration'

/** Adds an empty list of files to older policies, because readers expect the list. */
export const policiesCarryFiles: Migration = {
  version: 1,
  says: 'every policy has a list of attached files',
  collection: 'policies',
  up: (policy) => ('attachments' in policy ? policy : { ...policy, attachments: [] }),
  down: (policy) => {
    if (!('attachments' in policy)) return policy
    const { attachments: _attachments, ...rest } = policy
    return rest
  },
}
