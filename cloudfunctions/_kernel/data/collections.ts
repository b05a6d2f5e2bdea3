type Key = readonly [field: string, direction: 1 | -1]
interface Index {
  name: string
  keys: readonly Key[]
  unique?: boolean
}

const index = (name: string, ...keys: Key[]): Index => ({ name, keys })
const unique = (name: string, ...keys: Key[]): Index => ({ name, keys, unique: true })

/**
 * Every collection and every index of the product. The local cloud and the deployment read this list. Every query must have an index; the local
 * cloud warns of a query without one.
 */
export const COLLECTIONS = {
  people: [
    unique('openid', ['openid', 1]),
    index('by_enterprise', ['memberships.enterpriseId', 1]),
    index('by_region', ['memberships.regionCode', 1]),
    index('erased', ['erasedAt', 1]),
    index('returned', ['returnKey', 1]),
    index('by_change', ['changedAt', 1]),
    index('quota_need_progress', ['quota.need_progress', 1]),
    index('quota_policy_for_you', ['quota.policy_for_you', 1]),
  ],
  enterprises: [
    unique('credit_code', ['creditCode', 1]),
    index('by_region', ['regionCode', 1], ['name', 1]),
    index('by_industry', ['industry', 1], ['regionCode', 1], ['name', 1]),
    index('by_change', ['changedAt', 1]),
    index('by_steward', ['steward.personId', 1], ['regionCode', 1], ['name', 1]),
    index('by_status', ['status', 1], ['regionCode', 1], ['name', 1]),
    index('by_search_key', ['searchKeys', 1], ['regionCode', 1]),
  ],
  /** Rehearsed rosters that are being imported: the prepared file, and how far the import is. */
  roster_imports: [index('by_age', ['at', 1])],
  /** Requests to the park about enterprises that are registered already. */
  enterprise_claims: [
    index('by_enterprise', ['enterpriseId', 1], ['state', 1], ['at', 1]),
    // The state comes first, because few of all requests are still open.
    index('open', ['state', 1], ['at', 1]),
    index('by_openid', ['openid', 1], ['at', -1]),
    index('by_age', ['decidedAt', 1]),
  ],
  /** Business licences by which the park verifies enterprises. The picture is removed once the park has decided. */
  licences: [
    index('by_enterprise', ['enterpriseId', 1]),
    index('by_openid', ['openid', 1]),
    index('by_age', ['at', 1]),
  ],
  regions: [
    index('by_level', ['level', 1]),
    index('recounting', ['recount.since', 1]),
    index('by_known_days', ['calendar.knownUntilOn', 1]),
  ],
  /** Absences of officers, and who stands in. */
  absences: [
    index('by_region', ['regionCode', 1], ['endsAt', 1]),
    index('by_person', ['personId', 1], ['endsAt', 1]),
    index('by_cover', ['cover.personId', 1]),
    index('by_age', ['endsAt', 1]),
  ],
  invitations: [
    index('by_inviter', ['invitedBy', 1]),
    index('by_age', ['expiresAt', 1]),
    index('by_enterprise', ['membership.enterpriseId', 1], ['expiresAt', -1]),
    index('by_region', ['membership.regionCode', 1]),
  ],
  /** Takeovers of the work of an officer or a colleague who leaves, and how far each has got. */
  takeovers: [index('pending', ['done', 1], ['at', 1]), index('by_from', ['fromId', 1])],
  organizations: [unique('name', ['name', 1])],
  services: [index('by_change', ['catalogueVersion', 1])],
  /** Searches that found nothing, without persons. */
  unmatched_texts: [
    index('open_by_region', ['regionCodes', 1], ['open', 1], ['lastAt', -1]),
    index('by_age', ['lastAt', 1]),
  ],
  /** Solved needs without personal data. They show what solved them. */
  earlier_needs: [
    index('by_change', ['indexVersion', 1]),
    index('by_zone', ['zoneCode', 1], ['lookedAt', 1]),
  ],
  needs: [
    index('by_enterprise', ['enterpriseId', 1], ['createdAt', -1]),
    index('by_enterprise_open', ['enterpriseId', 1], ['open', 1], ['createdAt', -1]),
    index('zone_queue', ['zoneCode', 1], ['open', 1], ['dueAt', 1]),
    index('city_queue', ['cityCode', 1], ['open', 1], ['dueAt', 1]),
    index('province_queue', ['provinceCode', 1], ['open', 1], ['dueAt', 1]),
    index('nation_queue', ['open', 1], ['dueAt', 1]),
    index('by_zone_open', ['zoneCode', 1], ['open', 1], ['_id', 1]),
    index('mine', ['responsible.personId', 1], ['open', 1], ['dueAt', 1]),
    index('by_state', ['state', 1], ['confirmBy', 1]),
    index('recheck', ['recheckAt', 1]),
    index('to_remind', ['remindAt', 1]),
    // Few needs have a call-back, so the region is checked after the query.
    index('call_backs', ['callBack.open', 1], ['callBack.dueAt', 1]),
    index('offered', ['handling.offer.to.personId', 1], ['handling.offer.until', 1]),
    // Few of all needs owe papers.
    index('owing', ['enterpriseId', 1], ['owesPapers', 1]),
    index('owing_to', ['responsible.personId', 1], ['owesPapers', 1]),
    index('by_author', ['author.personId', 1], ['open', 1]),
    index('by_age', ['open', 1], ['updatedAt', 1]),
    index('by_same', ['sameId', 1], ['createdAt', 1]),
    index('zone_found', ['zoneCode', 1], ['searchKeys', 1], ['createdAt', -1]),
    index('found', ['searchKeys', 1], ['createdAt', -1]),
    index('by_change', ['updatedAt', 1]),
    index('zone_posted', ['zoneCode', 1], ['createdAt', 1]),
    index('zone_ended', ['zoneCode', 1], ['open', 1], ['updatedAt', 1]),
    index('by_policy', ['policy.id', 1], ['createdAt', -1]),
  ],
  /** Figures of the needs that a region posted on a day or in a month, and how far the timer has counted. */
  need_figures: [
    index('by_region', ['regionCode', 1], ['kind', 1], ['on', 1]),
    index('by_day', ['level', 1], ['kind', 1], ['on', 1], ['regionCode', 1]),
    index('due', ['nextAt', 1]),
  ],
  /** The source of signs of gaming: for each zone and day, the needs posted, packed, without words and names. */
  need_traces: [index('by_region', ['regionCode', 1], ['on', 1]), index('by_age', ['at', 1])],
  /** Internal notes of officers on a need. The enterprise never reads them. */
  need_notes: [
    index('by_need', ['needId', 1], ['at', 1]),
    index('by_writer', ['by.personId', 1], ['at', 1]),
    index('by_mention', ['mentions.personId', 1]),
  ],
  /** For each officer and need: when they opened it last, when they want to be reminded of it, and a reply that is sent later. */
  need_marks: [
    index('by_need', ['needId', 1], ['openedAt', -1]),
    index('by_person', ['personId', 1]),
    index('to_remind', ['remindAt', 1]),
    index('by_age', ['at', 1]),
  ],
  /** Calls of officers to enterprises, and copies that they made of their numbers. */
  enterprise_contacts: [
    index('by_enterprise', ['enterpriseId', 1], ['at', -1]),
    index('by_officer', ['by.personId', 1]),
    index('by_need', ['needId', 1]),
    index('by_age', ['at', 1]),
  ],
  /** Sentences that officers write often: one document for each officer, and one for each zone. */
  quick_replies: [],
  /** 小程序码: the picture, the link, how often each was opened. */
  scene_codes: [index('by_age', ['usedAt', 1])],
  /** Codes on paper by which enterprises without an account answer for a need. */
  receipts: [index('by_age', ['at', 1])],
  /** Open needs that several enterprises share, as others may see them: without names. */
  shared_needs: [index('by_change', ['indexVersion', 1]), index('by_age', ['emptyAt', 1])],
  policies: [
    index('feed', ['regionCode', 1], ['state', 1], ['publishedAt', -1]),
    index('desk', ['regionCode', 1], ['state', 1], ['updatedAt', -1]),
    index('by_author', ['authorId', 1], ['updatedAt', -1]),
    index('by_author_state', ['authorId', 1], ['state', 1]),
    index('by_number', ['documentNumber', 1], ['state', 1], ['regionCode', 1]),
    index('planned', ['state', 1], ['publishAt', 1]),
    index('ending', ['state', 1], ['expiresAt', 1]),
    index('by_change', ['indexVersion', 1]),
  ],
  /** What one person did with one policy, for each person and policy. */
  policy_reads: [index('by_policy', ['policyId', 1]), index('favourites', ['personId', 1], ['keptAt', -1])],
  /** For each person, the policies that they opened or keep, and the themes that they follow. */
  readers: [index('by_follow', ['follows', 1]), index('by_change', ['changedAt', 1])],
  /** The contents of a policy, one document for each version. Only added to. */
  policy_revisions: [index('by_policy', ['policyId', 1], ['policyVersion', -1])],
  /** The text of the notice that a policy was read from. Only added to. */
  policy_sources: [],
  /** One document for each cached index: its version, and where its snapshot file lies. */
  index_states: [],
  /** For each zone, the file from which its phones search. */
  zone_files: [],
  /** Jobs that follow from a change. They are written in its transaction. */
  outbox: [
    index('due', ['status', 1], ['dueAt', 1]),
    index('by_recipient', ['to', 1]),
    index('by_need', ['notice.needId', 1]),
  ],
  /** Who did what to which object. Only added to. */
  audit: [
    index('by_object', ['objects', 1], ['at', -1]),
    index('by_person', ['personId', 1], ['at', -1]),
    index('by_age', ['at', 1]),
  ],
  /** Phone access log: who saw whose telephone number in full. */
  phone_access_log: [
    index('by_subject', ['subjects', 1], ['at', -1]),
    index('by_viewer', ['by.personId', 1], ['at', -1]),
    index('by_age', ['at', 1]),
  ],
  /** People who asked for the deletion of their data, and how far it has got. */
  erasures: [index('by_age', ['done', 1], ['at', 1])],
  /** Answers for repeated calls, by caller and requestId. */
  requests: [index('by_age', ['at', 1]), index('by_object', ['objects', 1])],
  inbox: [
    index('by_person', ['personId', 1], ['at', -1]),
    index('by_age', ['at', 1]),
    index('by_need', ['needId', 1]),
  ],
  /** Packed files: for each province the facts of its enterprises; one with the staff of all enterprises, for pushes. */
  rosters: [],
  /** One policy sent to its audience, once for each version. */
  pushes: [
    index('by_region', ['regionCode', 1], ['at', -1]),
    index('by_policy', ['policyId', 1], ['at', -1]),
    index('running', ['state', 1], ['at', 1]),
    index('lasting', ['lasting.open', 1], ['at', 1]),
  ],
  /** The recipients of pushes with the outcome for each, hundreds in a document. Also the inbox of pushes. */
  push_ledger: [
    index('by_push', ['pushId', 1], ['no', 1]),
    index('open', ['pushId', 1], ['open', 1], ['dueAt', 1]),
    index('due', ['open', 1], ['dueAt', 1]),
    index('by_person', ['people', 1], ['at', -1]),
    index('by_left_out', ['leftOut', 1]),
    index('by_change', ['changedAt', 1]),
  ],
  /** Who has read the notice of a push. */
  push_reads: [index('by_push', ['pushId', 1]), index('by_person', ['personId', 1])],
  /** The recipients whom an officer has called about a push, because no message reached them. */
  push_calls: [index('by_person', ['personId', 1]), index('by_caller', ['by.personId', 1])],
  /** Calls that write or are expensive, counted by person, action and minute. */
  calls: [index('by_age', ['at', 1])],
  /** Failures of one hour, counted by action and code. */
  failures: [index('by_age', ['at', 1])],
  /** Pictures that the platform is checking, by trace id. */
  picture_checks: [index('by_age', ['at', 1]), index('unanswered', ['askAgainAt', 1])],
  /** Files that a call brings in, until a document names them. Files left after an hour are removed. */
  incoming_files: [index('by_age', ['at', 1])],
  /** When each timer fired last, and when housekeeping has to look next. */
  heartbeats: [],
  /** Notes of deployments: the version of the data (`schema`), the first invitation (`administrator`). */
  deployment: [],
  /** Failed attempts to use an invitation code, by person and hour. */
  failed_attempts: [index('by_age', ['at', 1])],
} as const satisfies Record<string, readonly Index[]>

export type CollectionName = keyof typeof COLLECTIONS
