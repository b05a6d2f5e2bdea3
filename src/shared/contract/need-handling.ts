import * as v from 'valibot'
import { action } from './action'
import { category, id, instant, regionCodeField, words } from './fields'
import { MESSAGE_TEXT_MAX, SPLIT_TEXT_MAX } from './limits'
import { said, saidByPark } from './need-input'
import { needView } from './need-view'

const one = v.object({ need: needView })
const OFFICERS = ['agent', 'administrator'] as const

/** A need that the caller is asked to take over. */
const offerCard = v.object({
  needId: id,
  title: v.string(),
  enterpriseName: v.string(),
  /** Name of the officer who asks. */
  by: v.string(),
  /** The caller has to answer by then, epoch ms. */
  until: instant,
})

/** Offers, assignments, splits and hand-backs of a need, so that it is not passed around. Part of `needs`. */
export const handlingActions = {
  assign: action({
    summary:
      'Hand a need to another officer, who has to answer by a date. If the officer who answers for it calls this, it is an offer and they go on until the answer; an administrator assigns it at once. Clock and history stay. After a second refusal an administrator answers for it.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id, personId: id, text: words('原因', MESSAGE_TEXT_MAX) }),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'NotYours', 'SuccessorUnfit'],
  }),
  acceptOffer: action({
    summary:
      'Accept a need that was offered or assigned to the caller; from now on the caller answers for it.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id }),
    output: one,
    refusals: ['NotAllowedNow'],
  }),
  refuseOffer: action({
    summary:
      'Refuse, with a reason, to take over a need. It stays with, or returns to, the officer who asked; after the second refusal an administrator answers for it.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: said('不能接手的原因'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  offers: action({
    summary: 'Needs that the caller is asked to take over, the earliest date first, at most fifty.',
    roles: OFFICERS,
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: v.object({ offers: v.array(offerCard) }),
  }),
  proposeSplit: action({
    summary:
      'Propose to its author that a need goes on as two: the words of each, and the category of the second.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      first: words('第一件', SPLIT_TEXT_MAX),
      second: words('第二件', SPLIT_TEXT_MAX),
      category,
    }),
    output: one,
    shown: { scene: 'comment', fields: ['first', 'second'] },
    refusals: ['NotAllowedNow'],
  }),
  answerSplit: action({
    summary:
      'The author of a need, or the owner, agrees that it goes on as two, or refuses. Both needs have its history, files and clock; the answer holds the first.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, agreed: v.boolean('请选择同意或不同意') }),
    output: one,
    refusals: ['NotAllowedNow', 'AuthorsOnly'],
  }),
  sendBack: action({
    summary:
      'Send a need back from the region above to the region below that forwarded it; clock and history stay.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: saidByPark('退回原因'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'NobodyBelow'],
  }),
}
