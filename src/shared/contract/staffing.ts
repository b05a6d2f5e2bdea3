import * as v from 'valibot'
import { action } from './action'
import { count, id, instant, regionCodeField, words } from './fields'
import { countCursor } from './cursors'
import { STAFFING_REASON_MAX } from './limits'

/** A role of the park. */
const parkRole = v.picklist(['agent', 'publisher', 'administrator'], '请选择身份')

const invitationEntry = v.object({
  code: v.string(),
  role: v.picklist(['staff', 'agent', 'publisher', 'administrator']),
  place: v.string(),
  expiresAt: instant,
  state: v.picklist(['open', 'used', 'expired', 'cancelled']),
})
export type InvitationEntry = v.InferOutput<typeof invitationEntry>

const code = v.pipe(v.string(), v.regex(/^[0-9A-Z]{10}$/, '邀请码是 10 位字母和数字'))
const reason = words('原因', STAFFING_REASON_MAX)
const answered = v.object({
  /** Open needs that somebody else answers for from now on, or within minutes. */
  needs: count,
  /** Enterprises that somebody else looks after. */
  enterprises: count,
})

/** Invitations, changes of role, dismissals, colleagues who leave, and new owners. Part of `accounts`. */
export const staffingActions = {
  invitations: action({
    summary:
      'Invitations into an enterprise of the last weeks, with the state of each. For its owner and administrators.',
    roles: ['staff', 'administrator'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({ invitations: v.array(invitationEntry) }),
    refusals: ['OwnersOnly'],
  }),
  appointments: action({
    summary: 'Invitations to work for the park in a region or inside it, with the state of each.',
    roles: ['administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField, cursor: countCursor }),
    output: v.object({ invitations: v.array(invitationEntry), nextCursor: v.optional(v.string()) }),
  }),
  cancelInvitation: action({
    summary: 'Cancel an invitation that nobody has used: its code no longer lets anybody in.',
    roles: ['staff', 'administrator'],
    about: 'invitation',
    writes: true,
    input: v.object({ code }),
    output: v.object({ invitation: invitationEntry }),
    refusals: ['OwnersOnly', 'InvitationUsed'],
  }),
  renewInvitation: action({
    summary: 'Extend an invitation that nobody has used to seven days from now, in the name of the caller.',
    roles: ['staff', 'administrator'],
    about: 'invitation',
    writes: true,
    input: v.object({ code }),
    output: v.object({ invitation: invitationEntry }),
    refusals: ['OwnersOnly', 'InvitationUsed', 'InvitationCancelled'],
  }),
  duties: action({
    summary: 'What a successor would take over from an officer: open needs, enterprises, drafts, duty.',
    roles: ['administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField, personId: id }),
    output: v.object({
      needs: count,
      enterprises: count,
      drafts: count,
      /** Names of the regions where the officer is on duty. */
      onDuty: v.array(v.string()),
    }),
  }),
  changeRole: action({
    summary:
      'Give an officer another role in the same region. If the new role answers no needs, the call names a successor.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      personId: id,
      from: parkRole,
      role: parkRole,
      successorId: v.optional(id),
      reason,
    }),
    output: answered,
    shown: { scene: 'comment', fields: ['reason'] },
    refusals: ['NotOfficer', 'AlreadyMember', 'LastAdministrator', 'SuccessorNeeded', 'SuccessorUnfit'],
  }),
  dismiss: action({
    summary:
      'End an officer’s role in a region. The rights end with the officer’s next call. Needs, enterprises, drafts and duty go to the successor.',
    roles: ['administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      personId: id,
      role: parkRole,
      successorId: v.optional(id),
      reason,
    }),
    output: answered,
    shown: { scene: 'comment', fields: ['reason'] },
    refusals: ['NotOfficer', 'LastAdministrator', 'SuccessorNeeded', 'SuccessorUnfit'],
  }),
  removeColleague: action({
    summary:
      'An owner takes a colleague out of the enterprise. Open needs of theirs go to the successor, or to the owner.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, personId: id, successorId: v.optional(id) }),
    output: v.object({ needs: count }),
    refusals: ['OwnersOnly', 'NotColleague'],
  }),
  leave: action({
    summary: 'Leave an enterprise. Open needs go to a colleague; an owner hands over first.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, successorId: v.optional(id) }),
    output: v.object({ needs: count }),
    refusals: ['HandOverFirst', 'OpenNeeds', 'NotColleague'],
  }),
  appointOwner: action({
    summary:
      'Make somebody of an enterprise its owner, because the owner is gone. Everybody of the enterprise reads who did it and why.',
    roles: ['administrator'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, personId: id, reason }),
    output: v.object({ ownerName: v.string() }),
    shown: { scene: 'comment', fields: ['reason'] },
    refusals: ['NotColleague', 'AlreadyMember'],
  }),
}
