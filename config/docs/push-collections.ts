import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CollectionNote } from './collection-note'

/** Collections about the recipients of a push, beside its ledger. */
export const PUSH_NOTES = {
  push_reads: {
    group: 'pushes',
    what: 'One person has read the notice of one push.',
    id: '`pushId_personId`',
    writtenBy: ['notices'],
    links: [
      ['pushes', 'pushId'],
      ['people', 'personId'],
    ],
  },
  push_calls: {
    group: 'pushes',
    what: 'An officer has called one person about one push, because no message reached them.',
    id: '`pushId_personId`',
    writtenBy: ['pushes'],
    links: [
      ['pushes', 'pushId'],
      ['people', 'personId'],
    ],
  },
} as const satisfies Readonly<Partial<Record<CollectionName, CollectionNote>>>
