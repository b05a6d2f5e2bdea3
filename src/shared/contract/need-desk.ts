import * as v from 'valibot'
import { action } from './action'
import { count, id, regionCodeField, words } from './fields'
import { MESSAGE_TEXT_MAX } from './limits'
import { needView } from './need-view'

const one = v.object({ need: needView })

/** What the park does with the needs of a zone as one pool. Part of `needs`. */
export const deskActions = {
  assign: action({
    summary:
      'Have another officer answer for a need: whoever answers for it, or an administrator, says who and why; clock and history stay.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, personId: id, text: words('原因', MESSAGE_TEXT_MAX) }),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'NotYours', 'SuccessorUnfit'],
  }),
  handOver: action({
    summary:
      'Have another officer answer for every open need of one officer in a region, with a record that both sides read; agents hand over their own.',
    roles: ['agent', 'administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      fromId: id,
      toId: id,
      text: words('原因', MESSAGE_TEXT_MAX),
      /** The enterprises that the officer looks after go along. */
      enterprises: v.optional(v.boolean(), false),
    }),
    output: v.object({ needs: count, enterprises: count }),
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotYours', 'SuccessorUnfit'],
  }),
}
