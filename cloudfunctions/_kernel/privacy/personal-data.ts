import type { HeldKind } from '@/shared/domain/access/personal-data'
import type { CollectionName } from '../data/collections'
import { quickReplies } from '../data/repositories/quick-replies'
import { command, type Conditions, type Document } from '../data/database'

/** The keys by which the collections name a person. */
export interface PersonKeys {
  personId: string
  openid: string
}

/** One kind of data about a person: how to find it, and which fields of a document belong to the person. */
export interface PersonalDataSource {
  kind: HeldKind
  collection: CollectionName
  where(who: PersonKeys): Conditions
  /** Fields that are exported. The others belong to other people or to the system. */
  fields: readonly string[]
}

/** Keys that begin with the person's openid. `;` is the character after `:`. */
export const temporaryKeys = ({ openid }: PersonKeys): Conditions => ({
  _id: command.gte(`${openid}:`).and(command.lt(`${openid};`)),
})

/** Every place that names a person. `accounts.exportMine` exports the data from here. */
export const SOURCES: readonly PersonalDataSource[] = [
  {
    kind: 'people',
    collection: 'people',
    where: ({ personId }) => ({ _id: personId }),
    fields: [
      '_id',
      'openid',
      'name',
      'phone',
      'memberships',
      'quota',
      'unread',
      'createdAt',
      'left',
      'formerIds',
    ],
  },
  {
    kind: 'needs',
    collection: 'needs',
    where: ({ personId }) => ({ 'author.personId': personId }),
    fields: [
      '_id', 'code', 'title', 'text', 'category', 'urgent', 'facts', 'contact', 'attachments', 'enterpriseName', 'author', 'state', 'plan',
      'timeline', 'versions', 'rating', 'sharing', 'createdAt', 'updatedAt',
    ],
  }, // prettier-ignore
  {
    kind: 'needs',
    collection: 'needs',
    where: ({ personId }) => ({ 'responsible.personId': personId }),
    // The contact is the enterprise's, not the agent's.
    fields: ['_id', 'code', 'title', 'enterpriseName', 'state', 'responsible', 'createdAt', 'updatedAt'],
  },
  {
    kind: 'need_notes',
    collection: 'need_notes',
    where: ({ personId }) => ({ 'by.personId': personId }),
    fields: ['needId', 'at', 'text', 'mentions'],
  },
  {
    kind: 'need_marks',
    collection: 'need_marks',
    where: ({ personId }) => ({ personId }),
    fields: ['needId', 'openedAt', 'remindOn', 'later'],
  },
  {
    kind: 'contacts',
    collection: 'enterprise_contacts',
    where: ({ personId }) => ({ 'by.personId': personId }),
    fields: ['enterpriseId', 'needId', 'at', 'way', 'text'],
  },
  {
    kind: 'quick_replies',
    collection: 'quick_replies',
    where: ({ personId }) => ({ _id: quickReplies.idOfOfficer(personId) }),
    fields: ['replies'],
  },
  {
    kind: 'inbox',
    collection: 'inbox',
    where: ({ personId }) => ({ personId }),
    fields: ['_id', 'title', 'text', 'at', 'read', 'needId'],
  },
  {
    kind: 'audit',
    collection: 'audit',
    where: ({ personId }) => ({ personId }),
    fields: ['at', 'action', 'role', 'scope', 'objects'],
  },
  {
    kind: 'phone_access_log',
    collection: 'phone_access_log',
    where: ({ personId }) => ({ subjects: personId }),
    fields: ['at', 'by', 'about'],
  },
  {
    kind: 'phone_access_log',
    collection: 'phone_access_log',
    where: ({ personId }) => ({ 'by.personId': personId }),
    fields: ['at', 'by', 'about'],
  },
  {
    kind: 'absences',
    collection: 'absences',
    where: ({ personId }) => ({ personId }),
    fields: ['fromOn', 'untilOn', 'kind', 'note'],
  },
  {
    kind: 'invitations',
    collection: 'invitations',
    where: ({ personId }) => ({ invitedBy: personId }),
    fields: ['membership', 'expiresAt'],
  },
  {
    kind: 'claims',
    collection: 'enterprise_claims',
    where: ({ openid }) => ({ openid }),
    fields: ['enterpriseName', 'name', 'phone', 'kind', 'text', 'at', 'state', 'decidedAt', 'reason'],
  },
  {
    kind: 'licences',
    collection: 'licences',
    where: ({ openid }) => ({ openid }),
    fields: ['enterpriseId', 'at', 'decidedAt'],
  },
  {
    kind: 'policies',
    collection: 'policies',
    where: ({ personId }) => ({ authorId: personId }),
    fields: ['_id', 'title', 'state', 'authorId', 'updatedAt'],
  },
  {
    kind: 'reading',
    collection: 'readers',
    where: ({ personId }) => ({ _id: personId }),
    fields: ['opened', 'kept', 'follows'],
  },
  {
    kind: 'reading',
    collection: 'policy_reads',
    where: ({ personId }) => ({ personId }),
    fields: ['policyId', 'openedAt', 'checkedAt', 'consultedAt', 'keptAt'],
  },
  {
    kind: 'pushed',
    collection: 'push_ledger',
    where: ({ personId }) => ({ people: personId }),
    // The rows also name everybody else.
    fields: ['pushId', 'at'],
  },
  {
    kind: 'pushed',
    collection: 'push_ledger',
    where: ({ personId }) => ({ leftOut: personId }),
    fields: ['pushId', 'at'],
  },
  {
    kind: 'pushed',
    collection: 'push_reads',
    where: ({ personId }) => ({ personId }),
    fields: ['pushId', 'at'],
  },
  {
    kind: 'pushed',
    collection: 'push_calls',
    where: ({ personId }) => ({ personId }),
    fields: ['pushId', 'calledAt'],
  },
  {
    kind: 'pushed',
    collection: 'push_calls',
    where: ({ personId }) => ({ 'by.personId': personId }),
    fields: ['pushId', 'calledAt'],
  },
  {
    kind: 'outbox',
    collection: 'outbox',
    where: ({ personId }) => ({ to: personId }),
    fields: ['_id', 'notice', 'status', 'createdAt'],
  },
  { kind: 'requests', collection: 'requests', where: temporaryKeys, fields: ['action', 'at'] },
  { kind: 'calls', collection: 'calls', where: temporaryKeys, fields: ['_id', 'at', 'count'] },
  {
    kind: 'failed_attempts',
    collection: 'failed_attempts',
    where: temporaryKeys,
    fields: ['_id', 'at', 'tries'],
  },
]

/** The fields of a document that the source exports. */
export function handedOut(document: Document, { fields }: PersonalDataSource): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => (field in document ? [[field, document[field]]] : [])))
}
