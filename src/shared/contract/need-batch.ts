import * as v from 'valibot'
import { action } from './action'
import { count, id, instant, isoDay, regionCodeField, words } from './fields'
import { MESSAGE_TEXT_MAX, NEED_BATCH_MAX } from './limits'
import { saidByPark } from './need-input'

const OFFICERS = ['agent', 'administrator'] as const

/** The needs that one call is about, all in one region. */
const many = {
  regionCode: regionCodeField,
  needIds: v.pipe(
    v.array(id),
    v.minLength(1, '请先选诉求'),
    v.maxLength(NEED_BATCH_MAX, `一次最多 ${NEED_BATCH_MAX} 件`),
  ),
}

/** Why one of the needs did not change: the refusals of the same step on a single need. */
const WHYS = [
  'NotFound',
  'OwnEnterprise',
  'NotAllowedNow',
  'NotYours',
  'SuccessorUnfit',
  'WordsChanged',
  'NextWordTooLate',
] as const
const outcomes = v.object({
  /** One for each need, in the order of the call; a need named twice counts once, at its first place. Without `why` the step was done. */
  outcomes: v.array(v.object({ needId: id, why: v.exactOptional(v.picklist(WHYS)) })),
})
export type BatchOutcome = v.InferOutput<typeof outcomes>['outcomes'][number]

/** One step with several needs at once. The step is done wherever it can be; the outcome of each other need says why not. Part of `needs`. */
export const batchActions = {
  assignMany: action({
    summary:
      'Hand up to twenty needs to another officer, with one reason that their enterprises read: as `assign` for each.',
    roles: OFFICERS,
    about: 'region',
    writes: true,
    input: v.object({ ...many, personId: id, text: words('原因', MESSAGE_TEXT_MAX) }),
    output: outcomes,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['SuccessorUnfit'],
  }),
  claimMany: action({
    summary:
      'Take up to twenty needs up with one sentence and the day of the next word, which is a response to each: as `claim` for each.',
    roles: OFFICERS,
    about: 'region',
    writes: true,
    input: v.object({
      ...many,
      text: saidByPark('答复').entries.text,
      updateBy: instant,
      /** How often each need had been edited when the caller read it. A need edited since is refused as `WordsChanged`. */
      edits: v.exactOptional(
        v.pipe(v.array(v.object({ needId: id, edits: count })), v.maxLength(NEED_BATCH_MAX)),
      ),
    }),
    output: outcomes,
    shown: { scene: 'comment', fields: ['text'] },
  }),
  remindMany: action({
    summary: 'Be reminded of up to twenty needs on a day, when the park opens: as `remind` for each.',
    roles: OFFICERS,
    about: 'region',
    writes: true,
    input: v.object({ ...many, on: isoDay }),
    output: outcomes,
    refusals: ['ReminderPassed'],
  }),
}
