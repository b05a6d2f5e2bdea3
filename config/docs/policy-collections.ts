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
    what: 'What a policy said from one of its versions on. Only added to.',
    id: '`policyId_version`',
    writtenBy: ['policies', 'documents'],
    links: [['policies', 'policyId']],
  },
  policy_sources: {
    group: 'policies',
    what: 'The text of the notice that a draft was read from, what kind of document it is, and which passages found no place or are a report’s around it. Only added to.',
    id: 'id of the policy',
    writtenBy: ['policies', 'documents'],
    links: [['policies', 'id']],
  },
} satisfies Partial<Record<CollectionName, CollectionNote>>
