import type { Migration } from './migration'

/** Policies written before files could be attached to them have none; readers count on the list. */
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
