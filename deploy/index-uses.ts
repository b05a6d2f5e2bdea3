import type { CollectionName } from '../cloudfunctions/_kernel/data/collections'
import type { Sort } from '../localcloud/database/query/plan'

/** A query of the product with sample values: its filter and its sort. */
interface IndexUse {
  where: Readonly<Record<string, unknown>>
  orderBy: Sort
}

/** For each index of the product a query that needs it. An index without a query is useless; a query without its index reads the whole collection. */
export const INDEX_USES: Readonly<Partial<Record<CollectionName, Readonly<Record<string, IndexUse>>>>> = {
  people: {
    openid: { where: { openid: 'x' }, orderBy: [] },
    by_enterprise: { where: { 'memberships.enterpriseId': 'x' }, orderBy: [] },
    by_region: { where: { 'memberships.regionCode': { $in: ['x'] }, 'memberships.role': 'x' }, orderBy: [] },
    erased: { where: { erasedAt: { $lt: 1 } }, orderBy: [['erasedAt', 1]] },
    returned: { where: { returnKey: 'x' }, orderBy: [] },
    by_change: { where: { changedAt: { $lt: 1 } }, orderBy: [['changedAt', 1]] },
    quota_need_progress: { where: { 'quota.need_progress': { $gt: 1 } }, orderBy: [] },
    quota_policy_for_you: { where: { 'quota.policy_for_you': { $gt: 1 } }, orderBy: [] },
  },
  enterprises: {
    credit_code: { where: { creditCode: 'x' }, orderBy: [] },
    by_region: { where: { regionCode: 'x', name: { $gte: 'x' } }, orderBy: [['name', 1]] },
    by_industry: {
      where: {
        status: 'x',
        industry: 'x',
        $and: [{ regionCode: { $gte: 'x' } }, { regionCode: { $lt: 'x' } }],
      },
      orderBy: [
        ['regionCode', 1],
        ['name', 1],
      ],
    },
    by_change: {
      where: { changedAt: { $gt: 1 }, $and: [{ regionCode: { $gte: 'x' } }, { regionCode: { $lt: 'x' } }] },
      orderBy: [['changedAt', 1]],
    },
    by_steward: {
      where: { 'steward.personId': 'x', $and: [{ regionCode: { $gte: 'x' } }, { regionCode: { $lt: 'x' } }] },
      orderBy: [
        ['regionCode', 1],
        ['name', 1],
      ],
    },
    by_status: {
      where: { status: 'x', $and: [{ regionCode: { $gte: 'x' } }, { regionCode: { $lt: 'x' } }] },
      orderBy: [
        ['regionCode', 1],
        ['name', 1],
      ],
    },
    by_search_key: { where: { searchKeys: 'x', regionCode: 'x' }, orderBy: [] },
  },
  roster_imports: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  enterprise_claims: {
    by_enterprise: { where: { enterpriseId: 'x', state: 'x' }, orderBy: [['at', 1]] },
    open: {
      where: { state: 'x', $and: [{ regionCode: { $gte: 'x' } }, { regionCode: { $lt: 'x' } }] },
      orderBy: [['at', 1]],
    },
    by_openid: { where: { openid: 'x' }, orderBy: [['at', -1]] },
    by_age: { where: { decidedAt: { $lt: 1 } }, orderBy: [['decidedAt', 1]] },
  },
  licences: {
    by_enterprise: { where: { enterpriseId: 'x' }, orderBy: [] },
    by_openid: { where: { openid: 'x' }, orderBy: [] },
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  regions: {
    by_level: { where: { level: 'x' }, orderBy: [['_id', 1]] },
    recounting: { where: { 'recount.since': { $gt: 1 } }, orderBy: [['recount.since', 1]] },
    by_known_days: { where: { 'calendar.knownUntilOn': { $lt: 'x' } }, orderBy: [] },
  },
  absences: {
    by_region: { where: { regionCode: 'x', endsAt: { $gt: 1 } }, orderBy: [['endsAt', 1]] },
    by_person: { where: { personId: 'x' }, orderBy: [] },
    by_cover: { where: { 'cover.personId': 'x' }, orderBy: [] },
    by_age: { where: { endsAt: { $lt: 1 } }, orderBy: [['endsAt', 1]] },
  },
  invitations: {
    by_inviter: { where: { invitedBy: 'x' }, orderBy: [] },
    by_age: { where: { expiresAt: { $lt: 1 } }, orderBy: [['expiresAt', 1]] },
    by_enterprise: { where: { 'membership.enterpriseId': 'x' }, orderBy: [['expiresAt', -1]] },
    by_region: {
      where: {
        $and: [{ 'membership.regionCode': { $gte: 'x' } }, { 'membership.regionCode': { $lt: 'x' } }],
      },
      orderBy: [['membership.regionCode', 1]],
    },
  },
  takeovers: {
    pending: { where: { done: true }, orderBy: [['at', 1]] },
    by_from: { where: { fromId: 'x' }, orderBy: [] },
  },
  organizations: {
    name: { where: { name: 'x' }, orderBy: [] },
  },
  services: {
    by_change: { where: { catalogueVersion: { $gt: 1 } }, orderBy: [['catalogueVersion', 1]] },
  },
  unmatched_texts: {
    open_by_region: { where: { regionCodes: 'x', open: true }, orderBy: [['lastAt', -1]] },
    by_age: { where: { lastAt: { $lt: 1 } }, orderBy: [['lastAt', 1]] },
  },
  earlier_needs: {
    by_zone: { where: { zoneCode: 'x', lookedAt: { $gt: 1 } }, orderBy: [['lookedAt', 1]] },
    by_change: { where: { indexVersion: { $gt: 1 } }, orderBy: [['indexVersion', 1]] },
  },
  needs: {
    by_enterprise: { where: { enterpriseId: 'x' }, orderBy: [['createdAt', -1]] },
    by_enterprise_open: { where: { enterpriseId: 'x', open: true }, orderBy: [['createdAt', -1]] },
    zone_queue: { where: { zoneCode: 'x', open: true, dueAt: 1 }, orderBy: [] },
    city_queue: { where: { cityCode: 'x', open: true, dueAt: 1 }, orderBy: [] },
    province_queue: { where: { provinceCode: 'x', open: true }, orderBy: [['dueAt', 1]] },
    nation_queue: { where: { open: true }, orderBy: [['dueAt', 1]] },
    by_zone_open: { where: { zoneCode: 'x', open: true, _id: { $gt: 'x' } }, orderBy: [['_id', 1]] },
    mine: { where: { 'responsible.personId': 'x', open: true }, orderBy: [['dueAt', 1]] },
    by_state: { where: { state: 'x', confirmBy: { $lte: 1 } }, orderBy: [['confirmBy', 1]] },
    recheck: { where: { recheckAt: { $lte: 1 } }, orderBy: [['recheckAt', 1]] },
    to_remind: { where: { remindAt: { $lte: 1 } }, orderBy: [['remindAt', 1]] },
    offered: { where: { 'handling.offer.to.personId': 'x' }, orderBy: [['handling.offer.until', 1]] },
    call_backs: { where: { 'callBack.open': 'x' }, orderBy: [['callBack.dueAt', 1]] },
    owing: { where: { enterpriseId: 'x', owesPapers: true }, orderBy: [] },
    owing_to: { where: { 'responsible.personId': 'x', owesPapers: true, zoneCode: 'x' }, orderBy: [] },
    by_author: { where: { 'author.personId': 'x', open: true }, orderBy: [] },
    by_age: { where: { open: true, updatedAt: { $lt: 1 } }, orderBy: [['updatedAt', 1]] },
    by_same: { where: { sameId: 'x' }, orderBy: [['createdAt', 1]] },
    zone_found: { where: { zoneCode: 'x', searchKeys: { $all: ['x'] } }, orderBy: [['createdAt', -1]] },
    found: { where: { cityCode: 'x', searchKeys: { $all: ['x'] } }, orderBy: [['createdAt', -1]] },
    by_change: { where: { updatedAt: { $lt: 1 } }, orderBy: [['updatedAt', 1]] },
    zone_ended: { where: { zoneCode: 'x', open: false, updatedAt: { $gte: 1 } }, orderBy: [] },
    zone_posted: { where: { zoneCode: 'x' }, orderBy: [['createdAt', 1]] },
    by_policy: { where: { 'policy.id': 'x' }, orderBy: [['createdAt', -1]] },
  },
  need_figures: {
    by_region: { where: { regionCode: 'x', kind: 'x' }, orderBy: [['on', 1]] },
    by_day: { where: { level: 'x', kind: 'x', on: 'x' }, orderBy: [['regionCode', 1]] },
    due: { where: { nextAt: { $lt: 1 } }, orderBy: [['nextAt', 1]] },
  },
  need_traces: {
    by_region: {
      where: { regionCode: 'x', $and: [{ on: { $gte: 'x' } }, { on: { $lte: 'x' } }] },
      orderBy: [['on', 1]],
    },
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  need_notes: {
    by_need: { where: { needId: 'x' }, orderBy: [['at', 1]] },
    by_writer: { where: { 'by.personId': 'x' }, orderBy: [['at', 1]] },
    by_mention: { where: { 'mentions.personId': 'x' }, orderBy: [] },
  },
  enterprise_contacts: {
    by_enterprise: { where: { enterpriseId: 'x' }, orderBy: [['at', -1]] },
    by_officer: { where: { 'by.personId': 'x' }, orderBy: [] },
    by_need: { where: { needId: 'x' }, orderBy: [] },
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  need_marks: {
    by_need: { where: { needId: 'x' }, orderBy: [['openedAt', -1]] },
    by_person: { where: { personId: 'x' }, orderBy: [] },
    to_remind: { where: { remindAt: { $lt: 1 } }, orderBy: [['remindAt', 1]] },
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  scene_codes: {
    by_age: { where: { usedAt: { $lt: 1 } }, orderBy: [['usedAt', 1]] },
  },
  receipts: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  shared_needs: {
    by_change: { where: { indexVersion: { $gt: 1 } }, orderBy: [['indexVersion', 1]] },
    by_age: { where: { emptyAt: { $lt: 1 } }, orderBy: [['emptyAt', 1]] },
  },
  policies: {
    feed: { where: { regionCode: 'x', state: 'x' }, orderBy: [] },
    desk: { where: { regionCode: 'x', state: 'x' }, orderBy: [['updatedAt', -1]] },
    by_author: { where: { authorId: 'x' }, orderBy: [['updatedAt', -1]] },
    by_number: {
      where: { documentNumber: 'x', state: 'published', regionCode: { $in: ['x'] } },
      orderBy: [],
    },
    by_author_state: { where: { authorId: 'x', state: { $in: ['x', 'x', 'x', 'x'] } }, orderBy: [] },
    planned: { where: { state: 'x', publishAt: { $lte: 1 } }, orderBy: [['publishAt', 1]] },
    ending: { where: { state: 'x', expiresAt: { $lte: 1 } }, orderBy: [['expiresAt', 1]] },
    by_change: { where: { indexVersion: { $gt: 1 } }, orderBy: [['indexVersion', 1]] },
  },
  policy_reads: {
    by_policy: { where: { policyId: 'x' }, orderBy: [] },
    favourites: { where: { personId: 'x', keptAt: { $gt: 1 } }, orderBy: [['keptAt', -1]] },
  },
  readers: {
    by_follow: { where: { follows: { $in: ['x'] } }, orderBy: [['_id', 1]] },
    by_change: { where: { changedAt: { $lt: 1 } }, orderBy: [['changedAt', 1]] },
  },
  policy_revisions: {
    by_policy: { where: { policyId: 'x' }, orderBy: [['policyVersion', -1]] },
  },
  outbox: {
    due: { where: { status: 'x', dueAt: { $lte: 1 } }, orderBy: [] },
    by_recipient: { where: { to: 'x' }, orderBy: [] },
    by_need: { where: { 'notice.needId': 'x' }, orderBy: [] },
  },
  audit: {
    by_object: { where: { action: 'x', objects: 'x' }, orderBy: [] },
    by_person: { where: { personId: 'x' }, orderBy: [['at', -1]] },
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  phone_access_log: {
    by_subject: { where: { subjects: 'x' }, orderBy: [['at', -1]] },
    by_viewer: { where: { 'by.personId': 'x' }, orderBy: [] },
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  erasures: {
    by_age: { where: { done: true }, orderBy: [['at', 1]] },
  },
  requests: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
    by_object: { where: { objects: 'x' }, orderBy: [] },
  },
  inbox: {
    by_person: { where: { personId: 'x' }, orderBy: [['at', -1]] },
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
    by_need: { where: { needId: 'x' }, orderBy: [] },
  },
  pushes: {
    by_region: { where: { regionCode: { $in: ['x'] } }, orderBy: [['at', -1]] },
    by_policy: { where: { policyId: 'x' }, orderBy: [['at', -1]] },
    running: { where: { state: { $in: ['x', 'x'] } }, orderBy: [['at', 1]] },
    lasting: { where: { 'lasting.open': true }, orderBy: [['at', 1]] },
  },
  push_ledger: {
    by_push: { where: { pushId: 'x' }, orderBy: [['no', -1]] },
    open: { where: { pushId: 'x', open: true }, orderBy: [['dueAt', 1]] },
    due: { where: { open: true, dueAt: { $lte: 1 } }, orderBy: [] },
    by_person: { where: { people: 'x' }, orderBy: [['at', -1]] },
    by_left_out: { where: { leftOut: 'x' }, orderBy: [] },
    by_change: { where: { changedAt: { $lt: 1 } }, orderBy: [['changedAt', 1]] },
  },
  push_reads: {
    by_push: { where: { pushId: 'x' }, orderBy: [] },
    by_person: { where: { personId: 'x' }, orderBy: [] },
  },
  push_calls: {
    by_person: { where: { personId: 'x' }, orderBy: [] },
    by_caller: { where: { 'by.personId': 'x' }, orderBy: [] },
  },
  calls: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  failures: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  picture_checks: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
    unanswered: { where: { askAgainAt: { $lte: 1 } }, orderBy: [['askAgainAt', 1]] },
  },
  incoming_files: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
  failed_attempts: {
    by_age: { where: { at: { $lt: 1 } }, orderBy: [['at', 1]] },
  },
}
