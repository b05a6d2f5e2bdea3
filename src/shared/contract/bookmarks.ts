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

/** Marks of a reader on policies, favourites, followed themes and deadlines. */
export const bookmarksContract = {
  opened: action({
    summary:
      'Note that I opened this policy, or (`checked`) its conditions. Only the first time is stored. Answers what I did with it so far, and the themes I follow.',
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
    summary: 'Follow a theme, to hear of its new policies, or stop following it.',
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
      'Policies in force where the enterprise is whose last day lies between two days, by day. A policy that it is not eligible for is listed only when it is among my favourites.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id, fromOn: day, toOn: day }),
    output: v.object({
      days: v.array(v.object({ on: v.string(), policies: v.array(policyCard) })),
      /** The cloud’s time. The page takes today’s date from it, because the clock of a phone may be wrong. */
      at: v.exactOptional(instant),
    }),
  }),
}
