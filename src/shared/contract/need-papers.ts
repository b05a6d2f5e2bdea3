import * as v from 'valibot'
import { action } from './action'
import { id, isoDay, regionCodeField, visible, words } from './fields'
import { MESSAGE_TEXT_MAX, PAPER_ASKED_MAX, PAPER_NAME_MAX } from './limits'
import { attachments } from './need-input'
import { paperCard } from './need-paper-view'
import { needView } from './need-view'
import { PAPER_CHECKS } from '../domain/need/records'

const one = v.object({ need: needView })
const OFFICERS = ['agent', 'administrator'] as const
const paperId = id
const remark = v.optional(v.pipe(v.string(), visible, v.maxLength(MESSAGE_TEXT_MAX)), '')

/** 先承诺后补交: a need is taken up before all its papers are there. Part of `needs`. */
export const paperActions = {
  askPapers: action({
    summary:
      'Go on with a need before all its papers are there, and list those that the enterprise hands in later, each with its last day. Refused for a paper that the service does not ask for (exempt), and for a service that takes no pledge.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      papers: v.pipe(
        v.array(v.object({ name: words('材料名称', PAPER_NAME_MAX), dueOn: isoDay })),
        v.minLength(1, '请写至少一份材料'),
        v.maxLength(PAPER_ASKED_MAX, `一次最多 ${PAPER_ASKED_MAX} 份材料`),
      ),
      /** The service whose papers these are; absent: the one that the plan of the need names. */
      serviceId: v.exactOptional(id),
    }),
    output: one,
    shown: { scene: 'comment', fields: ['papers'] },
    refusals: ['NotAllowedNow', 'PaperDayUnfit', 'PaperAsked', 'PaperExempt', 'NoPledge'],
  }),
  handInPaper: action({
    summary: 'Hand in files for a paper that a need owes, also after the need was solved.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, paperId, text: remark, attachments }),
    output: one,
    shown: { scene: 'comment', fields: ['text', 'attachments'] },
    refusals: ['NotAllowedNow', 'FileNeeded', 'BrokenFile', 'ForeignFile'],
  }),
  checkPaper: action({
    summary:
      'Check a paper: it is right, it has to be handed in again (with a reason and a last day), or it is no longer needed (with a reason). For the officer who answers for the need, and administrators.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      paperId,
      outcome: v.picklist(PAPER_CHECKS, '请选择核对结果'),
      text: remark,
      /** A new last day for a paper that has to be handed in again. Required when the former one is over. */
      dueOn: v.exactOptional(isoDay),
    }),
    output: one,
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'CheckReasonNeeded', 'PaperDayUnfit'],
  }),
  papers: action({
    summary:
      'Papers that at most fifty needs of the caller owe: those to be checked first, then by their last day.',
    roles: OFFICERS,
    about: 'region',
    input: v.object({ regionCode: regionCodeField }),
    output: v.object({ papers: v.array(paperCard) }),
  }),
}
