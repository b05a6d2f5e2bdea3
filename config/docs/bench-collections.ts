import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CollectionNote } from './collection-note'

/** What officers have beside needs. */
export const BENCH_NOTES = {
  need_figures: {
    group: 'needs',
    what: 'How the needs stand that a region posted on a day or in a month, by category: counted from the needs, names nobody. `progress`: until when changes are counted.',
    id: '`region_day`, `region_month`, `progress`',
    writtenBy: ['housekeeping'],
    links: [['regions', 'regionCode']],
  },
  need_notes: {
    group: 'needs',
    what: 'What officers wrote on a need for one another, and whom they told. The enterprise never reads it.',
    id: '`nn_…`',
    writtenBy: ['needs', 'housekeeping'],
    retention: 'goes with the need',
    links: [
      ['needs', 'needId'],
      ['people', 'by'],
    ],
  },
  need_marks: {
    group: 'needs',
    what: 'For each officer and need: when they opened it last, and on which day they want to be reminded.',
    id: '`needId_personId`',
    writtenBy: ['needs', 'housekeeping'],
    retention: '90 days after it was opened or reminded of',
    links: [
      ['needs', 'needId'],
      ['people', 'personId'],
    ],
  },
} as const satisfies Readonly<Partial<Record<CollectionName, CollectionNote>>>
