import * as v from 'valibot'
import { ENTERPRISE_STATUSES } from '../domain/enterprise/standing'
import { action } from './action'
import { count, id, instant, phone, regionCodeField, words } from './fields'
import { countCursor, sourceCursor, valueCursor } from './cursors'
import { staffingActions } from './staffing'
import { CREDIT_CODE_INPUT_MAX, ORGANIZATION_NAME_MAX, PERSON_NAME_MAX, PHONE_CODE_MAX } from './limits'

const membership = v.variant('role', [
  v.object({ role: v.literal('staff'), enterpriseId: id, enterpriseName: v.string(), owner: v.boolean() }),
  v.object({
    role: v.picklist(['agent', 'publisher', 'administrator']),
    regionCode: regionCodeField,
    regionName: v.string(),
  }),
])

/** A person as this person sees themself. */
const personView = v.object({
  personId: id,
  name: v.string(),
  phone: v.string(),
  memberships: v.array(membership),
})
export type PersonView = v.InferOutput<typeof personView>

const enterpriseView = v.object({
  id,
  version: count,
  name: v.string(),
  creditCode: v.string(),
  regionCode: regionCodeField,
  regionName: v.string(),
  /** GB/T 4754-2017 section letter and division digits, e.g. C35. */
  industry: v.string(),
  steward: v.optional(v.object({ name: v.string(), phone: v.string() })),
  /** Whether the park has verified it, doubts it or has closed it. */
  status: v.exactOptional(v.picklist(ENTERPRISE_STATUSES)),
  createdAt: instant,
})
export type EnterpriseView = v.InferOutput<typeof enterpriseView>

const zoneView = v.object({
  code: regionCodeField,
  name: v.string(),
  city: v.string(),
  openHours: v.string(),
})
const inviteRole = v.picklist(['staff', 'agent', 'publisher', 'administrator'])
const invitationView = v.object({ code: v.string(), role: inviteRole, place: v.string(), expiresAt: instant })
const colleagueView = v.object({
  personId: id,
  name: v.string(),
  phone: v.string(),
  role: inviteRole,
  owner: v.boolean(),
  /** Where an officer holds the role; absent for staff. */
  region: v.exactOptional(v.object({ code: regionCodeField, name: v.string() })),
})

const lookView = v.object({
  id: v.string(),
  at: instant,
  name: v.string(),
  role: v.string(),
  place: v.string(),
  where: v.picklist(['need', 'colleagues', 'officers', 'pushes', 'claims']),
})
export type LookView = v.InferOutput<typeof lookView>

const name = words('姓名', PERSON_NAME_MAX)

export const accountsContract = {
  ...staffingActions,
  me: action({
    summary:
      'Who am I: the caller as the platform identified them; person is absent before registering or joining.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({}),
    output: v.object({
      person: v.optional(personView),
      enterprise: v.optional(enterpriseView),
      unread: count,
      /** Open needs in which the caller's enterprise has to act; absent for those without an enterprise. */
      awaiting: v.optional(count),
    }),
  }),
  zones: action({
    summary: 'Zones an enterprise can register in, by city.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({}),
    output: v.object({ zones: v.array(zoneView) }),
  }),
  phoneOf: action({
    summary: 'The number behind the code of WeChat’s phone button, to be put into a form. Nothing is stored.',
    roles: ['visitor'],
    about: 'self',
    perMinute: 10,
    input: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(PHONE_CODE_MAX)) }),
    output: v.object({ phone: v.string() }),
    refusals: ['PhoneCodeSpent'],
  }),
  register: action({
    summary:
      'Register an enterprise and become its owner. Credit code by GB 32100-2015; a wrong check digit is refused as CheckDigitWrong until confirmed.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    input: v.object({
      creditCode: words('统一社会信用代码', CREDIT_CODE_INPUT_MAX),
      confirmedCheckDigit: v.optional(v.boolean(), false),
      enterpriseName: words('企业名称', ORGANIZATION_NAME_MAX),
      zoneCode: regionCodeField,
      industry: v.pipe(v.string(), v.regex(/^[A-T](\d{2})?$/, '请选择行业')),
      name,
      phone,
    }),
    output: v.object({ person: personView, enterprise: enterpriseView }),
    shown: { scene: 'profile', fields: ['enterpriseName', 'name'] },
    refusals: ['CreditCodeMalformed', 'CheckDigitWrong', 'EnterpriseExists', 'NoSuchZone'],
  }),
  invite: action({
    summary: 'An owner invites a colleague: a code, good for one person and seven days.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id }),
    output: invitationView,
    refusals: ['OwnersOnly'],
  }),
  appoint: action({
    summary:
      'An administrator invites staff of the park for a region inside their own: a code, good for one person and seven days.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      role: v.picklist(['agent', 'publisher', 'administrator'], '请选择身份'),
    }),
    output: invitationView,
    refusals: ['NoSuchZone'],
  }),
  join: action({
    summary: 'Use an invitation code: become staff of the enterprise or of the park, as the code says.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    input: v.object({
      code: v.pipe(
        v.string('请填写邀请码'),
        v.transform((text) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')),
        v.regex(/^[0-9A-Z]{10}$/, '邀请码是 10 位字母和数字'),
      ),
      name,
      phone,
    }),
    output: v.object({ person: personView }),
    shown: { scene: 'profile', fields: ['name'] },
    refusals: [
      'InvitationUnknown',
      'InvitationUsed',
      'InvitationExpired',
      'InvitationCancelled',
      'AlreadyMember',
      'TooManyTries',
    ],
  }),
  colleagues: action({
    summary:
      'The people of an enterprise, for its people and for administrators. Telephone numbers are in full, and the phone access log notes who saw them.',
    roles: ['staff', 'administrator'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({ people: v.array(colleagueView) }),
  }),
  officers: action({
    summary: 'The people of the park in a region, for their colleagues: agents, publishers, administrators.',
    roles: ['agent', 'administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField, cursor: countCursor }),
    output: v.object({ people: v.array(colleagueView), nextCursor: v.optional(v.string()) }),
  }),
  handOver: action({
    summary: 'An owner makes a colleague the owner instead of themself.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    perMinute: 10,
    input: v.object({ enterpriseId: id, personId: id }),
    output: v.object({ ownerName: v.string() }),
    refusals: ['OwnersOnly', 'NotColleague'],
  }),
  lookers: action({
    summary: 'Who saw my telephone number in full, newest first: once per person, place and day.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({ cursor: valueCursor }),
    output: v.object({ looks: v.array(lookView), nextCursor: v.optional(v.string()) }),
  }),
  exportMine: action({
    summary: 'Everything stored about me, a part at a time: each line one JSON document.',
    roles: ['visitor'],
    about: 'self',
    perMinute: 60,
    input: v.object({
      cursor: sourceCursor,
    }),
    output: v.object({ lines: v.array(v.string()), nextCursor: v.optional(v.string()) }),
  }),
  deleteMe: action({
    summary:
      'Delete me: name, telephone and memberships at once, my traces within the hour. Needs and audit stay without my name. Open needs go to a colleague.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    perMinute: 5,
    input: v.object({ name, successorId: v.optional(id) }),
    output: v.object({ handedOver: count }),
    refusals: ['NameDiffers', 'HandOverFirst', 'OpenNeeds', 'NotColleague', 'OnDuty', 'LastAdministrator'],
  }),
}
