import * as v from 'valibot'
import { action } from './action'
import { count, findSame, id, instant, ofReport, regionCodeField, words } from './fields'
import { valueCursor } from './cursors'
import { policyAnswersContract } from './policy-answers'
import { policyGainsContract } from './policy-gains'
import { policyHistory } from './policy-history'
import { policyReading } from './policy-reading'
import { policyCard, policyContentFields, policyView } from './policy-view'
import { CLAUSE_SIZES, PASTED_DOCUMENT_MAX, POLICY_TEXT_MAX } from './limits'
import { POLICY_STATES } from '../domain/policy/life'

const one = v.object({ policy: policyView })
const page = v.object({ policies: v.array(policyCard), nextCursor: v.optional(v.string()) })
/** The version that the caller saw, so that exactly what was reviewed is approved. */
const seen = { policyId: id, version: count }

/** A policy as it is sent to be stored. Without `clauses`, the stored ones stay. */
const policyEdit = v.object({
  ...policyContentFields.entries,
  clauses: v.exactOptional(policyContentFields.entries.clauses),
})
/** Only the changed clauses, as `clausePatch` of the domain makes them: for a text too long for one call. */
const clausePatch = v.object({ from: count, remove: count, clauses: policyContentFields.entries.clauses })

/** The desk writes, reviews and publishes; enterprises read (policy-reading.ts). */
export const policiesContract = {
  ...policyReading,
  ...policyHistory,
  ...policyGainsContract,
  ...policyAnswersContract,
  draft: action({
    summary:
      'Read the text of a notice into a draft: every value with the passage that it comes from and how sure it is. Nothing is published.',
    roles: ['publisher'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      text: words('文件正文', PASTED_DOCUMENT_MAX),
      findSame,
      ofReport,
    }),
    output: one,
    shown: { scene: 'post', fields: ['text'] },
    refusals: ['DocumentUnreadable', 'MarkedSecret', 'SameDocument', 'ContainsNotice'],
  }),
  edit: action({
    summary:
      'Change a draft; one that was approved has to be reviewed again. New files are uploads of the caller. Clauses that are left out stay as they are, because a call carries only 100 KB.',
    roles: ['publisher'],
    about: 'policy',
    writes: true,
    input: v.object({ ...seen, content: policyEdit, clausePatch: v.exactOptional(clausePatch) }),
    output: one,
    shown: { scene: 'post', fields: ['content'] },
    refusals: ['NotAllowedNow', 'LineageFaulty', 'BrokenFile', 'ForeignFile', 'FileChanged'],
  }),
  submit: action({
    summary:
      'Submit a draft for review. Its plain words must be there, and its rule must have no contradiction.',
    roles: ['publisher'],
    about: 'policy',
    writes: true,
    input: v.object(seen),
    output: one,
    refusals: ['NotAllowedNow', 'NotExplained', 'RuleFaulty', 'FileChanged'],
  }),
  pullBack: action({
    summary: 'One of its writers takes a draft back from review.',
    roles: ['publisher'],
    about: 'policy',
    writes: true,
    input: v.object(seen),
    output: one,
    refusals: ['NotAllowedNow'],
  }),
  sendBack: action({
    summary: 'The reviewer sends a draft back, saying what is wrong.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    writes: true,
    input: v.object({ ...seen, reason: words('退回的原因', POLICY_TEXT_MAX.reason) }),
    output: one,
    shown: { scene: 'post', fields: ['reason'] },
    refusals: ['NotAllowedNow'],
  }),
  approve: action({
    summary: 'Approve a draft. The caller must not have written any of it.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    writes: true,
    input: v.object(seen),
    output: one,
    refusals: ['NotAllowedNow', 'OwnWork', 'FileChanged'],
  }),
  publish: action({
    summary: 'Publish an approved draft, at once or at `publishAt`.',
    roles: ['publisher'],
    about: 'policy',
    writes: true,
    input: v.object({ ...seen, publishAt: v.optional(instant) }),
    output: one,
    refusals: ['NotAllowedNow', 'WrongMoment', 'FileChanged'],
  }),
  unschedule: action({
    summary: 'Take a planned publication back; the approval stays.',
    roles: ['publisher'],
    about: 'policy',
    writes: true,
    input: v.object(seen),
    output: one,
    refusals: ['NotAllowedNow'],
  }),
  recall: action({
    summary:
      'Withdraw a published policy, saying why: it leaves feeds and search at once and stays in the record.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    writes: true,
    input: v.object({ ...seen, reason: words('撤回的原因', POLICY_TEXT_MAX.reason) }),
    output: one,
    shown: { scene: 'post', fields: ['reason'] },
    refusals: ['NotAllowedNow'],
  }),
  withdrawClause: action({
    summary:
      'Withdraw one clause of a published policy, saying why. Its measures end, the rest goes on, and everybody who was told of the policy is told of this.',
    roles: ['publisher', 'administrator'],
    about: 'policy',
    writes: true,
    input: v.object({
      ...seen,
      path: words('条款编号', CLAUSE_SIZES.path),
      reason: words('撤回的原因', POLICY_TEXT_MAX.reason),
    }),
    output: one,
    shown: { scene: 'post', fields: ['reason'] },
    refusals: ['NotAllowedNow', 'NothingLeft'],
  }),
  queue: action({
    summary: 'Policies of a region in one state (draft, in review, published, …), last changed first.',
    roles: ['publisher', 'administrator'],
    about: 'region',
    input: v.object({
      regionCode: regionCodeField,
      state: v.optional(v.picklist(POLICY_STATES), 'in_review'),
      cursor: valueCursor,
    }),
    output: page,
  }),
  mine: action({
    summary: 'Policies that I began, last changed first.',
    roles: ['publisher'],
    about: 'self',
    input: v.object({ cursor: valueCursor }),
    output: page,
  }),
}
