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
  /** Who asks. */
  by: v.string(),
  /** Until when the caller answers, epoch ms. */
  until: instant,
})

/** Handing a need over without bouncing. Part of `needs`. */
export const handlingActions = {
  assign: action({
    summary:
      'Hand a need to another officer, who answers within a date: whoever answers for it offers it and goes on until then; an administrator assigns it at once. Clock and history stay. A second refusal makes an administrator responsible.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id, personId: id, text: words('原因', MESSAGE_TEXT_MAX) }),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'NotYours', 'SuccessorUnfit'],
  }),
  acceptOffer: action({
    summary: 'Take over a need that the caller is asked to take over; from now on the caller answers for it.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id }),
    output: one,
    refusals: ['NotAllowedNow'],
  }),
  refuseOffer: action({
    summary:
      'Say why the caller does not take over a need. It stays with, or goes back to, whoever asked; after the second refusal an administrator answers for it.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: said('不能接手的原因'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow'],
  }),
  offers: action({
    summary: 'Needs that the caller is asked to take over, the first due first, at most fifty.',
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
      'Agree that a need goes on as two, or not: whoever asked it, or the owner. Both have its history, files and clock; the answer is the first.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, agreed: v.boolean('请选择同意或不同意') }),
    output: one,
    refusals: ['NotAllowedNow', 'AuthorsOnly'],
  }),
  sendBack: action({
    summary:
      'Hand a need back from the region above to the one below it that forwarded it; clock and history stay.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: saidByPark('退回原因'),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'NobodyBelow'],
  }),
}
