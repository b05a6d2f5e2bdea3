import * as v from 'valibot'
import { action } from './action'
import { id, instant, regionCodeField, words } from './fields'
import { MESSAGE_TEXT_MAX, POINTER_TEXT_MAX } from './limits'
import { said } from './need-input'
import { needView } from './need-view'
import { DECLINE_GROUNDS } from '../domain/need/decline-grounds'
import { RATING_LEVELS } from '../domain/need/need'

const one = v.object({ need: needView })
const ground = v.picklist(DECLINE_GROUNDS, '请选择不受理的理由')
const pointer = words('企业可以找谁、怎么办', POINTER_TEXT_MAX)
const text = words('说明', MESSAGE_TEXT_MAX)

const callBackCard = v.object({
  needId: id,
  title: v.string(),
  enterpriseName: v.string(),
  level: v.picklist(RATING_LEVELS),
  dueAt: instant,
  /** The officer who has to call; absent while there is none. */
  officer: v.exactOptional(v.string()),
  /** The caller has to call. */
  mine: v.boolean(),
})

/** Declining a need, the enterprise's objection to that, and call-backs after a bad rating. Part of `needs`. */
export const refusalActions = {
  decline: action({
    summary: 'Decline a need that nobody has worked on, with ground, reason and where to go instead.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      text: words('不受理的原因', MESSAGE_TEXT_MAX),
      ground: v.optional(ground),
      pointer: v.optional(pointer),
    }),
    output: one,
    shown: { scene: 'comment', fields: ['text', 'pointer'] },
    refusals: ['NotAllowedNow'],
  }),
  proposeDecline: action({
    summary: 'Ask an administrator whether a need that was worked on may be declined.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, ground, pointer, text }),
    output: one,
    shown: { scene: 'comment', fields: ['text', 'pointer'] },
    refusals: ['NotAllowedNow'],
  }),
  rule: action({
    summary:
      'Decide whether a need may be declined, or was rightly declined. Nobody decides their own question.',
    roles: ['administrator'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, granted: v.boolean('请选择同意或不同意'), text }),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  contest: action({
    summary: 'The enterprise objects, once, to its need being declined.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: said('不同意的原因'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  callBack: action({
    summary:
      'Note the result of the call after a bad rating, or open the need again. Never for an officer who handled the need.',
    roles: ['agent', 'administrator'],
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      text: words('回访情况', MESSAGE_TEXT_MAX),
      reopen: v.optional(v.boolean(), false),
    }),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  callBacks: action({
    summary: 'The first fifty call-backs of a region that are due.',
    roles: ['agent', 'administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: v.object({ callBacks: v.array(callBackCard) }),
  }),
}
