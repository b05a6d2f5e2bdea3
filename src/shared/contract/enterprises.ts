import * as v from 'valibot'
import { ENTERPRISE_STATUSES, VERIFICATION_WAYS } from '../domain/enterprise/standing'
import { action } from './action'
import { enterpriseCursor } from './cursors'
import { contactActions } from './enterprise-contacts'
import { licenceActions, licenceView } from './enterprise-licence'
import { profileActions } from './enterprise-profile'
import { rosterActions } from './enterprise-roster'
import { attachment, count, id, instant, phone, regionCodeField, words, visible } from './fields'
import {
  CREDIT_CODE_INPUT_MAX,
  ENTERPRISE_TEXT_MAX,
  ORGANIZATION_NAME_MAX,
  PERSON_NAME_MAX,
  SEARCH_TEXT_MAX,
} from './limits'

const status = v.picklist(ENTERPRISE_STATUSES)
const way = v.picklist(VERIFICATION_WAYS, '请选择怎么核实的')
const reason = words('原因', ENTERPRISE_TEXT_MAX)
const note = v.optional(words('备注', ENTERPRISE_TEXT_MAX))

/** Why somebody claims an enterprise: to be let in, or because a stranger registered it. */
const CLAIM_KINDS = ['join', 'dispute'] as const

const claimView = v.object({
  id,
  kind: v.picklist(CLAIM_KINDS),
  name: v.string(),
  phone: v.string(),
  text: v.string(),
  at: instant,
  /** For administrators and the enterprise's steward. */
  licence: v.exactOptional(licenceView),
})
export type ClaimView = v.InferOutput<typeof claimView>

const enterpriseCard = v.object({
  id,
  name: v.string(),
  creditCode: v.string(),
  industry: v.string(),
  regionCode: regionCodeField,
  regionName: v.string(),
  status,
  steward: v.exactOptional(v.string()),
  createdAt: instant,
})
export type EnterpriseCard = v.InferOutput<typeof enterpriseCard>

/** An enterprise as the park sees it. */
const enterpriseDetail = v.object({
  ...enterpriseCard.entries,
  version: count,
  /** True: the check digit of its credit code is wrong, and the person who registered it confirmed the code. */
  checkDigitConfirmed: v.boolean(),
  verification: v.exactOptional(
    v.object({ name: v.string(), at: instant, how: way, note: v.exactOptional(v.string()) }),
  ),
  closure: v.exactOptional(
    v.object({ name: v.string(), at: instant, reason: v.string(), mergedInto: v.exactOptional(v.string()) }),
  ),
  /** The picture of its licence that its people uploaded; for administrators and its steward, until they have decided. */
  licence: v.exactOptional(licenceView),
  /** Telephone numbers are masked. */
  people: v.array(v.object({ personId: id, name: v.string(), phone: v.string(), owner: v.boolean() })),
  /** Open claims, which the park has to decide. Numbers are in full for administrators, else masked. */
  claims: v.array(claimView),
  /** What the caller may do next. */
  steps: v.array(v.picklist(['verify', 'close', 'reopen', 'move', 'merge', 'invite', 'decide'])),
})
export type EnterpriseDetail = v.InferOutput<typeof enterpriseDetail>

const changed = v.object({ enterprise: enterpriseDetail })

const COUNT_FILTERS = ['all', ...ENTERPRISE_STATUSES] as const
export const LIST_FILTERS = [...COUNT_FILTERS, 'claims'] as const

/** Narrows a list to the enterprises whose steward is the caller, or to those that have none. */
const steward = v.optional(v.picklist(['mine', 'none']))
const industry = v.optional(v.pipe(v.string(), v.regex(/^[A-T]\d{2}$/, '请选择行业')))

export const enterprisesContract = {
  ...rosterActions,
  ...profileActions,
  ...licenceActions,
  ...contactActions,
  list: action({
    summary:
      'The enterprises of a region by place and name: all, those of a status, or those with open claims. A search finds any part of the name, or the beginning of the credit code.',
    roles: ['agent', 'administrator'],
    about: 'region',
    input: v.object({
      regionCode: regionCodeField,
      show: v.optional(v.picklist(LIST_FILTERS), 'all'),
      text: v.optional(v.pipe(v.string(), visible, v.maxLength(SEARCH_TEXT_MAX))),
      steward,
      industry,
      cursor: enterpriseCursor,
    }),
    output: v.object({ enterprises: v.array(enterpriseCard), nextCursor: v.exactOptional(v.string()) }),
  }),
  count: action({
    summary:
      'How many enterprises of a region a list holds. Phones ask for it after the rows are shown: counting walks the keys of all enterprises, and the rows need not wait for that.',
    roles: ['agent', 'administrator'],
    about: 'region',
    perMinute: 60,
    input: v.object({
      regionCode: regionCodeField,
      show: v.optional(v.picklist(COUNT_FILTERS), 'all'),
      steward,
      industry,
    }),
    output: v.object({ total: count }),
  }),
  read: action({
    summary:
      'One enterprise with its people, its status and its open claims. Numbers of its people are masked.',
    roles: ['agent', 'administrator'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: changed,
  }),
  verify: action({
    summary: 'Note that the park has verified an enterprise, and how.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, version: count, how: way, note }),
    output: changed,
    refusals: ['NotAllowedNow'],
  }),
  close: action({
    summary:
      'Close an enterprise that is deregistered or has left. Its people can still read, but no longer post.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, version: count, reason }),
    output: changed,
    refusals: ['NotAllowedNow', 'EnterpriseHasOpenNeeds'],
  }),
  reopen: action({
    summary: 'Open a closed enterprise again: to be verified, unless the park had verified it before.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, version: count }),
    output: changed,
    refusals: ['NotAllowedNow'],
  }),
  move: action({
    summary: 'Move an enterprise that registered in the wrong zone. The other zone verifies it anew.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, version: count, zoneCode: regionCodeField, reason }),
    output: v.object({ zoneName: v.string() }),
    refusals: ['NotAllowedNow', 'NoSuchZone', 'SameZone', 'EnterpriseHasOpenNeeds'],
  }),
  merge: action({
    summary:
      'Close an enterprise that was merged into another one. Its people become staff of the other one and still read what there was.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({
      enterpriseId: id,
      version: count,
      intoCreditCode: words('统一社会信用代码', CREDIT_CODE_INPUT_MAX),
      reason,
    }),
    output: changed,
    refusals: ['NotAllowedNow', 'MergeTargetUnknown', 'EnterpriseHasOpenNeeds', 'EnterpriseTooLarge'],
  }),
  invite: action({
    summary:
      'Make a code by which a person joins the enterprise, as its owner while it has none. The code is good for seven days.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id }),
    output: v.object({ code: v.string(), expiresAt: instant, owner: v.boolean() }),
    refusals: ['NotAllowedNow'],
  }),
  claim: action({
    summary:
      'Ask the park to be let into an enterprise that is registered already, or say that a stranger registered it. The park decides.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    perMinute: 5,
    input: v.object({
      creditCode: words('统一社会信用代码', CREDIT_CODE_INPUT_MAX),
      kind: v.picklist(CLAIM_KINDS, '请选择情况'),
      text: words('说明', ENTERPRISE_TEXT_MAX),
      name: words('姓名', PERSON_NAME_MAX),
      phone,
      /** A picture of the business licence, uploaded under the key that `myClaims` gives. */
      licence: v.optional(attachment),
    }),
    output: v.object({ enterpriseName: v.string(), zoneName: v.string() }),
    shown: { scene: 'profile', fields: ['text', 'name'] },
    refusals: [
      'CreditCodeMalformed',
      'EnterpriseUnknown',
      'AlreadyMember',
      'ForeignFile',
      'LicenceUnreadable',
    ],
  }),
  myClaims: action({
    summary: 'My claims to enterprises, and what became of each.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({}),
    output: v.object({
      /** Folder into which the caller uploads a picture for a claim; the caller may be nobody's colleague yet. */
      uploadKey: v.exactOptional(id),
      claims: v.array(
        v.object({
          id,
          enterpriseName: v.pipe(v.string(), v.maxLength(ORGANIZATION_NAME_MAX)),
          kind: v.picklist(CLAIM_KINDS),
          at: instant,
          state: v.picklist(['open', 'accepted', 'rejected']),
          reason: v.exactOptional(v.string()),
        }),
      ),
    }),
  }),
  decide: action({
    summary:
      'Decide whose enterprise it is: let the caller of a claim in, alone or beside its people, or turn the claim down. All concerned are told.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({
      enterpriseId: id,
      version: count,
      claimId: id,
      accept: v.boolean(),
      /** True: its present people lose their membership, because a stranger had registered it. */
      alone: v.optional(v.boolean(), false),
      /** How the park verified whose enterprise it is; required when the claim is accepted. */
      how: v.optional(way),
      reason,
    }),
    output: changed,
    refusals: ['NotAllowedNow', 'ClaimGone', 'WayNeeded', 'EnterpriseTooLarge'],
  }),
}
