import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CollectionNote } from './collection-note'

/** Collections around the roster of a zone. */
export const ROSTER_NOTES = {
  roster_imports: {
    group: 'places',
    what: 'The import of a rehearsed roster: the address of its prepared rows, and how many of them are imported.',
    id: '`r_…`',
    writtenBy: ['enterprises'],
    links: [['regions', 'regionCode']],
  },
  enterprise_claims: {
    group: 'places',
    what: 'A request to the park to join an enterprise that is registered already, or a report that a stranger registered it.',
    id: 'a hash of enterprise and person',
    writtenBy: ['enterprises'],
    links: [['enterprises', 'enterpriseId']],
  },
  licences: {
    group: 'places',
    what: 'A picture of a business licence with which the park verifies an enterprise; after the decision, without the picture.',
    id: '`l_` and the id of the enterprise or of the claim',
    writtenBy: ['enterprises', 'housekeeping'],
    retention: '90 days after the upload; the picture goes with the decision',
    links: [['enterprises', 'enterpriseId']],
  },
} as const satisfies Readonly<Partial<Record<CollectionName, CollectionNote>>>
