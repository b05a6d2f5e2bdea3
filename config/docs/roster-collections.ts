import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CollectionNote } from './collection-note'

/** Collections around the roster of a zone. */
export const ROSTER_NOTES = {
  roster_imports: {
    group: 'places',
    what: 'A rehearsed roster on its way in: where its prepared rows lie, and how many of them are in.',
    id: '`r_…`',
    writtenBy: ['enterprises'],
    links: [['regions', 'regionCode']],
  },
  enterprise_claims: {
    group: 'places',
    what: 'Somebody asks the park to be let into an enterprise that is registered already, or says that a stranger registered it.',
    id: 'a hash of enterprise and person',
    writtenBy: ['enterprises'],
    links: [['enterprises', 'enterpriseId']],
  },
  licences: {
    group: 'places',
    what: 'A picture of a business licence that waits for the park to verify by it; without the picture once that is decided.',
    id: '`l_` and the id of the enterprise or of the claim',
    writtenBy: ['enterprises', 'housekeeping'],
    retention: '90 days after the upload; the picture goes with the decision',
    links: [['enterprises', 'enterpriseId']],
  },
} as const satisfies Readonly<Partial<Record<CollectionName, CollectionNote>>>
