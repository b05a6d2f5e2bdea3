import * as v from 'valibot'
import { NEED_STATES } from '../domain/need/need'
import { QUICK_REPLY_STEPS } from '../domain/need/quick-reply'
import { action } from './action'
import { category, id, regionCodeField, words } from './fields'
import { QUICK_REPLIES_MAX, QUICK_REPLY_MAX } from './limits'

const OFFICERS = ['agent', 'administrator'] as const

/** Where a quick reply is offered. An absent field does not narrow that. */
const place = {
  step: v.exactOptional(v.picklist(QUICK_REPLY_STEPS)),
  category: v.exactOptional(category),
  state: v.exactOptional(v.picklist(NEED_STATES)),
}

const quickReply = v.object({
  id,
  text: v.string(),
  ...place,
  /** It is an example of the product, shown until the zone changes its list. */
  example: v.exactOptional(v.literal(true)),
})

const quickReplies = v.pipe(v.array(quickReply), v.maxLength(QUICK_REPLIES_MAX), v.readonly())
const repliesView = v.object({
  own: quickReplies,
  /** The zone's list, for all officers who answer there. */
  shared: quickReplies,
  /** Whether the caller may change the zone's list. */
  mayShare: v.boolean(),
})
export type QuickRepliesView = v.InferOutput<typeof repliesView>

/** Sentences that officers write often. Part of `needs`. */
export const replyActions = {
  quickReplies: action({
    summary:
      'Sentences that officers write often: the caller’s own, and those that a zone shares. A zone that has changed none yet has examples.',
    roles: OFFICERS,
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: repliesView,
  }),
  setQuickReply: action({
    summary:
      'Add a quick reply, or change the one with this id: to the caller’s own list, or to the zone’s, which administrators write.',
    roles: OFFICERS,
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      /** True: the list of the zone. */
      shared: v.boolean(),
      replyId: v.exactOptional(id),
      text: words('短语', QUICK_REPLY_MAX),
      ...place,
    }),
    output: repliesView,
    refusals: ['SharedByAdministrators', 'QuickRepliesFull'],
  }),
  removeQuickReply: action({
    summary:
      'Remove a quick reply from the caller’s own list, or from the zone’s, which administrators write.',
    roles: OFFICERS,
    about: 'region',
    writes: true,
    input: v.object({ regionCode: regionCodeField, shared: v.boolean(), replyId: id }),
    output: repliesView,
    refusals: ['SharedByAdministrators'],
  }),
}
