import * as v from 'valibot'
import { action } from './action'
import { id, instant } from './fields'
import { valueCursor } from './cursors'
import { policyCard } from './policy-view'
import { POLICY_THEMES } from '../domain/policy/theme'

const day = v.pipe(v.string('请选择日期'), v.isoDate('日期写成 2020-03-01 的样子'))
const theme = v.picklist(POLICY_THEMES, '请选择主题')

const marks = v.object({
  openedAt: v.exactOptional(instant),
  checkedAt: v.exactOptional(instant),
  consultedAt: v.exactOptional(instant),
  /** The need by which I asked last. */
  needId: v.exactOptional(id),
  keptAt: v.exactOptional(instant),
})
export type Marks = v.InferOutput<typeof marks>

const follows = v.pipe(v.array(theme), v.readonly())
const one = { enterpriseId: id, policyId: id }

/** What a reader does with policies. */
export const bookmarksContract = {
  opened: action({
    summary:
      'I look at this policy, or (checked) into its conditions. Remembered the first time only; the answer is what I did with it so far, and the themes I follow.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({ ...one, checked: v.optional(v.boolean(), false) }),
    output: v.object({ marks, follows }),
  }),
  keep: action({
    summary: 'Put a policy among my favourites, or take it out.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({ ...one, kept: v.boolean() }),
    output: v.object({ marks }),
  }),
  kept: action({
    summary: 'My favourites, the newest first; also those that are no longer in force.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id, cursor: valueCursor }),
    output: v.object({ policies: v.array(policyCard), nextCursor: v.optional(v.string()) }),
  }),
  follow: action({
    summary: 'Hear of new policies of a theme, or no longer.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, theme, following: v.boolean() }),
    output: v.object({ follows }),
  }),
  followed: action({
    summary: 'The themes I follow.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({ follows }),
  }),
  deadlines: action({
    summary:
      'Policies in force where the enterprise is whose last day lies in a stretch of days, by day; without those it is not eligible for unless it keeps them.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id, fromOn: day, toOn: day }),
    output: v.object({
      days: v.array(v.object({ on: v.string(), policies: v.array(policyCard) })),
      /** The cloud’s own time: which day it is, is not told by the clock of a phone. */
      at: v.exactOptional(instant),
    }),
  }),
}
