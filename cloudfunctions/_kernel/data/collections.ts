type Key = readonly [field: string, direction: 1 | -1]
interface Index {
  name: string
  keys: readonly Key[]
  unique?: boolean
}

const index = (name: string, ...keys: Key[]): Index => ({ name, keys })
const unique = (name: string, ...keys: Key[]): Index => ({ name, keys, unique: true })

/**
 * Every collection and every index of the product, as data: the local cloud and the deployment to a real environment read the
 * same list. A query that none of these serves is a mistake (the local cloud says so).
 */
export const COLLECTIONS = {
  people: [
    unique('openid', ['openid', 1]),
    index('by_enterprise', ['memberships.enterpriseId', 1]),
    index('by_region', ['memberships.regionCode', 1]),
    index('erased', ['erasedAt', 1]),
    index('quota_need_progress', ['quota.need_progress', 1]),
    index('quota_policy_for_you', ['quota.policy_for_you', 1]),
  ],
  enterprises: [
    unique('credit_code', ['creditCode', 1]),
    index('by_region', ['regionCode', 1], ['name', 1]),
    index('by_industry', ['industry', 1], ['regionCode', 1], ['name', 1]),
    index('by_change', ['changedAt', 1]),
    index('by_steward', ['steward.personId', 1]),
  ],
  regions: [index('by_level', ['level', 1])],
  invitations: [index('by_inviter', ['invitedBy', 1]), index('by_age', ['expiresAt', 1])],
  organizations: [unique('name', ['name', 1])],
  services: [index('by_change', ['catalogueVersion', 1])],
  /** Solved needs without anything personal: evidence for what solved them. */
  earlier_needs: [index('by_change', ['indexVersion', 1])],
  needs: [
    index('by_enterprise', ['enterpriseId', 1], ['createdAt', -1]),
    index('by_enterprise_open', ['enterpriseId', 1], ['open', 1], ['createdAt', -1]),
    index('zone_queue', ['zoneCode', 1], ['open', 1], ['dueAt', 1]),
    index('city_queue', ['cityCode', 1], ['open', 1], ['dueAt', 1]),
    index('province_queue', ['provinceCode', 1], ['open', 1], ['dueAt', 1]),
    index('nation_queue', ['open', 1], ['dueAt', 1]),
    index('mine', ['responsible.personId', 1], ['open', 1], ['dueAt', 1]),
    index('by_state', ['state', 1], ['confirmBy', 1]),
    index('recheck', ['recheckAt', 1]),
    index('by_author', ['author.personId', 1], ['open', 1]),
    index('by_age', ['open', 1], ['updatedAt', 1]),
    index('by_same', ['sameId', 1], ['createdAt', 1]),
  ],
  /** The same open needs of several enterprises, as those let others see them: without whoever asked. */
  shared_needs: [index('by_change', ['indexVersion', 1]), index('by_age', ['emptyAt', 1])],
  policies: [
    index('feed', ['regionCode', 1], ['state', 1], ['publishedAt', -1]),
    index('desk', ['regionCode', 1], ['state', 1], ['updatedAt', -1]),
    index('by_author', ['authorId', 1], ['updatedAt', -1]),
    index('planned', ['state', 1], ['publishAt', 1]),
    index('ending', ['state', 1], ['expiresAt', 1]),
    index('by_change', ['indexVersion', 1]),
  ],
  /** What one person did with one policy. */
  policy_reads: [index('by_policy', ['policyId', 1]), index('favourites', ['personId', 1], ['keptAt', -1])],
  /** What one person did with policies, in short, and the themes the person follows. */
  readers: [index('by_follow', ['follows', 1])],
  /** What policies said from one of their versions on: only ever added to. */
  policy_revisions: [index('by_policy', ['policyId', 1], ['policyVersion', -1])],
  /** One document for services, policies, solved and shared needs each: how often they changed, and where their snapshot lies. */
  index_states: [],
  /** By zone: the file from which its phones begin. */
  zone_files: [],
  /** Jobs to do after a change, written in the same transaction as the change. */
  outbox: [index('due', ['status', 1], ['dueAt', 1]), index('by_recipient', ['to', 1])],
  /** Who did what to which object: only ever added to. */
  audit: [
    index('by_object', ['objects', 1], ['at', -1]),
    index('by_person', ['personId', 1], ['at', -1]),
    index('by_age', ['at', 1]),
  ],
  /** Who saw whose telephone number in full. */
  phone_access_log: [
    index('by_subject', ['subjects', 1], ['at', -1]),
    index('by_viewer', ['by.personId', 1], ['at', -1]),
    index('by_age', ['at', 1]),
  ],
  /** People who asked to be forgotten, and how far that is. */
  erasures: [index('by_age', ['done', 1], ['at', 1])],
  /** Answers already given, by person and requestId. */
  requests: [index('by_age', ['at', 1])],
  inbox: [index('by_person', ['personId', 1], ['at', -1]), index('by_age', ['at', 1])],
  /** Where the packed facts of a province's enterprises lie. */
  rosters: [],
  /** One policy going out, once per version. */
  pushes: [
    index('by_region', ['regionCode', 1], ['at', -1]),
    index('by_policy', ['policyId', 1], ['at', -1]),
    index('running', ['state', 1], ['at', 1]),
  ],
  /** Who was to be told and what became of it, hundreds of people a document; also everybody's inbox of pushes. */
  push_ledger: [
    index('by_push', ['pushId', 1], ['no', 1]),
    index('open', ['pushId', 1], ['open', 1], ['dueAt', 1]),
    index('due', ['open', 1], ['dueAt', 1]),
    index('by_person', ['people', 1], ['at', -1]),
  ],
  /** Who has read the notice of a push. */
  push_reads: [index('by_push', ['pushId', 1]), index('by_person', ['personId', 1])],
  /** Calls that write or are expensive, counted per person, action and minute. */
  calls: [index('by_age', ['at', 1])],
  /** What went wrong, one document an hour: counts by action and code. */
  failures: [index('by_age', ['at', 1])],
  /** Pictures that the platform was asked about, by its trace id. */
  picture_checks: [index('by_age', ['at', 1]), index('unanswered', ['askAgainAt', 1])],
  /** When each timer fired last. */
  heartbeats: [],
  /** What deployments keep: in which form the data are (`schema`), whom they invited first (`administrator`). */
  deployment: [],
  /** Failed attempts to use an invitation code, per person and hour. */
  failed_attempts: [index('by_age', ['at', 1])],
} as const satisfies Record<string, readonly Index[]>

export type CollectionName = keyof typeof COLLECTIONS
