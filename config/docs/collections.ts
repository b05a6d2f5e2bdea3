import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CollectionNote } from './collection-note'
import { BENCH_NOTES } from './bench-collections'
import { ROSTER_NOTES } from './roster-collections'
import { POLICY_NOTES } from './policy-collections'
import { PUSH_NOTES } from './push-collections'

const WHILE_USED = 'as long as the product is used'
const EVERY = ['every function']

/** The notes of every collection. A collection without an entry does not compile. */
export const COLLECTION_NOTES: Readonly<Record<CollectionName, CollectionNote>> = {
  people: {
    group: 'places',
    what: 'A person: openid, name, telephone, memberships, message quota, number of unread notices.',
    id: '`p_…`',
    writtenBy: ['accounts', 'notices', 'pushes'],
    retention: 'until the person deletes it; the empty document stays for three years',
    links: [
      ['enterprises', 'memberships'],
      ['regions', 'memberships'],
    ],
  },
  enterprises: {
    group: 'places',
    what: 'An enterprise: credit code, zone, industry, steward, status with what the park has seen, and the facts that eligibility asks for.',
    id: '`e_…`',
    writtenBy: ['accounts', 'enterprises', 'policies'],
    links: [['regions', 'regionCode']],
  },
  unmatched_texts: {
    group: 'search',
    what: 'Words of needs for which no service surely fitted, without persons: how often and when last they came, and whether an officer has dealt with them.',
    id: '`u_…`, a hash of zone and words',
    writtenBy: ['needs', 'services'],
    retention: '90 days after the last time',
    links: [['regions', 'regionCodes']],
  },
  ...ROSTER_NOTES,
  regions: {
    group: 'places',
    what: 'A node of the region tree: name, level, office hours, calendar, officers on duty.',
    id: 'the region code, `CN2101G1`',
    writtenBy: ['deploy', 'park'],
  },
  absences: {
    group: 'places',
    what: 'Somebody of the park who is away from one day to another, and who stands in.',
    id: '`a_…`',
    writtenBy: ['park'],
    retention: '30 days after the last day',
    links: [
      ['people', 'personId'],
      ['regions', 'regionCode'],
    ],
  },
  invitations: {
    group: 'places',
    what: 'An invitation code: the membership that it gives, who invited, until when.',
    id: 'the code itself',
    writtenBy: ['accounts', 'deploy'],
    links: [['people', 'invitedBy']],
  },
  erasures: {
    group: 'places',
    what: 'A person who asked to be forgotten, and the progress of that.',
    id: 'the id of the person',
    writtenBy: ['accounts', 'housekeeping'],
    links: [['people', 'id']],
  },
  receipts: {
    group: 'needs',
    what: 'The code on paper by which an enterprise without an account confirms and rates a need.',
    id: 'the code: ten symbols of base 32',
    writtenBy: ['needs'],
    links: [['needs', 'needId']],
  },
  takeovers: {
    group: 'places',
    what: 'A takeover of work from an officer or a colleague who leaves, and its progress.',
    id: '`t_` and 16 random symbols',
    writtenBy: ['accounts', 'needs', 'housekeeping'],
    links: [['people', 'from, to']],
  },
  organizations: {
    group: 'needs',
    what: 'An authority, company or platform that gives services.',
    id: '`o_` and a hash of the name',
    writtenBy: ['services'],
    links: [['regions', 'regionCode']],
  },
  services: {
    group: 'needs',
    what: 'A service of the catalogue, after Open Referral HSDS.',
    id: '`s_` and a hash of region, organization and name',
    writtenBy: ['services'],
    links: [['organizations', 'organizationId']],
  },
  needs: {
    group: 'needs',
    what: 'A need with its state, promise, timeline, attachments and matches.',
    id: '`n_…`',
    writtenBy: ['needs', 'accounts', 'checks', 'housekeeping'],
    links: [
      ['enterprises', 'enterpriseId'],
      ['people', 'author, responsible'],
      ['services', 'matches'],
      ['policies', 'policy'],
      ['shared_needs', 'sameId'],
    ],
  },
  shared_needs: {
    group: 'needs',
    what: 'The same open need of several enterprises of a zone, in the words that each lets others read; names nobody.',
    id: '`g_…`, the `sameId` of the needs',
    writtenBy: ['needs', 'accounts', 'checks', 'housekeeping'],
  },
  earlier_needs: {
    group: 'needs',
    what: 'A solved need without anything personal: evidence for the service or policy that solved it.',
    id: 'the id of the need',
    writtenBy: ['needs'],
    retention: WHILE_USED,
    links: [
      ['needs', 'id'],
      ['services', 'solvedBy'],
      ['policies', 'solvedByPolicy'],
    ],
  },
  ...POLICY_NOTES,
  policy_reads: {
    group: 'policies',
    what: 'The steps of one person with one policy: opened, checked, consulted, made a favourite.',
    id: '`policyId_personId`',
    writtenBy: ['bookmarks', 'policies', 'needs'],
    retention: 'until the person deletes it',
    links: [
      ['policies', 'policyId'],
      ['people', 'personId'],
    ],
  },
  readers: {
    group: 'policies',
    what: 'Per person: policies opened, favourites, themes followed. Lists read this one document.',
    id: 'the id of the person',
    writtenBy: ['bookmarks', 'policies', 'needs'],
    retention: 'until the person deletes it',
    links: [['people', 'id']],
  },
  pushes: {
    group: 'pushes',
    what: 'One push of a policy: messages, audience file, state, last day. One for each version of the policy; reminder and withdrawal are pushes of their own.',
    id: 'made of policy and version; with `-reminder`; policy with `-withdrawn`',
    writtenBy: ['pushes', 'policies'],
    links: [['policies', 'policyId']],
  },
  push_ledger: {
    group: 'pushes',
    what: 'The recipients of a push and the outcome for each, hundreds of people a document; also everybody’s inbox of pushes.',
    id: '`pushId-no`',
    writtenBy: ['pushes'],
    links: [
      ['pushes', 'pushId'],
      ['people', 'people'],
      ['people', 'leftOut'],
    ],
  },
  ...PUSH_NOTES,
  outbox: {
    group: 'messages',
    what: 'A job that follows from a change, written in the same transaction: recipients, notice and progress.',
    id: 'made of what it is about, so that a rerun adds nothing',
    writtenBy: ['needs', 'accounts', 'checks', 'housekeeping', 'notices'],
    links: [
      ['people', 'to'],
      ['needs', 'notice.needId'],
    ],
  },
  inbox: {
    group: 'messages',
    what: 'A notice for one person.',
    id: 'job and person',
    writtenBy: ['notices'],
    links: [['people', 'personId']],
  },
  index_states: {
    group: 'search',
    what: 'State of a cached index: the number of changes to its items, its snapshot file, and the last change in that file.',
    id: '`services`, `policies`, `earlier_needs`, `shared_needs`',
    writtenBy: ['services', 'policies', 'needs', 'housekeeping'],
    links: [
      ['services', 'snapshot'],
      ['policies', 'snapshot'],
      ['earlier_needs', 'snapshot'],
    ],
  },
  zone_files: {
    group: 'search',
    what: 'The address and content of the file from which the phones of a zone start.',
    id: 'the code of the zone',
    writtenBy: ['needs'],
    links: [['regions', 'id']],
  },
  scene_codes: {
    group: 'records',
    what: 'The 小程序码 and links that were made, and how often each was opened.',
    id: 'the scene: a letter for the kind, and the id of what it opens',
    writtenBy: ['park', 'housekeeping'],
    links: [],
  },
  rosters: {
    group: 'search',
    what: 'Addresses of packed files of a province: facts of its enterprises, and their staff with quota and recent messages. A push reads its audience from them. Also the names of a zone’s enterprises, which are removed from texts that others read.',
    id: 'the code of the province; `people`; `names-` and the code of the zone',
    writtenBy: ['pushes', 'needs', 'housekeeping'],
    links: [
      ['enterprises', 'file'],
      ['people', 'file'],
    ],
  },
  requests: {
    group: 'records',
    what: 'The answer to a call that wrote: a repeated call gets it again.',
    id: '`openid:requestId`',
    writtenBy: EVERY,
  },
  audit: {
    group: 'records',
    what: 'Who did what to which object. Only added to.',
    id: '`a_…`; of a change by the system: action, object and version',
    writtenBy: EVERY,
    links: [['people', 'personId']],
  },
  phone_access_log: {
    group: 'records',
    what: 'Phone access log: who saw whose telephone number in full, once per viewer, place and day.',
    id: 'viewer, place, day and a hash of the people',
    writtenBy: ['needs', 'accounts', 'pushes'],
    links: [['people', 'subjects, by']],
  },
  calls: {
    group: 'records',
    what: 'How often one person called one action in one minute, for actions that write or are expensive.',
    id: '`openid:action:minute`',
    writtenBy: EVERY,
  },
  failed_attempts: {
    group: 'records',
    what: 'Failed attempts to use an invitation code, per person and hour.',
    id: '`openid:hour`',
    writtenBy: ['accounts'],
  },
  failures: {
    group: 'operation',
    what: 'Counts of system faults and refused calls of one hour, by action and code; names nobody.',
    id: 'the number of the hour',
    writtenBy: EVERY,
  },
  ...BENCH_NOTES,
  picture_checks: {
    group: 'operation',
    what: 'A picture whose content check by the platform is still open.',
    id: 'the platform’s trace id',
    writtenBy: ['needs', 'policies', 'checks', 'housekeeping'],
    links: [
      ['needs', 'needId'],
      ['policies', 'policyId'],
    ],
  },
  incoming_files: {
    group: 'operation',
    what: 'Files that a call brings in, until a document names them. Housekeeping deletes those that are left after an hour.',
    id: 'random, `in_…`',
    writtenBy: ['needs', 'policies', 'documents', 'housekeeping'],
  },
  heartbeats: {
    group: 'operation',
    what: 'The last firing of a timer: when, whether it succeeded, how long it took. For housekeeping also its `agenda`: when it has to look next, by kind of work, and when it last looked at everything.',
    id: 'the name of the function',
    writtenBy: ['notices', 'policies', 'pushes', 'housekeeping', 'accounts', 'needs', 'park'],
  },
  deployment: {
    group: 'operation',
    what: 'State of deployments: the version of the data (`schema`) and the first invited administrator (`administrator`).',
    id: '`schema`, `administrator`',
    writtenBy: ['deploy'],
  },
}
