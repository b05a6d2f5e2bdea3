import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CollectionNote } from './collection-note'

/** Collections of the officers' desk: figures, notes, contacts, marks. */
export const BENCH_NOTES = {
  need_figures: {
    group: 'needs',
    what: 'The state of the needs that a region posted on a day or in a month, by category: counted from the needs, names nobody. `progress`: the time up to which changes are counted.',
    id: '`region_day`, `region_month`, `progress`',
    writtenBy: ['housekeeping'],
    links: [['regions', 'regionCode']],
  },
  need_traces: {
    group: 'needs',
    what: 'The data behind signs of gaming: the needs of a zone and day, packed; officers by their ids, no texts.',
    id: '`zone_day`',
    writtenBy: ['housekeeping'],
    retention: '3 years after it was counted last',
    links: [['regions', 'regionCode']],
  },
  need_notes: {
    group: 'needs',
    what: 'A note of an officer on a need for other officers, and whom it was sent to. The enterprise never reads it.',
    id: '`nn_…`',
    writtenBy: ['needs', 'housekeeping'],
    retention: 'goes with the need',
    links: [
      ['needs', 'needId'],
      ['people', 'by'],
    ],
  },
  enterprise_contacts: {
    group: 'needs',
    what: 'A record that an officer called an enterprise or copied its number, with a comment. The enterprise never reads it.',
    id: '`ct_…`',
    writtenBy: ['needs', 'enterprises', 'housekeeping'],
    retention: 'three years',
    links: [
      ['enterprises', 'enterpriseId'],
      ['needs', 'needId'],
      ['people', 'by'],
    ],
  },
  quick_replies: {
    group: 'needs',
    what: 'Sentences that officers write often: up to a hundred of one officer, or of a zone. A zone without a document has the examples of the product.',
    id: '`own_personId`, `zone_` and the code of the region',
    writtenBy: ['needs', 'housekeeping'],
    retention: 'an officer’s own until the person deletes it',
    links: [
      ['people', 'id'],
      ['regions', 'id'],
    ],
  },
  need_marks: {
    group: 'needs',
    what: 'For each officer and need: when they opened it last, on which day they want to be reminded, and a reply that is sent later.',
    id: '`needId_personId`',
    writtenBy: ['needs', 'housekeeping'],
    retention: '90 days after it was opened or reminded of',
    links: [
      ['needs', 'needId'],
      ['people', 'personId'],
    ],
  },
} as const satisfies Readonly<Partial<Record<CollectionName, CollectionNote>>>
