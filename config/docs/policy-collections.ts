import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CollectionNote } from './collection-note'

/** Policies, their former revisions and their sources. */
export const POLICY_NOTES = {
  policies: {
    group: 'policies',
    what: 'A policy: content, clauses, conditions, files, life (draft to expired), and the passages it was read from.',
    id: '`p_…`',
    writtenBy: ['policies', 'documents', 'checks', 'housekeeping'],
    links: [
      ['regions', 'regionCode'],
      ['people', 'authorId'],
    ],
  },
  policy_revisions: {
    group: 'policies',
    what: 'The content of a policy as of one of its versions. Only added to.',
    id: '`policyId_version`',
    writtenBy: ['policies', 'documents'],
    links: [['policies', 'policyId']],
  },
  policy_sources: {
    group: 'policies',
    what: 'The text of the notice that a draft was read from, its kind, the passages that found no place in the draft, and the passages of a report around the notice. Only added to.',
    id: 'id of the policy',
    writtenBy: ['policies', 'documents'],
    links: [['policies', 'id']],
  },
} satisfies Partial<Record<CollectionName, CollectionNote>>
